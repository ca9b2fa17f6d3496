// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/doubt.h"
#include "engine/domain/receipt.h"

#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! What was learned about one attempt, or only that its time has come.
struct DoubtFinding
{
    enum class Then {
        Wait,
        Park, //!< a person decides
        Resend, //!< by the campaign's rule
        GiveUp, //!< by the campaign's rule
    };

    AttemptId attempt{};
    TimePoint askedAt{};
    std::optional<DoubtAnswer> answer{}; //!< none: nobody was asked
    QString detail{}; //!< plain words about an answer that was no verdict; may be empty
    bool countsAsMiss = false; //!< evidence that it was not taken
    std::optional<Receipt> record{}; //!< with Found
    Then then = Then::Wait; //!< Found closes it whatever stands here
    std::optional<TimePoint> lookAt{}; //!< when it is due again; none: only news can change anything
};

//! What findings did.
struct DoubtProgress
{
    int accepted = 0;
    int resent = 0;
    int parked = 0;
    int givenUp = 0;
    int gone = 0; //!< somebody else had closed them meanwhile
};

//! A person's decision about attempts in doubt.
struct DoubtOrder
{
    DoubtDecision decision = DoubtDecision::TreatAsSent; //!< one that a person can take
    QList<AttemptId> attempts;
    QString reason; //!< not empty; kept with each attempt and in the audit log
    UserId by{};
    bool early = false; //!< before the waiting time was over
};

//! What makes sending some attempts again riskier than it has to be.
struct DoubtRisk
{
    int early = 0; //!< may still be on their way: their waiting time is not over
    int repeated = 0; //!< were sent again after doubt before

    bool wantsTwo() const { return early + repeated > 0; }
};

//! Attempts whose outcome is not known: what is asked, learned and decided about them (engine.md A9). Every
//! change is fenced by the attempt's id: what has been closed meanwhile is counted, and nothing happens.
class DoubtStore
{
public:
    virtual ~DoubtStore() = default;

    //! Writes down what was asked and answered, and does what follows: a found one is accepted, a resend goes
    //! back to the queue as a new attempt of the same message (once by rule), a given-up one is closed as
    //! unknown. Rules that acted are audited. In one transaction.
    virtual Result<DoubtProgress> record(const QList<DoubtFinding> &findings, TimePoint now) = 0;

    //! Does what a person decided and audits it once, with the reason. Invalid without a reason or for a
    //! decision that only rules take. An attempt that is being sent this moment counts as gone.
    virtual Result<DecidedDoubts> decide(const DoubtOrder &order, TimePoint now) = 0;

    //! What sending \a attempts again at \a now would risk. Who is settled counts for nothing.
    virtual Result<DoubtRisk> risk(const QList<AttemptId> &attempts, TimePoint now) = 0;

    //! Makes \a attempts due now, for the engine that runs or the next one. Returns how many are open.
    virtual Result<int> askSoon(const QList<AttemptId> &attempts, TimePoint now) = 0;
};

} // namespace heliograph
