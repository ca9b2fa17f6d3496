// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestReaderInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        auto reader = SqliteReader::open(m_store->file(), m_store->keys().cipher(),
                                         m_store->keys().blindIndex(), m_store->clock());
        QVERIFY(reader);
        m_reader = *std::move(reader);
        m_account = m_store->addAccount(u"kite"_s);
    }

    void receiptsComeNewestFirstWithWhatBecameOfThem();
    void unmatchedReceiptsAreListedAlone();
    void aParkedReceiptHasNoNextTry();
    void anAccountsReceiptsAreCountedUpToALimit();
    void theLastReceiptIsKnownHoweverManyCameSince();
    void repliesComeNewestFirstAndDecrypted();
    void whatIsDoneIsLeftOut();
    void whatIsAssignedIsFound();
    void oneReplyIsShown();
    void theTimelineTellsReplies();

private:
    Receipt receipt(const QString &id)
    {
        Receipt receipt;
        receipt.providerId = id;
        receipt.clientRef = u"ref"_s;
        receipt.e164 = TestStore::phone(1);
        receipt.state = MessageState::Undelivered;
        receipt.code = u"MK:0001"_s;
        receipt.at = m_store->clock().now();
        receipt.trust = Trust::ListedAddress;
        return receipt;
    }

    void keep(const QList<Receipt> &receipts)
    {
        QVERIFY(m_store->store().receipts().keep(m_account, receipts, m_store->clock().now()));
    }

    InboundId keepReply(const QString &text)
    {
        InboundMessage message;
        message.e164 = TestStore::phone(1);
        message.text = text;
        message.at = m_store->clock().now();
        const auto kept = m_store->store().inbox().keep(m_account, {message}, m_store->clock().now());
        return kept && kept->size() == 1 ? kept->constFirst().id : InboundId{};
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<SqliteReader> m_reader;
    AccountId m_account{};
};

void TestReaderInbox::receiptsComeNewestFirstWithWhatBecameOfThem()
{
    keep({receipt(u"1"_s), receipt(u"2"_s)});

    const auto rows = m_reader->receipts(false, 10);

    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    const ReceiptRow &newest = rows->at(0);
    QCOMPARE(newest.receipt.providerId, u"2"_s);
    QCOMPARE(newest.accountLabel, u"kite"_s);
    QCOMPARE(newest.receipt.clientRef, u"ref"_s);
    QCOMPARE(newest.receipt.state, MessageState::Undelivered);
    QCOMPARE(newest.receipt.code, u"MK:0001"_s);
    QCOMPARE(newest.receipt.trust, Trust::ListedAddress);
    QVERIFY(newest.receipt.at == m_store->clock().now());
    QVERIFY(newest.receivedAt == m_store->clock().now());
    QCOMPARE(newest.fate, ReceiptFate::New);
    QVERIFY(!newest.message);
    QCOMPARE(m_reader->receipts(false, 1)->size(), 1);
}

void TestReaderInbox::unmatchedReceiptsAreListedAlone()
{
    keep({receipt(u"1"_s)});
    QVERIFY(m_reader->receipts(true, 10)->isEmpty());
    QVERIFY(m_store->store().receipts().apply(10, m_store->clock().now()));

    const auto rows = m_reader->receipts(true, 10);

    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->at(0).fate, ReceiptFate::Orphan);
    QCOMPARE(rows->at(0).tries, 1);
    QVERIFY(rows->at(0).nextTry == m_store->clock().now() + 1min);
}

void TestReaderInbox::aParkedReceiptHasNoNextTry()
{
    keep({receipt(u"1"_s)});
    for (int tries = 0; tries < 5; ++tries) {
        QVERIFY(m_store->store().receipts().apply(10, m_store->clock().now()));
        m_store->clock().advance(6h);
    }

    QVERIFY(!m_reader->receipts(true, 10)->at(0).nextTry);
}

void TestReaderInbox::anAccountsReceiptsAreCountedUpToALimit()
{
    QList<Receipt> many;
    for (qint64 n = 0; n < ReceiptStanding::MostUnmatched + 5; ++n)
        many.append(receipt(QString::number(n)));
    keep(many.mid(0, 3));
    QVERIFY(m_store->store().receipts().apply(10'000, m_store->clock().now()));
    const auto few = m_reader->receiptStanding(m_account);
    keep(many);
    QVERIFY(m_store->store().receipts().apply(10'000, m_store->clock().now()));

    const auto standing = m_reader->receiptStanding(m_account);

    QVERIFY(few && standing);
    QCOMPARE(few->unmatched, 3);
    QCOMPARE(standing->unmatched, ReceiptStanding::MostUnmatched + 1);
}

void TestReaderInbox::theLastReceiptIsKnownHoweverManyCameSince()
{
    Receipt asked = receipt(u"asked"_s);
    asked.trust = Trust::Authenticated;
    const TimePoint first = m_store->clock().now();
    keep({receipt(u"called"_s)});
    m_store->clock().advance(1h);
    const TimePoint second = m_store->clock().now();
    keep({asked});
    m_store->clock().advance(1h);
    keep({asked}); // the same again is nothing new

    const auto standing = m_reader->receiptStanding(m_account);
    const auto other = m_reader->receiptStanding(m_store->addAccount(u"other"_s));

    QVERIFY(standing && other);
    QCOMPARE(standing->last, std::optional(second));
    QCOMPARE(standing->lastCall, std::optional(first));
    QVERIFY(!other->last && !other->lastCall);
}

void TestReaderInbox::repliesComeNewestFirstAndDecrypted()
{
    keepReply(u"first"_s);
    keepReply(u"请问有红色吗"_s);

    const auto rows = m_reader->replies({}, 10);

    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(0).text, u"请问有红色吗"_s);
    QCOMPARE(rows->at(0).e164, TestStore::phone(1));
    QCOMPARE(rows->at(0).accountLabel, u"kite"_s);
    QVERIFY(!rows->at(0).answers && !rows->at(0).doneAt);
    QCOMPARE(m_reader->replies({}, 1)->size(), 1);
}

void TestReaderInbox::whatIsDoneIsLeftOut()
{
    const InboundId done = keepReply(u"first"_s);
    keepReply(u"second"_s);
    QVERIFY(m_store->store().inbox().markDone({done}, BuiltInAuthor, m_store->clock().now()));

    QCOMPARE(m_reader->replies({.openOnly = true}, 10)->size(), 1);
    QCOMPARE(m_reader->replies({}, 10)->size(), 2);
    QVERIFY(m_reader->reply(done)->doneAt == m_store->clock().now());
}

void TestReaderInbox::whatIsAssignedIsFound()
{
    keepReply(u"first"_s);
    const InboundId mine = keepReply(u"second"_s);
    QVERIFY(m_store->store().inbox().assign({mine}, BuiltInAuthor, BuiltInAuthor, m_store->clock().now()));

    const auto rows = m_reader->replies({.openOnly = true, .assignedTo = BuiltInAuthor}, 10);

    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->constFirst().id, mine);
    QVERIFY(rows->constFirst().assignedTo == BuiltInAuthor && !rows->constFirst().assignedName.isEmpty());
    QVERIFY(m_reader->replies({.assignedTo = BuiltInApprover}, 10)->isEmpty());
    QVERIFY(!m_reader->replies({}, 10)->constLast().assignedTo);
}

void TestReaderInbox::oneReplyIsShown()
{
    const InboundId id = keepReply(u"STOP"_s);

    QCOMPARE(m_reader->reply(id)->text, u"STOP"_s);
    QCOMPARE(m_reader->reply(InboundId{99}).error().kind, ErrorKind::NotFound);
}

void TestReaderInbox::theTimelineTellsReplies()
{
    const CampaignId campaign = m_store->addRunning(1);
    const AccountId account = m_reader->campaign(campaign)->accounts.constFirst();
    QVERIFY(m_store->store().queue().feed(campaign, 10));
    const auto claim = m_store->store().queue().claim(
        {.campaign = campaign, .account = account, .epoch = 1, .now = m_store->clock().now()});
    QVERIFY(claim);
    InboundMessage message;
    message.e164 = claim->requests.constFirst().messages.constFirst().e164;
    message.text = u"yes please"_s;
    m_store->clock().advance(1min);
    QVERIFY(m_store->store().inbox().keep(account, {message}, m_store->clock().now()));

    const auto events = m_reader->timeline(claim->requests.constFirst().messages.constFirst().message);

    QVERIFY(events);
    QCOMPARE(events->last().kind, MessageEvent::Kind::Reply);
    QCOMPARE(events->last().note, u"yes please"_s);
}

QObject *tst_readerinbox()
{
    return new TestReaderInbox;
}

#include "tst_readerinbox.moc"
