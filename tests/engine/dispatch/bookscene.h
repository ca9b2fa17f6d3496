// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/campaignbook.h"
#include "engine/net/httptransport.h"
#include "tests/support/fakeclock.h"

#include <map>
#include <memory>

namespace heliograph {

//! A book of campaigns, and the lanes that it asks about, over connections that nobody opens. What cannot be
//! prepared ends the program.
class BookScene
{
public:
    static constexpr AccountId First{1}; //!< has a lane from the beginning
    static constexpr AccountId Second{2};

    BookScene();

    FakeClock &clock() { return m_clock; }
    SendingRules &rules() { return m_rules; }
    CampaignBook::Holds &holds() { return m_holds; }
    CampaignBook &book() { return m_book; }
    CampaignWork &work(qint64 campaign);
    Lane &lane(AccountId account) { return *m_lanes.at(account); }

    //! A lane for \a account, or another one.
    void open(AccountId account, const QString &sign = QStringLiteral("Test"));

    //! A running campaign with a text of its own, which was approved.
    static CampaignRow row(qint64 id, const QList<AccountId> &accounts = {First},
                           MessageClass messageClass = MessageClass::Notice);

    QList<CampaignBook::Stop> update(const QList<CampaignRow> &rows);
    std::optional<CampaignBook::Choice> choose(AccountId account);

    //! The campaign that \a account is to claim; 0 if there is none.
    qint64 chosen(AccountId account = First);

private:
    FakeClock m_clock;
    SendingRules m_rules{.emergencyStop = false, .engineHolds = {}, .lateAfter = std::chrono::hours(1)};
    CampaignBook::Holds m_holds;
    HttpTransport m_transport;
    std::map<AccountId, std::unique_ptr<Lane>> m_lanes;
    CampaignBook m_book;
};

} // namespace heliograph
