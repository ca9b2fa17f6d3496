// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/inquiry.h"
#include "engine/policy/breaker.h"
#include "engine/policy/doubtplan.h"
#include "engine/storage/doubtstore.h"

#include <QHash>
#include <QObject>

#include <map>

namespace heliograph {

//! One round of questions to one provider account: plans every due attempt, asks about each number once for
//! all attempts that are open to it, and says what follows. Engine thread.
class DoubtRound : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Provider *provider; //!< null: nobody can be asked at present
        HttpLane *network; //!< null with it
        const Clock &clock;
        Pace &pace;
        Breaker &breaker; //!< learns how questions end
        DoubtAsking asking;
        std::optional<Millis> lookAgainAfter; //!< if somebody may be able to ask later
    };

    explicit DoubtRound(Parts parts, QObject *parent = nullptr);

    //! Begins with \a rows, as Reader::dueDoubts() gives them for up to \a due attempts, and asks about at
    //! most \a numbers of them; the others stay due. Ends with finished(), never before it returned.
    void start(const QList<DoubtRow> &rows, int numbers, TimePoint now);

    //! Somebody was due whom it did not ask about.
    bool leftSome() const { return m_leftSome; }

Q_SIGNALS:
    void finished(const QList<DoubtFinding> &findings);

private:
    void sort(const QList<DoubtRow> &rows, int numbers, TimePoint now);
    void addCompanions(const QList<DoubtRow> &rows, TimePoint now);
    void inquire(const QString &e164, const QList<DoubtRow> &rows);
    void learned(const QList<DoubtRow> &rows, const InquiryResult &result);
    DoubtFinding findingOf(const DoubtRow &row, const InquiryResult &result, TimePoint now) const;
    static void follow(DoubtFinding &finding, const DoubtPlan &plan);

    Parts m_parts;
    std::map<QString, QList<DoubtRow>> m_people; // by number: whom the round asks about
    QList<DoubtFinding> m_findings;
    qsizetype m_open = 0;
    bool m_leftSome = false;
};

} // namespace heliograph
