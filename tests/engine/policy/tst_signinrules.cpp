// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/signinrules.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! What wrong passwords lead to, and who needs a second factor.
class TestSignInRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDelayDoublesAndTheFifthLocks_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("seconds");
        const int expected[] = {0, 1, 2, 4, 8, 60, 1, 2, 4, 8, 60};
        for (int failures = 0; failures < 11; ++failures)
            QTest::addRow("after %d", failures) << failures << expected[failures];
        QTest::newRow("after 99") << 99 << 8;
    }

    void theDelayDoublesAndTheFifthLocks()
    {
        QFETCH(int, failures);
        QFETCH(int, seconds);

        const std::optional<Millis> delay = SignInTries::delayAfter(failures);

        QVERIFY(delay);
        QCOMPARE(delay->count(), seconds * 1000);
    }

    void theHundredthWaitsForAnAdmin()
    {
        QVERIFY(SignInTries::delayAfter(99));
        QVERIFY(!SignInTries::delayAfter(100));
        QVERIFY(!SignInTries::delayAfter(1000));
    }

    void theSentenceCountsDownFromTheThirdOn_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<QString>("more");
        QTest::newRow("1") << 1 << QString();
        QTest::newRow("2") << 2 << QString();
        QTest::newRow("3") << 3 << u" After 2 more tries this name is locked for 1 minute."_s;
        QTest::newRow("4") << 4 << u" After 1 more try this name is locked for 1 minute."_s;
        QTest::newRow("5") << 5 << u" This name is locked for 1 minute."_s;
        QTest::newRow("7") << 7 << u" After 3 more tries this name is locked for 1 minute."_s;
        QTest::newRow("100") << 100 << u" This name is locked until an admin unlocks it."_s;
    }

    void theSentenceCountsDownFromTheThirdOn()
    {
        QFETCH(int, failures);
        QFETCH(QString, more);

        QCOMPARE(SignInTries::refusalAfter(failures), u"Name or password is wrong."_s + more);
    }

    void whatComesTooSoonIsNotCalledWrong()
    {
        QCOMPARE(SignInTries::refusalFor(2, Millis(1'001)),
                 u"Too soon after a wrong try. Wait 2 s and try again."_s);
        QCOMPARE(SignInTries::refusalFor(5, Millis(60'000)),
                 u"This name is locked after wrong tries. Wait 60 s and try again."_s);
        QCOMPARE(SignInTries::refusalFor(100, std::nullopt),
                 u"This name is locked until an admin unlocks it."_s);
    }

    void seniorsAreSupervisorsAndAdmins()
    {
        const SignInRules rules{.lockAfter = 10min, .secondFactor = SecondFactor::Seniors};

        QVERIFY(!rules.wantsSecondFactor({Role::Operator}));
        QVERIFY(!rules.wantsSecondFactor({Role::Auditor}));
        QVERIFY(rules.wantsSecondFactor({Role::Operator, Role::Supervisor}));
        QVERIFY(rules.wantsSecondFactor({Role::Admin}));
        QVERIFY(SignInRules({.lockAfter = 10min, .secondFactor = SecondFactor::Everybody})
                    .wantsSecondFactor({Role::Operator}));
    }

    void lessProtectionIsWeaker()
    {
        const SignInRules usual;

        QVERIFY(SignInRules({.lockAfter = 15min}).isWeakerThan(usual));
        QVERIFY(!SignInRules({.lockAfter = 1min}).isWeakerThan(usual));
        QVERIFY(usual.isWeakerThan({.secondFactor = SecondFactor::Seniors}));
        QVERIFY(!usual.isWeakerThan(usual));
    }
};

QObject *tst_signinrules()
{
    return new TestSignInRules;
}

#include "tst_signinrules.moc"
