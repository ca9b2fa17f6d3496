// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include "engine/healthnote.h"
#include "engine/storage/sqlite/connection.h"

#include <QJsonArray>
#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! "message why", "campaign why", and the decisions that what they say asks for.
class TestWhyVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<SentScene>();
        m_lock = *m_scene->workspace().workspace().lockEngine(); // as if an engine ran
    }

    void cleanup()
    {
        m_lock.reset();
        m_scene.reset();
    }

    void aHeldMessageTellsItsReasonAndEveryCheck()
    {
        hold({HoldReason::Balance, std::nullopt, u"NoMoney"_s});

        const Answer words = call({u"message"_s, u"why"_s, waiting()});
        const QJsonObject json = call({u"message"_s, u"why"_s, waiting(), u"--json"_s}).records().first();

        QCOMPARE(words.code, ExitCode::Done);
        QVERIFY2(words.out.contains(u"Held because the account at Kite has no balance"_s),
                 qPrintable(words.out));
        QVERIFY2(words.out.contains(u"  !!  the account at Kite"_s), qPrintable(words.out));
        QVERIFY2(words.out.contains(u"  ok  sending is not stopped"_s), qPrintable(words.out));
        QCOMPARE(json.value(u"state"_s).toString(), u"held"_s);
        QCOMPARE(json.value(u"reason"_s).toString(), u"balance"_s);
        QVERIFY(json.value(u"remedy"_s).isString());
        QCOMPARE(json.value(u"checks"_s).toArray().size(), 9);
    }

    void whoeverStoppedOrPausedIsToldWithTheReason()
    {
        call({u"campaign"_s, u"pause"_s, id(), u"--reason"_s, u"price talks"_s});
        const QString paused = call({u"message"_s, u"why"_s, waiting()}).out;
        call({u"sending"_s, u"stop"_s, u"--reason"_s, u"test stop"_s});
        const QString stopped = call({u"message"_s, u"why"_s, waiting()}).out;
        const QJsonObject status = call({u"campaign"_s, u"status"_s, id(), u"--json"_s}).records().first();

        QVERIFY2(paused.contains(u"Held because the campaign was paused at 1 Jan 2026"_s),
                 qPrintable(paused));
        QVERIFY2(paused.contains(u": “price talks”. Resume the campaign to go on."_s), qPrintable(paused));
        QVERIFY2(stopped.contains(u"Held because all sending was stopped at 1 Jan 2026"_s),
                 qPrintable(stopped));
        QVERIFY2(stopped.contains(u": “test stop”. Release the emergency stop to go on."_s),
                 qPrintable(stopped));
        const QJsonObject held = status.value(u"held_because"_s).toArray().first().toObject();
        QCOMPARE(held.value(u"reason"_s).toString(), u"emergency"_s);
        QVERIFY(held.value(u"words"_s).toString().endsWith(u": “test stop”"_s));
    }

    void aWaitingMessageTellsItsPlaceAndTime()
    {
        QVERIFY(m_scene->workspace().store().campaigns().beat(
            {{.campaign = m_scene->campaign(), .messagesPerS = 2, .segmentsPerS = 2}},
            m_scene->workspace().clock().now()));

        const QJsonObject json = call({u"message"_s, u"why"_s, waiting(), u"--json"_s}).records().first();

        QCOMPARE(json.value(u"state"_s).toString(), u"waiting"_s);
        QVERIFY(json.value(u"reason"_s).isNull());
        QCOMPARE(json.value(u"messages_per_s"_s).toDouble(), 2.0);
        QCOMPARE(json.value(u"ahead"_s).toInteger(), 0);
        QVERIFY(json.value(u"turn_in_s"_s).isDouble());
        QVERIFY(json.value(u"words"_s).toString().startsWith(u"Ready. Its turn comes in about"_s));
    }

    void whatHasGoneSaysSo()
    {
        const Answer answer
            = call({u"message"_s, u"why"_s, QString::number(number(m_scene->delivered().message))});

        QVERIFY2(answer.out.contains(u"Delivered at"_s), qPrintable(answer.out));
        QVERIFY(!answer.out.contains(u"  ok  "_s));
    }

    void numbersAreMaskedUnlessAskedFor()
    {
        QVERIFY(!call({u"message"_s, u"why"_s, waiting()}).out.contains(u"+86138"_s));
        QVERIFY(call({u"message"_s, u"why"_s, waiting(), u"--full-numbers"_s}).out.contains(u"+86138"_s));
    }

    void theStatusTellsTheSameReasonInWords()
    {
        hold({HoldReason::Key, std::nullopt, {}});

        const QJsonObject status = call({u"campaign"_s, u"status"_s, id(), u"--json"_s}).records().first();
        const QJsonObject why = call({u"campaign"_s, u"why"_s, id(), u"--json"_s}).records().first();
        const QJsonObject held = status.value(u"held_because"_s).toArray().first().toObject();

        QCOMPARE(held.value(u"reason"_s).toString(), u"key"_s);
        QCOMPARE(held.value(u"provider"_s).toString(), u"Kite"_s);
        QVERIFY(held.value(u"words"_s).toString().contains(u"the key for Kite"_s));
        QCOMPARE(why.value(u"reason"_s).toString(), u"key"_s);
        QVERIFY(why.value(u"words"_s).toString().contains(held.value(u"words"_s).toString()));
    }

    void theStatusTellsTheMeasuredRate()
    {
        QVERIFY(m_scene->workspace().store().campaigns().beat(
            {{.campaign = m_scene->campaign(), .messagesPerS = 61.25, .segmentsPerS = 122.5}},
            m_scene->workspace().clock().now()));

        const QJsonObject status = call({u"campaign"_s, u"status"_s, id(), u"--json"_s}).records().first();

        QCOMPARE(status.value(u"rate"_s).toObject().value(u"segments_per_s"_s).toDouble(), 122.5);
        QVERIFY(status.value(u"eta_s"_s).isDouble());
    }

    void withoutAnEngineThatIsTheReason()
    {
        m_lock.reset();

        const QJsonObject why = call({u"campaign"_s, u"why"_s, id(), u"--json"_s}).records().first();

        QCOMPARE(why.value(u"reason"_s).toString(), u"no-node"_s);
    }

    void whatTheEngineCannotWriteIsTheReason()
    {
        const auto note = HealthNote::open(m_scene->workspace().folder());
        QVERIFY(note);
        (*note)->write({StorageTrouble::Full, m_scene->workspace().clock().now(), u"x"_s, 0});

        const QJsonObject message = call({u"message"_s, u"why"_s, waiting(), u"--json"_s}).records().first();
        const QJsonObject status = call({u"campaign"_s, u"status"_s, id(), u"--json"_s}).records().first();
        const QString words = call({u"campaign"_s, u"why"_s, id()}).out;

        QCOMPARE(message.value(u"state"_s).toString(), u"held"_s);
        QCOMPARE(message.value(u"reason"_s).toString(), u"storage"_s);
        QVERIFY2(words.contains(u"because the disk that holds the database is full. Make room"_s),
                 qPrintable(words));
        QVERIFY2(words.contains(u"  !!  the disk"_s), qPrintable(words));
        QCOMPARE(status.value(u"held_because"_s).toArray().first().toObject().value(u"reason"_s).toString(),
                 u"storage"_s);
    }

    void aLateCampaignIsResumedOnlyWithAWord()
    {
        m_scene->workspace().clock().advance(3h);
        QVERIFY(m_scene->workspace().store().campaigns().block(
            m_scene->campaign(),
            {HoldReason::Late, std::nullopt,
             QString::number(toMillis(m_scene->workspace().clock().now() - 3h))}));

        QCOMPARE(call({u"campaign"_s, u"why"_s, id(), u"--json"_s})
                     .records()
                     .first()
                     .value(u"reason"_s)
                     .toString(),
                 u"late"_s);
        const Answer asked = call({u"campaign"_s, u"resume"_s, id()});
        QCOMPARE(asked.code, ExitCode::Failed);
        QVERIFY(asked.err.contains(u"--late ok"_s));
        QCOMPARE(call({u"campaign"_s, u"resume"_s, id(), u"--late"_s, u"yes"_s}).code, ExitCode::Usage);
        QCOMPARE(call({u"campaign"_s, u"resume"_s, id(), u"--late"_s, u"ok"_s}).code, ExitCode::Done);
    }

    void theWorkspaceSaysWhatIsLate()
    {
        QCOMPARE(call({u"workspace"_s, u"set"_s, u"--late-after"_s, u"1d"_s}).code, ExitCode::Done);
        m_scene->workspace().clock().advance(20h);

        const QJsonObject why = call({u"campaign"_s, u"why"_s, id(), u"--json"_s}).records().first();

        QVERIFY(why.value(u"reason"_s).isNull());
        QCOMPARE(call({u"workspace"_s, u"set"_s}).code, ExitCode::Usage);
        QCOMPARE(call({u"workspace"_s, u"set"_s, u"--late-after"_s, u"soon"_s}).code, ExitCode::Usage);
    }

    void aClockThatWasSetIsToldAndCanBeBelieved()
    {
        QVERIFY(
            m_scene->workspace().store().workspace().hold({HoldReason::Clock, std::nullopt, u"5400000"_s}));
        const QJsonObject why = call({u"campaign"_s, u"why"_s, id(), u"--json"_s}).records().first();
        QCOMPARE(why.value(u"reason"_s).toString(), u"clock"_s);
        QVERIFY(why.value(u"words"_s).toString().contains(u"1 h 30 min"_s));

        QCOMPARE(call({u"sending"_s, u"release"_s, u"--clock"_s}).code, ExitCode::Done);

        QVERIFY(
            call({u"campaign"_s, u"why"_s, id(), u"--json"_s}).records().first().value(u"reason"_s).isNull());
    }

    //! Q09, through the program: what was changed past the seal is told and not sent.
    void whatWasChangedAfterItsApprovalIsHeldAndSaysSo()
    {
        const auto connection = Connection::open(m_scene->workspace().workspace().databaseFile(),
                                                 Connection::Access::ReadWrite);
        QVERIFY(connection);
        QVERIFY(!(*connection)->execute(u"UPDATE campaign SET content=replace(content,'SMS_1','SMS_2')"_s));
        QVERIFY(
            (*connection)
                ->execute(
                    u"DROP TRIGGER campaign_sealed; UPDATE campaign SET content=replace(content,'SMS_1','SMS_2')"_s));

        const QJsonObject why = call({u"campaign"_s, u"why"_s, id(), u"--json"_s}).records().first();
        const auto claim
            = m_scene->workspace().store().queue().claim({.campaign = m_scene->campaign(),
                                                          .account = m_scene->provider().id,
                                                          .epoch = 9,
                                                          .now = m_scene->workspace().clock().now()});

        QCOMPARE(why.value(u"reason"_s).toString(), u"content"_s);
        QVERIFY(why.value(u"words"_s).toString().contains(u"not what was approved"_s));
        QVERIFY(claim && claim->requests.isEmpty());
    }

    void wrongCallsAreOneSentence()
    {
        QCOMPARE(call({u"message"_s, u"why"_s, u"99"_s}).code, ExitCode::Usage);
        QCOMPARE(call({u"campaign"_s, u"why"_s, u"99"_s}).code, ExitCode::Usage);
        QCOMPARE(call({u"campaign"_s, u"why"_s, u"one"_s}).code, ExitCode::Usage);
    }

private:
    Answer call(const QStringList &words) { return m_scene->workspace().call(words); }
    QString id() const { return QString::number(number(m_scene->campaign())); }

    // The sixth person of the scene, whom nobody has claimed.
    QString waiting()
    {
        const auto reader = m_scene->workspace().workspace().openReader();
        expect(reader);
        MessageFilter filter;
        filter.line = LedgerLine::Waiting;
        const auto page = (*reader)->messages(filter, std::nullopt, true, 1, false);
        expect(page);
        if (page->rows.isEmpty())
            qFatal("Nobody waits.");
        return QString::number(number(page->rows.first().id));
    }

    void hold(const Hold &hold)
    {
        expect(m_scene->workspace().store().accounts().setHold(m_scene->provider().id, hold));
    }

    std::unique_ptr<SentScene> m_scene;
    std::unique_ptr<EngineLock> m_lock;
};

QObject *tst_why()
{
    return new TestWhyVerbs;
}

#include "tst_why.moc"
