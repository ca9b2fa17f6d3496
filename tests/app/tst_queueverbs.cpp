// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/queuewords.h"
#include "tests/app/testworkspace.h"
#include "tests/support/teststore.h"

#include <QJsonArray>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! "queue lanes, pause, resume, try, rate, move".
class TestQueueVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_first = m_workspace->addProvider(u"first"_s, {{u"segments_per_s"_s, u"20"_s}});
        m_second = m_workspace->addProvider(u"second"_s);
    }
    void cleanup() { m_workspace.reset(); }

    void lanesTellWhatWaits()
    {
        m_workspace->launch(u"hello"_s, m_first.id, 4);

        const Answer lanes = call({u"queue"_s, u"lanes"_s, u"--json"_s});

        QVERIFY2(lanes.code == ExitCode::Done, qPrintable(lanes.err));
        QCOMPARE(lanes.records().size(), 2);
        const QJsonObject first = lanes.records().constFirst();
        QCOMPARE(first.value(u"name"_s).toString(), u"first"_s);
        QCOMPARE(first.value(u"waiting"_s).toInt() + first.value(u"held"_s).toInt(), 4);
        QCOMPARE(first.value(u"limit_per_s"_s).toInt(), 20);
        QVERIFY(first.value(u"lowered_to"_s).isNull());
        QVERIFY(first.value(u"last_answer"_s).isNull());
        QCOMPARE(lanes.records().constLast().value(u"waiting"_s).toInt(), 0);
        const QString words = call({u"queue"_s, u"lanes"_s}).out;
        QVERIFY2(words.contains(u"of 20 segments/s"_s) && words.contains(u"segments/s, no limit"_s),
                 qPrintable(words));
    }

    void aLaneIsPausedWithAReasonAndResumed()
    {
        QCOMPARE(call({u"queue"_s, u"pause"_s, u"first"_s}).code, ExitCode::Usage);
        QCOMPARE(hold(), HoldReason::None);

        QCOMPARE(call({u"queue"_s, u"pause"_s, u"first"_s, u"--reason"_s, u"it is sick"_s}).code,
                 ExitCode::Done);
        QCOMPARE(hold(), HoldReason::LanePaused);
        QVERIFY(call({u"queue"_s, u"lanes"_s}).out.contains(u"it is sick"_s));
        QCOMPARE(call({u"queue"_s, u"resume"_s, u"first"_s}).code, ExitCode::Done);
        QCOMPARE(hold(), HoldReason::None);
    }

    void onlyWhatFailedIsTried()
    {
        QCOMPARE(call({u"queue"_s, u"try"_s, u"first"_s}).code, ExitCode::Failed);
        expect(m_workspace->store().accounts().setEngineHold(
            m_first.id, {HoldReason::Circuit, m_workspace->clock().now() + 5min, u"5"_s}));

        QCOMPARE(call({u"queue"_s, u"try"_s, u"first"_s}).code, ExitCode::Done);
        QCOMPARE(hold(), HoldReason::None);
    }

    void aRateIsLoweredAndEnds()
    {
        const QString until = u"2199-01-01T00:00:00Z"_s;
        QCOMPARE(lower(u"5"_s, until).code, ExitCode::Usage); // too long
        QCOMPARE(lower(u"21"_s, inAnHour()).code, ExitCode::Usage); // above the limit
        QCOMPARE(lower(u"many"_s, inAnHour()).code, ExitCode::Usage);
        const Answer unreadable = lower(u"5"_s, u"soon"_s);
        QCOMPARE(unreadable.code, ExitCode::Usage);
        QVERIFY2(unreadable.err.startsWith(u"--until wants"_s), qPrintable(unreadable.err));

        const Answer lowered = lower(u"5"_s, inAnHour());

        QVERIFY2(lowered.code == ExitCode::Done, qPrintable(lowered.err));
        const QJsonObject lane = call({u"queue"_s, u"lanes"_s, u"--json"_s}).records().constFirst();
        QCOMPARE(lane.value(u"lowered_to"_s).toInt(), 5);
        m_workspace->clock().advance(61min);
        QVERIFY(call({u"queue"_s, u"lanes"_s, u"--json"_s})
                    .records()
                    .constFirst()
                    .value(u"lowered_to"_s)
                    .isNull());
    }

    void aLoweredRateIsEndedBeforeItsTime()
    {
        QCOMPARE(lower(u"5"_s, inAnHour()).code, ExitCode::Done);

        QCOMPARE(call({u"queue"_s, u"rate"_s, u"first"_s, u"--end"_s}).code, ExitCode::Done);

        QVERIFY(call({u"queue"_s, u"lanes"_s, u"--json"_s})
                    .records()
                    .constFirst()
                    .value(u"lowered_to"_s)
                    .isNull());
    }

    void whoWaitsIsMovedAndThePriceTold()
    {
        setPrice(m_first.id, u"0.05"_s);
        setPrice(m_second.id, u"0.07"_s);
        const QString id = QString::number(number(launch({m_first.id, m_second.id}, 4)));

        const Answer planned = move(id, u"second"_s, {u"--dry-run"_s, u"--json"_s});
        QVERIFY2(planned.code == ExitCode::Done, qPrintable(planned.err));
        const QJsonObject plan = planned.records().constFirst();
        QCOMPARE(plan.value(u"people"_s).toInt(), 4);
        QCOMPARE(plan.value(u"staying"_s).toInt(), 0);
        QCOMPARE(plan.value(u"cost_before"_s)[u"CNY"_s].toString(), u"0.2"_s);
        QCOMPARE(plan.value(u"cost_after"_s)[u"CNY"_s].toString(), u"0.28"_s);
        QCOMPARE(waiting(0), 4);
        QCOMPARE(waiting(1), 0);

        QCOMPARE(move(id, u"second"_s, {u"--yes-send-to"_s, u"5"_s}).code, ExitCode::Usage);
        const Answer moved = move(id, u"second"_s, {u"--yes-send-to"_s, u"4"_s});

        QVERIFY2(moved.code == ExitCode::Done, qPrintable(moved.err));
        QVERIFY2(moved.out.contains(u"Moved 4 people."_s), qPrintable(moved.out));
        QCOMPARE(waiting(0), 0);
        QCOMPARE(waiting(1), 4);
    }

    void theCostOfTheFirstIsNotCalledThatOfAll()
    {
        LaneMovePlan plan{.waiting = 5, .priced = 2};
        QVERIFY(moveInWords(plan, u"first"_s, u"second"_s)
                    .contains(u"Cost of the first 2 people: no price, as before.\n"
                              "The others cost in addition.\n"_s));
        plan.priced = 5;
        QVERIFY(!moveInWords(plan, u"first"_s, u"second"_s).contains(u"The others"_s));
    }

    void aMoveSaysWhomAndWhere()
    {
        const Answer unsaid = call({u"queue"_s, u"move"_s, u"--campaign"_s, u"1"_s});

        QCOMPARE(unsaid.code, ExitCode::Usage);
        QVERIFY2(unsaid.err.contains(u"--from NAME --to NAME"_s), qPrintable(unsaid.err));
    }

    void aProviderThatWasNotApprovedIsRefused()
    {
        const QString id = QString::number(number(m_workspace->launch(u"hello"_s, m_first.id, 4)));

        for (const QStringList &options : {QStringList{u"--dry-run"_s}, QStringList()}) {
            const Answer refused = move(id, u"second"_s, options);
            QCOMPARE(refused.code, ExitCode::Failed);
            QVERIFY2(refused.err.contains(u"second is not one of these"_s), qPrintable(refused.err));
        }
        QCOMPARE(waiting(0), 4);
    }

private:
    Answer call(const QStringList &words) { return m_workspace->call(words); }

    QString inAnHour()
    {
        return QDateTime::fromMSecsSinceEpoch(toMillis(m_workspace->clock().now() + 1h), Qt::UTC)
            .toString(Qt::ISODate);
    }

    Answer lower(const QString &rate, const QString &until)
    {
        return call({u"queue"_s, u"rate"_s, u"first"_s, u"--segments-per-s"_s, rate, u"--until"_s, until,
                     u"--reason"_s, u"it is sick"_s});
    }

    Answer move(const QString &campaign, const QString &to, const QStringList &options)
    {
        return call(QStringList{u"queue"_s, u"move"_s, u"--campaign"_s, campaign, u"--from"_s, u"first"_s,
                                u"--to"_s, to}
                    + options);
    }

    HoldReason hold()
    {
        const auto reader = m_workspace->workspace().openReader();
        expect(reader);
        const auto accounts = (*reader)->accounts();
        expect(accounts);
        return accounts->constFirst().hold.reason;
    }

    // No engine runs, so whoever is not moved counts as held.
    int waiting(int lane)
    {
        const QJsonObject record = call({u"queue"_s, u"lanes"_s, u"--json"_s}).records().at(lane);
        return record.value(u"waiting"_s).toInt() + record.value(u"held"_s).toInt();
    }

    void setPrice(AccountId account, const QString &price)
    {
        const auto money = Money::parse(price, u"CNY"_s);
        expect(money);
        expect(m_workspace->store().limits().addPrices(
            {{account, u"CN"_s, static_cast<int>(MessageClass::Notice), TimePoint(), *money}},
            BuiltInAuthor));
    }

    //! A started campaign of two providers to \a people of the audience of another.
    CampaignId launch(const QList<AccountId> &accounts, int people)
    {
        m_workspace->launch(u"another"_s, m_second.id, people);
        CampaignStore &campaigns = m_workspace->store().campaigns();
        const auto reader = m_workspace->workspace().openReader();
        expect(reader);
        expect(campaigns.cancel((*reader)->campaigns()->constFirst().id, BuiltInAuthor, {}));
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        content.signName = u"Test"_s;
        const auto id = campaigns.create({.name = u"hello"_s,
                                          .audience = (*reader)->campaigns()->constFirst().audience,
                                          .accounts = accounts,
                                          .content = content});
        expect(id);
        expect(campaigns.beginFreeze(*id));
        expect(campaigns.freeze(*id, 1'000));
        expect(campaigns.approve(*id, BuiltInApprover, (*reader)->campaign(*id)->contentHash));
        expect(campaigns.start(*id, BuiltInAuthor));
        return *id;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    ProviderAccount m_first;
    ProviderAccount m_second;
};

QObject *tst_queueverbs()
{
    return new TestQueueVerbs;
}

#include "tst_queueverbs.moc"
