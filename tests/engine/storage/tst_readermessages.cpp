// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestReaderMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void decryptsOnlyWhatIsAskedFor();
    void tellsWhatIsKnownOfEachMessage();

private:
    SqliteTestStore m_store;
    std::unique_ptr<SqliteReader> m_reader;
};

void TestReaderMessages::initTestCase()
{
    QVERIFY(HistoryFixture(m_store.connection(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                           {.people = 5'000, .campaigns = 4, .seed = 7})
                .fill());
    auto reader = SqliteReader::open(m_store.file(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                                     m_store.clock());
    QVERIFY(reader);
    m_reader = *std::move(reader);
}

void TestReaderMessages::decryptsOnlyWhatIsAskedFor()
{
    const auto without = m_reader->messages({}, std::nullopt, true, 1, false);
    const auto with = m_reader->messages({}, std::nullopt, true, 1, true);

    QVERIFY(without && with);
    QVERIFY(without->rows.first().variables.isEmpty());
    const auto &variables = with->rows.first().variables;
    QCOMPARE(variables.size(), 2);
    QCOMPARE(variables.at(0).first, u"name"_s);
    QVERIFY(variables.at(0).second.startsWith(u"Person "_s));
    QCOMPARE(variables.at(1).first, u"code"_s);
}

void TestReaderMessages::tellsWhatIsKnownOfEachMessage()
{
    MessageFilter filter;
    filter.line = LedgerLine::Refused;
    const auto refused = m_reader->messages(filter, std::nullopt, true, 1, false);
    filter.line = LedgerLine::Delivered;
    const auto delivered = m_reader->messages(filter, std::nullopt, true, 1, false);
    filter.line = LedgerLine::Unknown;
    const auto unknown = m_reader->messages(filter, std::nullopt, true, 1, false);
    filter.line = LedgerLine::Held;
    const auto held = m_reader->messages(filter, std::nullopt, true, 1, false);
    QVERIFY(refused && delivered && unknown && held);

    const MessageRow no = refused->rows.first();
    QCOMPARE(no.state, MessageState::Rejected);
    QVERIFY(!no.reason.isEmpty() && !no.sentAt && no.finalAt == no.stateAt && no.costMicros == -1);
    const MessageRow yes = delivered->rows.first();
    QVERIFY(yes.providerId.startsWith(u'P') && yes.sentAt && *yes.sentAt < *yes.finalAt);
    QCOMPARE(yes.segments, 1);
    QCOMPARE(yes.costMicros, 45'000);
    QCOMPARE(yes.currency, u"CNY"_s);
    QCOMPARE(yes.campaignName, u"Campaign 4"_s);
    QCOMPARE(yes.accountLabel, u"account-2"_s);
    QCOMPARE(yes.attempts, 1);
    const MessageRow maybe = unknown->rows.first();
    QVERIFY(maybe.state == MessageState::InDoubt || maybe.state == MessageState::Parked);
    QCOMPARE(maybe.reason, u"connection-closed"_s);
    QCOMPARE(maybe.attempts, 1);
    const MessageRow later = held->rows.first();
    QVERIFY(later.hold.reason == HoldReason::Throttle || later.hold.reason == HoldReason::QuietHours);
    QVERIFY(later.hold.until.has_value());
    QCOMPARE(later.attempts, 0);
}

QObject *tst_readermessages()
{
    return new TestReaderMessages;
}

#include "tst_readermessages.moc"
