// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/doubtdesk.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(heliograph::QueryStrength)
Q_DECLARE_METATYPE(std::optional<heliograph::DoubtAnswer>)
Q_DECLARE_METATYPE(heliograph::DoubtEvidence)

//! Unknown outcomes as groups of equal evidence.
class TestDoubtDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evidenceFollowsTheLastAnswer_data();
    void evidenceFollowsTheLastAnswer();
    void aStrongMissIsEvidenceWhateverCameAfter();
    void decidingIsSafestAfterTheWaitingTime();
    void equalEvidenceIsOneGroup();
    void anAccountThatIsGoneCannotBeAsked();

private:
    static constexpr TimePoint Start{std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)};

    static DoubtRow row()
    {
        DoubtRow row;
        row.account = AccountId{7};
        row.cause = DoubtCause::NoAnswer;
        row.armedAt = Start;
        row.deadline = Start + 37s;
        row.since = Start + 30s;
        return row;
    }

    static DoubtAccounts accounts(QueryStrength strength)
    {
        DoubtAsking asking;
        asking.byTemplate = strength;
        asking.keepsRecords = 700h;
        return {{AccountId{7}, {u"kite"_s, asking}}};
    }
};

void TestDoubtDesk::evidenceFollowsTheLastAnswer_data()
{
    QTest::addColumn<QueryStrength>("strength");
    QTest::addColumn<std::optional<DoubtAnswer>>("answer");
    QTest::addColumn<DoubtEvidence>("evidence");
    const auto add = [](const char *name, QueryStrength strength, std::optional<DoubtAnswer> answer,
                        DoubtEvidence evidence) { QTest::newRow(name) << strength << answer << evidence; };
    add("cannot", QueryStrength::None, std::nullopt, DoubtEvidence::CannotBeAsked);
    add("not yet", QueryStrength::Weak, std::nullopt, DoubtEvidence::NotAsked);
    add("missing, strong", QueryStrength::Strong, DoubtAnswer::NotFound, DoubtEvidence::NotThereYet);
    add("missing, weak", QueryStrength::Weak, DoubtAnswer::NotFound, DoubtEvidence::NotThere);
    add("others", QueryStrength::Strong, DoubtAnswer::OthersOnly, DoubtEvidence::Mixed);
    add("down", QueryStrength::Strong, DoubtAnswer::Down, DoubtEvidence::NoAnswer);
    add("unclear", QueryStrength::Weak, DoubtAnswer::Unclear, DoubtEvidence::NoAnswer);
}

void TestDoubtDesk::evidenceFollowsTheLastAnswer()
{
    QFETCH(QueryStrength, strength);
    QFETCH(std::optional<DoubtAnswer>, answer);
    QFETCH(DoubtEvidence, evidence);
    DoubtRow doubt = row();
    doubt.lastAnswer = answer;

    const DoubtCase one = doubtCase(doubt, accounts(strength), Start + 1min);

    QCOMPARE(one.evidence, evidence);
    QCOMPARE(one.group, QString(u"kite:no-answer:"_s % doubtEvidenceKey(evidence)));
}

void TestDoubtDesk::aStrongMissIsEvidenceWhateverCameAfter()
{
    DoubtRow doubt = row();
    doubt.firstMiss = Start + 21min;
    doubt.lastMiss = Start + 22min;
    doubt.lastAnswer = DoubtAnswer::Down;

    QCOMPARE(doubtCase(doubt, accounts(QueryStrength::Strong), Start + 1h).evidence,
             DoubtEvidence::NotThereProven);
}

void TestDoubtDesk::decidingIsSafestAfterTheWaitingTime()
{
    const TimePoint over = Start + 37s + 20min;

    QVERIFY(!doubtCase(row(), accounts(QueryStrength::Weak), over).mayDecide);
    QVERIFY(doubtCase(row(), accounts(QueryStrength::Weak), over + 1ms).mayDecide);
}

void TestDoubtDesk::equalEvidenceIsOneGroup()
{
    DoubtRow older = row();
    older.since -= 10s;
    DoubtRow other = row();
    other.cause = DoubtCause::EngineEnded;
    QList<DoubtCase> cases;
    for (const DoubtRow &doubt : {other, row(), older})
        cases.append(doubtCase(doubt, accounts(QueryStrength::Weak), Start + 31s));

    const QList<DoubtGroup> groups = doubtGroups(cases);

    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.at(0).key, u"kite:no-answer:not-asked-yet"_s);
    QCOMPARE(groups.at(0).count, 2);
    QCOMPARE(groups.at(0).mayDecide, 0);
    QVERIFY(groups.at(0).since == older.since);
    QVERIFY(*groups.at(0).nextQuestion == older.since + 20s);
    QCOMPARE(groups.at(1).cause, DoubtCause::EngineEnded);
}

void TestDoubtDesk::anAccountThatIsGoneCannotBeAsked()
{
    const DoubtCase one = doubtCase(row(), {}, Start + 1min);

    QCOMPARE(one.evidence, DoubtEvidence::CannotBeAsked);
    QCOMPARE(one.group, u"7:no-answer:cannot-be-asked"_s);
    QVERIFY(!one.plan.askAt);
}

QObject *tst_doubtdesk()
{
    return new TestDoubtDesk;
}

#include "tst_doubtdesk.moc"
