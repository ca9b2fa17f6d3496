// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/limitreturns.h"

#include "engine/storage/sqlite/attemptreader.h"
#include "engine/storage/sqlite/transaction.h"
#include "limitscene.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! What a claim had booked and gets back, budget by budget (engine.md SR-61).
class TestLimitReturns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theShareOfEachBudgetComesBack_data();
    void theShareOfEachBudgetComesBack();
    void onlyItsOwnCurrencyComesBack();
    void nothingFallsBelowZero();
    void whatIsOlderThanABudgetIsNotItsOwn_data();
    void whatIsOlderThanABudgetIsNotItsOwn();
    void aCampaignThatABudgetHeldIsWoken_data();
    void aCampaignThatABudgetHeldIsWoken();
    void nobodyIsWokenIfNothingCameBack();
    void whatIsBookedAgainMayPassTheBudget_data();
    void whatIsBookedAgainMayPassTheBudget();
    void onlyThePersonsOwnMessageIsMarked();
    void withoutLimitsThereIsNothingToDo();

private:
    //! Claims one message of a campaign of \a messageClass at 1 CNY.
    OpenAttempt claimOne(MessageClass messageClass = MessageClass::Notice);
    OpenAttempt attemptOf(const ArmedMessage &message);
    Result<void> giveBack(const OpenAttempt &attempt);
    qint64 booked(const QString &where) { return value(u"SELECT booked FROM budget WHERE "_s + where); }
    qint64 value(const QString &sql) { return m_scene->value(sql); }
    void run(const QString &sql) { QVERIFY(m_scene->store().sql(sql)); }

    std::unique_ptr<LimitScene> m_scene;
};

void TestLimitReturns::init()
{
    m_scene = std::make_unique<LimitScene>();
    m_scene->setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
}

OpenAttempt TestLimitReturns::attemptOf(const ArmedMessage &message)
{
    const auto found = AttemptReader(m_scene->store().connection()).open(message.attempt);
    if (!found || !*found)
        qFatal("An attempt that was just armed is not open");
    return **found;
}

OpenAttempt TestLimitReturns::claimOne(MessageClass messageClass)
{
    const QList<ArmedMessage> claimed = m_scene->claim(m_scene->add(messageClass, 3), 1);
    if (claimed.size() != 1)
        qFatal("A test wanted one message");
    return attemptOf(claimed.first());
}

Result<void> TestLimitReturns::giveBack(const OpenAttempt &attempt)
{
    Connection &connection = m_scene->store().connection();
    return atomically(connection, [&] { return LimitReturns(connection).giveBack(attempt); });
}

void TestLimitReturns::theShareOfEachBudgetComesBack_data()
{
    QTest::addColumn<int>("scope");
    QTest::addColumn<qint64>("subject");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<qint64>("left"); // of 5 messages or CNY
    const QString messages = BudgetName::MessagesUnit;
    QTest::newRow("workspace, money") << 1 << qint64(0) << u"CNY"_s << 4 * Unit;
    QTest::newRow("workspace, messages") << 1 << qint64(0) << messages << qint64(4);
    QTest::newRow("its account") << 2 << qint64(1) << messages << qint64(4);
    QTest::newRow("another account") << 2 << qint64(2) << messages << qint64(5);
    QTest::newRow("its campaign") << 3 << qint64(1) << u"CNY"_s << 4 * Unit;
    QTest::newRow("another campaign") << 3 << qint64(2) << u"CNY"_s << 5 * Unit;
    QTest::newRow("its author") << 4 << qint64(1) << messages << qint64(4);
    QTest::newRow("another author") << 4 << qint64(2) << messages << qint64(5);
}

void TestLimitReturns::theShareOfEachBudgetComesBack()
{
    QFETCH(int, scope);
    QFETCH(qint64, subject);
    QFETCH(QString, unit);
    QFETCH(qint64, left);
    m_scene->store().addAccount(u"spare"_s);
    const OpenAttempt attempt = claimOne();
    m_scene->add(MessageClass::Notice, 1);
    m_scene->setBudget(static_cast<BudgetScope>(scope), subject, BudgetPeriod::Whole, 100 * Unit, unit);
    run(u"UPDATE budget SET since_attempt=0,booked=%1"_s.arg(unit == u"CNY"_s ? 5 * Unit : 5));

    QVERIFY(giveBack(attempt));

    QCOMPARE(value(u"SELECT booked FROM budget"_s), left);
    QCOMPARE(value(u"SELECT late FROM budget"_s), 0);
}

void TestLimitReturns::onlyItsOwnCurrencyComesBack()
{
    m_scene->setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 100 * Unit, u"CNY"_s);
    m_scene->setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 100 * Unit, u"USD"_s);
    run(u"UPDATE budget SET booked=7 WHERE unit='USD'"_s);
    const OpenAttempt attempt = claimOne();
    QCOMPARE(attempt.currency, u"CNY"_s);
    QCOMPARE(attempt.costMicros, Unit);
    QCOMPARE(booked(u"unit='CNY'"_s), Unit);

    QVERIFY(giveBack(attempt));

    QCOMPARE(booked(u"unit='CNY'"_s), 0);
    QCOMPARE(booked(u"unit='USD'"_s), 7);
}

void TestLimitReturns::nothingFallsBelowZero()
{
    m_scene->setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 100 * Unit, u"CNY"_s);
    const OpenAttempt attempt = claimOne();
    run(u"UPDATE budget SET booked=3"_s); // as if the price had been lower

    QVERIFY(giveBack(attempt));

    QCOMPARE(value(u"SELECT booked FROM budget"_s), 0);
}

void TestLimitReturns::whatIsOlderThanABudgetIsNotItsOwn_data()
{
    QTest::addColumn<int>("sinceAttempt"); // from the attempt
    QTest::addColumn<int>("periodStart"); // from when it was armed, in ms
    QTest::addColumn<qint64>("left");
    QTest::newRow("made just before") << -1 << 0 << 4 * Unit;
    QTest::newRow("made just after") << 0 << 0 << 5 * Unit;
    QTest::newRow("made later") << 10 << 0 << 5 * Unit;
    QTest::newRow("its period began long before") << -1 << -86'400'000 << 4 * Unit;
    QTest::newRow("another period began since") << -1 << 1 << 5 * Unit;
}

void TestLimitReturns::whatIsOlderThanABudgetIsNotItsOwn()
{
    QFETCH(int, sinceAttempt);
    QFETCH(int, periodStart);
    QFETCH(qint64, left);
    const OpenAttempt attempt = claimOne();
    m_scene->setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 100 * Unit, u"CNY"_s);
    run(u"UPDATE budget SET booked=%1,since_attempt=%2,period_start=%3"_s.arg(5 * Unit)
            .arg(number(attempt.id) + sinceAttempt)
            .arg(toMillis(attempt.armedAt) + periodStart));

    QVERIFY(giveBack(attempt));

    QCOMPARE(value(u"SELECT booked FROM budget"_s), left);
}

void TestLimitReturns::aCampaignThatABudgetHeldIsWoken_data()
{
    QTest::addColumn<QString>("hold");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<bool>("woken");
    QTest::newRow("a budget") << u"budget"_s << false << true;
    QTest::newRow("a quota") << u"quota"_s << false << true;
    QTest::newRow("its maximum") << u"max-cost"_s << false << true;
    QTest::newRow("no price") << u"no-route"_s << false << false;
    QTest::newRow("a provider") << u"provider-quota"_s << false << false;
    QTest::newRow("a budget, and somebody paused it") << u"budget"_s << true << false;
}

void TestLimitReturns::aCampaignThatABudgetHeldIsWoken()
{
    QFETCH(QString, hold);
    QFETCH(bool, paused);
    QFETCH(bool, woken);
    m_scene->setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 100 * Unit, u"CNY"_s);
    const OpenAttempt attempt = claimOne();
    const CampaignId other = m_scene->add(MessageClass::Notice, 1);
    if (paused)
        QVERIFY(m_scene->store().store().campaigns().pause(other, BuiltInAuthor, u"wait"_s));
    run(u"UPDATE campaign SET hold='%1',hold_until=%2,hold_note='x' WHERE campaign_id=%3"_s.arg(hold)
            .arg(toMillis(m_scene->now() + 1h))
            .arg(number(other)));

    QVERIFY(giveBack(attempt));

    QCOMPARE(m_scene->text(
                 u"SELECT ifnull(hold,'')||ifnull(hold_note,'') FROM campaign WHERE campaign_id=%1"_s.arg(
                     number(other))),
             woken ? QString() : QString(hold + u'x'));
    QCOMPARE(value(u"SELECT count(hold_until) FROM campaign"_s), woken ? 0 : 1);
}

void TestLimitReturns::nobodyIsWokenIfNothingCameBack()
{
    const OpenAttempt attempt = claimOne();
    m_scene->setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 100 * Unit, u"CNY"_s); // later
    run(u"UPDATE campaign SET hold='budget'"_s);

    QVERIFY(giveBack(attempt));

    QCOMPARE(m_scene->text(u"SELECT hold FROM campaign"_s), u"budget"_s);
}

void TestLimitReturns::whatIsBookedAgainMayPassTheBudget_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("booked"); // of 1 that is allowed and taken
    QTest::addColumn<qint64>("late");
    QTest::newRow("money") << u"CNY"_s << u"CNY"_s << 2 * Unit << Unit;
    QTest::newRow("money of another currency") << u"CNY"_s << u"USD"_s << Unit << qint64(0);
    QTest::newRow("money, without a price") << u"CNY"_s << QString() << Unit << qint64(0);
    QTest::newRow("messages") << u"messages"_s << u"CNY"_s << qint64(2) << qint64(1);
    QTest::newRow("messages, without a price") << u"messages"_s << QString() << qint64(2) << qint64(1);
}

void TestLimitReturns::whatIsBookedAgainMayPassTheBudget()
{
    QFETCH(QString, unit);
    QFETCH(QString, currency);
    QFETCH(qint64, booked);
    QFETCH(qint64, late);
    const qint64 one = unit == u"CNY"_s ? Unit : 1;
    m_scene->setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Whole, one, unit);
    const OpenAttempt attempt = claimOne();
    QVERIFY(giveBack(attempt));
    QCOMPARE(value(u"SELECT booked FROM budget"_s), 0);
    run(u"UPDATE budget SET booked=%1"_s.arg(one)); // somebody else went in its place
    Connection &connection = m_scene->store().connection();

    QVERIFY(atomically(connection, [&] {
        return LimitReturns(connection)
            .bookAgain({.id = attempt.id,
                        .message = attempt.message,
                        .campaign = attempt.campaign,
                        .account = attempt.account,
                        .providerId = {},
                        .armedAt = attempt.armedAt,
                        .bookedMicros = attempt.costMicros,
                        .currency = currency});
    }));

    QCOMPARE(value(u"SELECT booked FROM budget"_s), booked);
    QCOMPARE(value(u"SELECT late FROM budget"_s), late);
}

void TestLimitReturns::onlyThePersonsOwnMessageIsMarked()
{
    const QList<ArmedMessage> claimed = m_scene->claim(m_scene->add(MessageClass::Code, 3), 3);
    QCOMPARE(claimed.size(), 3);
    const OpenAttempt attempt = attemptOf(claimed.at(1));
    QCOMPARE(value(u"SELECT count(*) FROM recipient_event WHERE returned=0"_s), 3);

    QVERIFY(giveBack(attempt));

    QCOMPARE(value(u"SELECT count(*) FROM recipient_event WHERE returned=1"_s), 1);
    QCOMPARE(value(u"SELECT msg_id FROM recipient_event WHERE returned=1"_s), number(attempt.message));

    Connection &connection = m_scene->store().connection();
    QVERIFY(atomically(connection, [&] {
        return LimitReturns(connection)
            .bookAgain(
                {.id = attempt.id, .message = attempt.message, .providerId = {}, .armedAt = attempt.armedAt});
    }));
    QCOMPARE(value(u"SELECT count(*) FROM recipient_event WHERE returned=1"_s), 0);
}

void TestLimitReturns::withoutLimitsThereIsNothingToDo()
{
    const OpenAttempt attempt = claimOne();
    run(u"UPDATE campaign SET hold='quota'"_s);
    const qint64 before = value(u"SELECT total_changes()"_s);

    QVERIFY(giveBack(attempt));

    QCOMPARE(value(u"SELECT total_changes()"_s), before);
    QCOMPARE(m_scene->text(u"SELECT hold FROM campaign"_s), u"quota"_s);
}

QObject *tst_limitreturns()
{
    return new TestLimitReturns;
}

#include "tst_limitreturns.moc"
