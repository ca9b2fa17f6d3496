// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/pendingchange.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Changes that want two people.
class TestPendingChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Numbers are stored, words are told.
    void everyKindHasItsWord_data()
    {
        QTest::addColumn<ChangeKind>("kind");
        QTest::addColumn<int>("stored");
        QTest::addColumn<QString>("word");
        using enum ChangeKind;
        QTest::newRow("roles") << UserRoles << 1 << u"user-roles"_s;
        QTest::newRow("limits") << LimitRules << 2 << u"limit-rules"_s;
        QTest::newRow("budget") << BudgetSet << 3 << u"budget-set"_s;
        QTest::newRow("no budget") << BudgetRemove << 4 << u"budget-remove"_s;
        QTest::newRow("account") << AccountAdd << 5 << u"account-add"_s;
        QTest::newRow("no account") << AccountRemove << 6 << u"account-remove"_s;
        QTest::newRow("prices") << Prices << 7 << u"prices"_s;
        QTest::newRow("list") << ListImport << 8 << u"list-import"_s;
        QTest::newRow("no list") << ListRemove << 9 << u"list-remove"_s;
        QTest::newRow("stop") << StopRelease << 10 << u"stop-release"_s;
        QTest::newRow("approvals") << ApprovalRules << 11 << u"approval-rules"_s;
        QTest::newRow("sign-in") << SignInRules << 12 << u"sign-in-rules"_s;
        QTest::newRow("retention") << Retention << 13 << u"retention"_s;
        QTest::newRow("settings") << AccountSettings << 14 << u"account-settings"_s;
        QTest::newRow("key") << AccountKey << 15 << u"account-key"_s;
        QTest::newRow("rotation") << KeyRotation << 16 << u"key-rotation"_s;
        QTest::newRow("restore") << RestoreConfirm << 17 << u"restore"_s;
        QTest::newRow("clock") << ClockRelease << 18 << u"clock-release"_s;
        QTest::newRow("suppression") << SuppressionRemoval << 19 << u"suppression-removal"_s;
        QTest::newRow("again") << SendAgain << 20 << u"send-again"_s;
    }

    void everyKindHasItsWord()
    {
        QFETCH(ChangeKind, kind);
        QFETCH(int, stored);
        QFETCH(QString, word);

        QCOMPARE(static_cast<int>(kind), stored);
        QCOMPARE(QString(changeKindKey(kind)), word);
    }

    void noWordStandsTwice()
    {
        QSet<QString> kinds;
        for (int kind = 1; kind <= ChangeKindCount; ++kind)
            kinds.insert(changeKindKey(static_cast<ChangeKind>(kind)));
        QSet<QString> states;
        for (int state = 0; state < ChangeStateCount; ++state)
            states.insert(changeStateKey(static_cast<ChangeState>(state)));

        QCOMPARE(kinds.size(), ChangeKindCount);
        QCOMPARE(states.size(), ChangeStateCount);
    }

    void everyStateHasItsWord()
    {
        QCOMPARE(changeStateKey(ChangeState::Waiting), "waiting"_L1);
        QCOMPARE(changeStateKey(ChangeState::Made), "made"_L1);
        QCOMPARE(changeStateKey(ChangeState::Refused), "refused"_L1);
        QCOMPARE(changeStateKey(ChangeState::Withdrawn), "withdrawn"_L1);
        QCOMPARE(changeStateKey(ChangeState::TooOld), "too-old"_L1);
    }

    void itWaitsAWeek() { QCOMPARE(ChangeLasts, Millis(168h)); }

    void onlyWhatWaitsGrowsTooOld_data()
    {
        QTest::addColumn<ChangeState>("state");
        QTest::addColumn<int>("fromEnd");
        QTest::addColumn<ChangeState>("counts");
        using enum ChangeState;
        QTest::newRow("in time") << Waiting << -1 << Waiting;
        QTest::newRow("at its end") << Waiting << 0 << TooOld;
        QTest::newRow("later") << Waiting << 1 << TooOld;
        QTest::newRow("made") << Made << 1 << Made;
        QTest::newRow("refused") << Refused << 1 << Refused;
        QTest::newRow("withdrawn") << Withdrawn << 0 << Withdrawn;
        QTest::newRow("too old already") << TooOld << -1 << TooOld;
    }

    void onlyWhatWaitsGrowsTooOld()
    {
        QFETCH(ChangeState, state);
        QFETCH(int, fromEnd);
        QFETCH(ChangeState, counts);
        PendingChange change;
        change.until = fromMillis(1'800'000'000'000);
        change.state = state;

        QVERIFY(change.stateAt(change.until + Millis(fromEnd)) == counts);
    }
};

QObject *tst_pendingchange()
{
    return new TestPendingChange;
}

#include "tst_pendingchange.moc"
