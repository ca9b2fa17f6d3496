// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/testsendreader.h"
#include "tests/support/sqliteteststore.h"

namespace heliograph {

//! A draft of the author's, "Hello {{name}}" to three people, and numbers of his own for tests. What cannot
//! be prepared ends the program.
class TestScene
{
public:
    explicit TestScene(MessageClass messageClass = MessageClass::Notice);

    SqliteTestStore &store() { return m_store; }
    TestSendStore &sends() { return m_store.store().tests(); }
    Reader &reader() { return *m_reader; }
    TimePoint now() { return m_store.clock().now(); }
    AccountId account() const { return m_account; }
    CampaignId campaign() const { return m_campaign; }

    //! The number phone(\a person), unconfirmed.
    TestNumberId add(int person, UserId user = BuiltInAuthor);

    Result<CampaignId> sendCode(TestNumberId number);
    QString codeOf(TestNumberId number); //!< as the engine sends it; nobody else knows it

    //! The same, confirmed by its code.
    TestNumberId confirmed(int person);

    //! Vouched for, which costs none of the messages of a day.
    TestNumberId vouched(int person);

    //! A test of row 2, of Person 0, frozen and not sent.
    CampaignId frozen(const QList<TestNumberId> &to);
    Result<void> send(CampaignId test) { return sends().send(test, BuiltInAuthor); }
    CampaignId sent(const QList<TestNumberId> &to);

    //! Who leaves when the engine takes up \a campaign.
    QList<ArmedMessage> claim(CampaignId campaign);

    TestNumber number(TestNumberId id);
    qint64 audited(const QString &action);

private:
    SqliteTestStore m_store;
    std::unique_ptr<Reader> m_reader;
    AccountId m_account{};
    CampaignId m_campaign{};
    qint64 m_epoch = 0;
};

} // namespace heliograph
