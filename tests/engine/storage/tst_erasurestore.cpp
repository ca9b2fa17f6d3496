// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include "engine/storage/sqlite/sqlitereader.h"

#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! What is left of somebody who is forgotten, and of campaigns whose time is over (engine.md SR-37).
class TestErasureStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_steps = std::make_unique<QueueSteps>(4);
        m_request = m_steps->armOne(3);
        m_steps->settle(m_steps->accepted(m_request));
        m_steps->advance(1min);
        m_steps->keepAndApply({m_steps->receipt(m_request.messages[0])});
    }
    void cleanup() { m_steps.reset(); }

    void whoIsForgottenCannotBeFoundAnyMore();
    void theLedgerStaysAsItIs();
    void whoIsForgottenIsNeverTextedAgain();
    void whoIsForgottenHasNoNumberWhateverTheListSays();
    void whatHasNotEndedKeepsItsNumberUntilItHas();
    void aReasonIsWanted();
    void theAuditLogDoesNotHaveTheNumber();
    void repliesAreErased();
    void whatIsKeptLongEnoughIsErased();
    void whatIsKeptForGoodIsNot();
    void aLongCampaignIsErasedInPieces();

private:
    ErasureStore &erasures() { return m_steps->store().store().erasures(); }
    QString phone(int person) const { return m_request.messages[person].e164; }

    ForgottenPerson forget(int person)
    {
        const auto forgotten = erasures().forget(phone(person), BuiltInAuthor, u"asked to"_s);
        if (!forgotten)
            qFatal("%s", qPrintable(forgotten.error().detail));
        return *forgotten;
    }

    std::unique_ptr<SqliteReader> reader()
    {
        auto &store = m_steps->store();
        auto opened = SqliteReader::open(store.file(), store.keys().cipher(), store.keys().blindIndex(),
                                         store.clock());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return *std::move(opened);
    }

    qint64 found(int person)
    {
        MessageFilter filter;
        filter.e164 = phone(person);
        return reader()->messages(filter, std::nullopt, true, 10, true)->rows.size();
    }

    void finish()
    {
        QVERIFY(m_steps->store().sql(u"UPDATE campaign SET finished_at=%1"_s.arg(toMillis(m_steps->now()))));
    }

    int erase(TimePoint now, int limit = 100)
    {
        const auto erased = erasures().eraseExpired(now, limit);
        if (!erased)
            qFatal("%s", qPrintable(erased.error().detail));
        return *erased;
    }

    qint64 withNumbers() { return m_steps->value(u"SELECT count(*) FROM message WHERE phone_enc<>x''"_s); }

    std::unique_ptr<QueueSteps> m_steps;
    ArmedRequest m_request;
};

void TestErasureStore::whoIsForgottenCannotBeFoundAnyMore()
{
    QCOMPARE(found(0), 1);

    const ForgottenPerson forgotten = forget(0);

    QCOMPARE(forgotten.messages, 1);
    QCOMPARE(forgotten.members, 1);
    QVERIFY(forgotten.isComplete());
    QCOMPARE(found(0), 0);
    QCOMPARE(found(1), 1);
    const auto row = reader()->message(m_request.messages[0].message);
    QVERIFY(row);
    QVERIFY(row->e164.isEmpty() && row->variables.isEmpty());
    QCOMPARE(row->state, MessageState::Delivered);
    int members = 0;
    QVERIFY(reader()->visitMembers(AudienceId{1}, {}, 100,
                                   [&members](const QString &e164, const QStringList &, qint32) {
                                       members += e164.isEmpty() ? 100 : 1;
                                   }));
    QCOMPARE(members, 3);
}

void TestErasureStore::theLedgerStaysAsItIs()
{
    const qint64 delivered = m_steps->count(MessageState::Delivered);

    forget(0);

    QCOMPARE(m_steps->count(MessageState::Delivered), delivered);
    QCOMPARE(m_steps->broken(), QString());
}

void TestErasureStore::whoIsForgottenIsNeverTextedAgain()
{
    forget(0);
    auto &store = m_steps->store();

    const CampaignId next = store.addCampaign(AudienceId{1}, m_steps->account(), u"next"_s);
    store.submit(next);

    QCOMPARE(store.counter(next, MessageState::Suppressed), 1);
    QCOMPARE(store.value(u"SELECT count(*) FROM suppression WHERE phone_enc=x''"_s), 1);
    int listed = 0;
    QVERIFY(reader()->visitSuppressions(
        [&listed](const SuppressionRow &row) { listed += row.e164.isEmpty() ? 1 : 100; }));
    QCOMPARE(listed, 1);
}

void TestErasureStore::whoIsForgottenHasNoNumberWhateverTheListSays()
{
    forget(0);
    auto &store = m_steps->store();
    const auto removed = store.store().suppressions().remove(phone(0), BuiltInAuthor, u"by mistake"_s);
    QVERIFY2(removed && *removed, removed ? "nobody was on the list" : qPrintable(removed.error().detail));

    const CampaignId next = store.addCampaign(AudienceId{1}, m_steps->account(), u"next"_s);
    store.submit(next);

    QCOMPARE(store.counter(next, MessageState::Suppressed), 1);
    QCOMPARE(store.counter(next, MessageState::Ready), 3);
}

void TestErasureStore::whatHasNotEndedKeepsItsNumberUntilItHas()
{
    const ForgottenPerson early = forget(1); // sent, its receipt is to come
    QCOMPARE(early.open, 1);
    QCOMPARE(early.messages, 0);
    QCOMPARE(found(1), 1);
    m_steps->keepAndApply({m_steps->receipt(m_request.messages[1])});

    const ForgottenPerson later = forget(1);

    QCOMPARE(later.open, 0);
    QCOMPARE(later.messages, 1);
    QCOMPARE(found(1), 0);
}

void TestErasureStore::aReasonIsWanted()
{
    const auto forgotten = erasures().forget(phone(0), BuiltInAuthor, u"  "_s);

    QVERIFY(!forgotten);
    QCOMPARE(forgotten.error().kind, ErrorKind::Invalid);
    QCOMPARE(found(0), 1);
}

void TestErasureStore::theAuditLogDoesNotHaveTheNumber()
{
    forget(0);

    QCOMPARE(m_steps->value(u"SELECT count(*) FROM audit_log WHERE action='contact.forget'"_s), 1);
    QCOMPARE(
        m_steps->value(u"SELECT count(*) FROM audit_log WHERE detail LIKE '%%1%'"_s.arg(phone(0).mid(1))), 0);
}

void TestErasureStore::repliesAreErased()
{
    InboundMessage message;
    message.e164 = phone(0);
    message.text = u"my address is"_s;
    message.at = m_steps->now();
    QVERIFY(m_steps->store().store().inbox().keep(m_steps->account(), {message}, m_steps->now()));

    QCOMPARE(forget(0).replies, 1);

    const auto replies = reader()->replies({}, 10);
    QVERIFY(replies);
    QCOMPARE(replies->size(), 1);
    QVERIFY(replies->constFirst().e164.isEmpty() && replies->constFirst().text.isEmpty());
}

void TestErasureStore::whatIsKeptLongEnoughIsErased()
{
    QVERIFY(erasures().setKeptFor(24h, BuiltInAuthor));
    QCOMPARE(*erasures().keptFor(), Millis(24h));
    finish();
    QCOMPARE(erase(m_steps->now() + 23h), 0);
    QCOMPARE(withNumbers(), 4);

    const TimePoint later = m_steps->now() + 25h;
    while (erase(later) == 100) { }

    // Who is still awaited or waits keeps the number.
    QCOMPARE(withNumbers(), 3);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM audit_log WHERE action='campaign.erase'"_s), 1);
    QCOMPARE(erase(later), 0);
    QCOMPARE(m_steps->broken(), QString());
}

void TestErasureStore::whatIsKeptForGoodIsNot()
{
    QCOMPARE(*erasures().keptFor(), Millis(std::chrono::days(730)));
    QVERIFY(erasures().setKeptFor(0ms, BuiltInAuthor));
    finish();

    QCOMPARE(erase(m_steps->now() + std::chrono::days(10'000)), 0);

    QCOMPARE(withNumbers(), 4);
}

void TestErasureStore::aLongCampaignIsErasedInPieces()
{
    QVERIFY(m_steps->store().sql(u"UPDATE message SET state=11 WHERE state IN (0,1)"_s));
    m_steps->keepAndApply({m_steps->receipt(m_request.messages[1]), m_steps->receipt(m_request.messages[2])});
    finish();
    const TimePoint later = m_steps->now() + std::chrono::days(731);

    QCOMPARE(erase(later, 1), 1);

    QCOMPARE(withNumbers(), 3);
    int pieces = 1;
    while (erase(later, 1) == 1)
        ++pieces;
    QCOMPARE(pieces, 5); // four people, and the mark that it is done
    QCOMPARE(withNumbers(), 0);
}

} // namespace heliograph

QObject *tst_erasurestore()
{
    return new heliograph::TestErasureStore;
}

#include "tst_erasurestore.moc"
