// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/signintries.h"

#include "engine/policy/signinrules.h"
#include "engine/storage/sqlite/people.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Wrong tries by name, whether or not there is such a person (engine.md SR-02).
class TestSignInTries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachTryDelaysTheNext_data();
    void eachTryDelaysTheNext();
    void tooSoonCountsNothing();
    void theHundredthEndsItForGood();
    void namesAreCountedApart();
    void caseMakesNoOtherName();
    void whatWasRightIsForgotten();
    void aNewProgramKnowsWhatAnOldOneCounted();
    void noNameIsWrittenDown();
    void madeUpNamesMakeRoomForEachOther();
    void whoWaitsForAnAdminMakesNoRoom();

private:
    Result<int> count(const QString &login)
    {
        return SignInTryBook(m_store->connection(), m_store->keys().blindIndex())
            .count(login, m_store->clock().now());
    }
    QString refusal(const QString &login)
    {
        const auto counted = count(login);
        return counted ? QString() : counted.error().detail;
    }

    //! As if \a failures tries for \a login had been wrong, the last just now.
    void have(const QString &login, int failures)
    {
        const auto delay = SignInTries::delayAfter(failures);
        QVERIFY(m_store->connection().run(
            u"INSERT OR REPLACE INTO sign_in_try(name_key,failed,last_at,next_at) VALUES(?,?,?,?)"_s,
            signInTryKey(m_store->keys().blindIndex(), login), failures, m_store->clock().now(),
            delay ? std::optional(m_store->clock().now() + *delay) : std::nullopt));
    }

    //! So many names that nobody has, one tried each millisecond up to now.
    void fill(int names)
    {
        QVERIFY(m_store->connection().run(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<?1) "
            "INSERT INTO sign_in_try(name_key,failed,last_at,next_at) "
            "SELECT CAST(printf('%016d',i) AS BLOB),1,?2-?1+i,?2 FROM n"_s,
            names, m_store->clock().now()));
    }
    qint64 names() { return m_store->value(u"SELECT count(*) FROM sign_in_try"_s); }
    bool isKnown(int made)
    {
        return m_store->value(u"SELECT count(*) FROM sign_in_try WHERE name_key=CAST('%1' AS BLOB)"_s.arg(
                   made, 16, 10, QLatin1Char('0')))
            == 1;
    }

    std::unique_ptr<SqliteTestStore> m_store;
};

void TestSignInTries::init()
{
    m_store = std::make_unique<SqliteTestStore>();
}

void TestSignInTries::eachTryDelaysTheNext_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<Millis>("delay");
    QTest::addColumn<QString>("words"); // with a millisecond left
    const QString soon = u"Too soon after a wrong try. Wait 1 s and try again."_s;
    const QString locked = u"This name is locked after wrong tries. Wait 1 s and try again."_s;
    QTest::newRow("the first") << 1 << Millis(1s) << soon;
    QTest::newRow("the second") << 2 << Millis(2s) << soon;
    QTest::newRow("the third") << 3 << Millis(4s) << soon;
    QTest::newRow("the fourth") << 4 << Millis(8s) << soon;
    QTest::newRow("the fifth locks it") << 5 << Millis(60s) << locked;
    QTest::newRow("the sixth begins anew") << 6 << Millis(1s) << soon;
    QTest::newRow("the tenth locks it again") << 10 << Millis(60s) << locked;
    QTest::newRow("the last before an admin") << 99 << Millis(8s) << soon;
}

void TestSignInTries::eachTryDelaysTheNext()
{
    QFETCH(int, failures);
    QFETCH(Millis, delay);
    QFETCH(QString, words);
    if (failures > 1)
        have(u"olga"_s, failures - 1);
    m_store->clock().advance(1min);

    const auto counted = count(u"olga"_s);

    QVERIFY(counted);
    QCOMPARE(*counted, failures);
    m_store->clock().advance(delay - 1ms);
    QCOMPARE(refusal(u"olga"_s), words);
    m_store->clock().advance(1ms);
    const auto next = count(u"olga"_s);
    QVERIFY(next);
    QCOMPARE(*next, failures + 1);
}

void TestSignInTries::tooSoonCountsNothing()
{
    QVERIFY(count(u"olga"_s));

    for (int n = 0; n < 10; ++n) {
        const auto refused = count(u"olga"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Secret);
    }

    QCOMPARE(m_store->value(u"SELECT failed FROM sign_in_try"_s), 1);
    m_store->clock().advance(1s);
    QVERIFY(count(u"olga"_s));
}

void TestSignInTries::theHundredthEndsItForGood()
{
    have(u"olga"_s, SignInTries::UntilAdmin - 1);
    m_store->clock().advance(1min);
    QCOMPARE(*count(u"olga"_s), SignInTries::UntilAdmin);

    m_store->clock().advance(24h * 3650);

    QCOMPARE(refusal(u"olga"_s), u"This name is locked until an admin unlocks it."_s);
    QCOMPARE(m_store->value(u"SELECT failed FROM sign_in_try WHERE next_at IS NULL"_s),
             SignInTries::UntilAdmin);
}

void TestSignInTries::namesAreCountedApart()
{
    QVERIFY(count(u"olga"_s));

    QCOMPARE(*count(u"otto"_s), 1);
    QCOMPARE(*count(u"olga "_s), 1);
    QCOMPARE(*count(QString()), 1);
    QCOMPARE(names(), 4);
}

void TestSignInTries::caseMakesNoOtherName()
{
    QVERIFY(count(u"olga"_s));
    m_store->clock().advance(1s);

    QCOMPARE(*count(u"OLGA"_s), 2);
    QVERIFY(!count(u"oLGa"_s));
    QCOMPARE(names(), 1);
}

void TestSignInTries::whatWasRightIsForgotten()
{
    have(u"olga"_s, 4);
    have(u"otto"_s, 4);
    SignInTryBook tries(m_store->connection(), m_store->keys().blindIndex());

    QVERIFY(tries.forget(u"Olga"_s));
    QVERIFY(tries.forget(u"nobody-here"_s));

    QCOMPARE(*count(u"olga"_s), 1);
    QVERIFY(!count(u"otto"_s));
}

void TestSignInTries::aNewProgramKnowsWhatAnOldOneCounted()
{
    have(u"olga"_s, 3);
    QVERIFY(!count(u"olga"_s));

    m_store->reopen();

    QCOMPARE(refusal(u"olga"_s), u"Too soon after a wrong try. Wait 4 s and try again."_s);
    m_store->clock().advance(4s);
    QCOMPARE(*count(u"olga"_s), 4);
}

void TestSignInTries::noNameIsWrittenDown()
{
    QVERIFY(count(u"walnut gravel tuba osprey"_s));

    QCOMPARE(m_store->value(u"SELECT instr(CAST(name_key AS TEXT),'walnut') FROM sign_in_try"_s), 0);
    QCOMPARE(m_store->value(u"SELECT length(name_key) FROM sign_in_try"_s), 16);
    QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE detail LIKE '%walnut%'"_s), 0);
}

void TestSignInTries::madeUpNamesMakeRoomForEachOther()
{
    fill(10'000);
    QCOMPARE(names(), 10'000);

    QVERIFY(count(u"olga"_s));

    QCOMPARE(names(), 10'000);
    QVERIFY2(!isKnown(1), "the oldest goes");
    QVERIFY(isKnown(2));
    QVERIFY2(!count(u"olga"_s), "and the newest is counted");
}

void TestSignInTries::whoWaitsForAnAdminMakesNoRoom()
{
    have(u"olga"_s, SignInTries::UntilAdmin);
    m_store->clock().advance(1h);
    fill(10'000);

    QVERIFY(count(u"otto"_s));

    QCOMPARE(names(), 10'000);
    QVERIFY(!isKnown(1) && !isKnown(2) && isKnown(3));
    m_store->clock().advance(24h);
    QCOMPARE(refusal(u"olga"_s), u"This name is locked until an admin unlocks it."_s);
}

QObject *tst_signintries()
{
    return new TestSignInTries;
}

#include "tst_signintries.moc"
