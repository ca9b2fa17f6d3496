// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! The desk of unknown outcomes on the command line. One person of the scene is in doubt.
class TestUnknown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<SentScene>(); }
    void cleanup() { m_scene.reset(); }

    void theListGroupsByEvidence();
    void theListIsForProgramsToo();
    void everyMessageCanBeListed();
    void theReasonIsACodeEverywhere();
    void nobodyUnknownIsAnEmptyList();
    void theStoryTellsWhatIsKnownAndWhatADecisionRisks();
    void theStoryIsForProgramsToo();
    void messageShowTellsWhatHappensNext();
    void whatIsKnownHasNothingToDecide();
    void askingBringsTheQuestionForward();
    void aDraftSaysWhatBecomesOfUnknownOutcomes();

private:
    QString id() const { return QString::number(number(m_scene->unknown().message)); }

    Answer unknown(const QStringList &words)
    {
        return m_scene->workspace().call(QStringList{u"unknown"_s} + words);
    }

    QJsonObject message()
    {
        return m_scene->workspace().call({u"message"_s, u"show"_s, id(), u"--json"_s}).records().first();
    }

    void waitLongEnough() { m_scene->workspace().clock().advance(30min); }

    std::unique_ptr<SentScene> m_scene;
};

void TestUnknown::theListGroupsByEvidence()
{
    const Answer answer = unknown({u"list"_s});
    QCOMPARE(answer.code, ExitCode::Done);
    QVERIFY2(answer.out.startsWith(u"Outcomes unknown: 1, of which 0 may be sent again now\n"_s),
             qPrintable(answer.out));
    QVERIFY(answer.out.contains(u"Kite has not been asked yet"_s));
    QVERIFY(answer.out.contains(u"--group Kite:unclear:not-asked-yet\n"_s));
    QVERIFY(answer.out.contains(u"Kite is asked at 1 Jan 2026"_s));
    waitLongEnough();
    QVERIFY(unknown({u"list"_s}).out.contains(u"1 may be sent again now"_s));
}

void TestUnknown::theListIsForProgramsToo()
{
    const QList<QJsonObject> groups = unknown({u"list"_s, u"--json"_s, u"--campaign"_s, u"1"_s}).records();
    QCOMPARE(groups.size(), 1);
    const QJsonObject group = groups.first();
    QCOMPARE(group.value(u"group"_s).toString(), u"Kite:unclear:not-asked-yet"_s);
    QCOMPARE(group.value(u"count"_s).toInt(), 1);
    QCOMPARE(group.value(u"may_send_again"_s).toInt(), 0);
    QCOMPARE(group.value(u"since"_s).toString(), u"2026-01-01T00:00:02.000Z"_s);
    QCOMPARE(group.value(u"next_question_at"_s).toString(), u"2026-01-01T00:00:22.000Z"_s);
    QCOMPARE(group.value(u"closes_at"_s).toString(), u"2026-01-04T00:00:02.000Z"_s);
}

void TestUnknown::everyMessageCanBeListed()
{
    const QList<QJsonObject> each = unknown({u"list"_s, u"--each"_s, u"--json"_s}).records();
    QCOMPARE(each.size(), 1);
    QCOMPARE(QString::number(each.first().value(u"message_id"_s).toInteger()), id());
    QCOMPARE(each.first().value(u"rule"_s).toString(), u"never-resend"_s);
    QVERIFY(!each.first().value(u"number"_s).toString().contains(m_scene->unknown().e164));
    QVERIFY(unknown({u"list"_s, u"--each"_s}).out.contains(u"Kite:unclear:not-asked-yet"_s));
}

void TestUnknown::theReasonIsACodeEverywhere()
{
    QCOMPARE(message().value(u"reason"_s).toString(), u"unclear"_s);
    const QList<QJsonObject> found
        = m_scene->workspace()
              .call({u"message"_s, u"find"_s, u"--reason"_s, u"unclear"_s, u"--json"_s})
              .records();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().value(u"reason"_s).toString(), u"unclear"_s);

    const QJsonArray history = message().value(u"history"_s).toArray();

    QVERIFY(history.first().toObject().value(u"code"_s).isNull());
    QVERIFY(history.first().toObject().value(u"row"_s).toInt() > 0);
    QCOMPARE(history.last().toObject().value(u"code"_s).toString(), u"unclear"_s);
}

void TestUnknown::nobodyUnknownIsAnEmptyList()
{
    unknown({u"write-off"_s, id(), u"--reason"_s, u"old"_s});
    QVERIFY(unknown({u"list"_s, u"--json"_s}).out.isEmpty());
    QVERIFY(unknown({u"list"_s}).out.startsWith(u"Outcomes unknown: 0"_s));
    QCOMPARE(unknown({u"list"_s, u"--campaign"_s, u"99"_s}).code, ExitCode::Usage);
}

void TestUnknown::theStoryTellsWhatIsKnownAndWhatADecisionRisks()
{
    const Answer answer = unknown({u"show"_s, id()});
    QCOMPARE(answer.code, ExitCode::Done);
    const QStringList expected{
        u"Outcome unknown\n"_s,
        u"Attempt 1: sending through Kite\n"_s,
        u"Outcome unknown: it may or may not have gone; Kite did not answer\n"_s,
        u"What is known: Kite has not been asked yet.\n"_s,
        u"Kite is asked at 1 Jan 2026"_s,
        u"it is closed as “No receipt” and counts as sent. It will not be sent again by itself.\n"_s,
        u"A receipt settles it by itself at any time, also after a decision.\n"_s,
        u"treat-as-sent    If it did not go, this person never gets it.\n"_s,
        u"send-again       If the first one did go, this person gets it twice, and it is billed twice.\n"_s,
        u"write-off        It counts as “No receipt”."_s,
        u"sending again wants --early as well.\n"_s};
    qsizetype at = 0;
    for (const QString &words : expected) {
        const qsizetype found = answer.out.indexOf(words, at);
        QVERIFY2(found >= at, qPrintable(QString(words % u'\n' % answer.out)));
        at = found;
    }
}

void TestUnknown::theStoryIsForProgramsToo()
{
    const QJsonObject story = unknown({u"show"_s, id(), u"--json"_s}).records().first();
    QVERIFY(story.value(u"unknown"_s).toBool());
    QCOMPARE(story.value(u"cause"_s).toString(), u"unclear"_s);
    QCOMPARE(story.value(u"asked"_s).toInt(), 0);
    QVERIFY(story.value(u"likely"_s).isNull());
    QCOMPARE(story.value(u"risks"_s).toObject().size(), 3);
    QVERIFY(story.value(u"next"_s).toArray().size() >= 3);
    QCOMPARE(story.value(u"history"_s).toArray().last().toObject().value(u"event"_s).toString(),
             u"unknown"_s);
}

void TestUnknown::messageShowTellsWhatHappensNext()
{
    const QString words = m_scene->workspace().call({u"message"_s, u"show"_s, id()}).out;
    QVERIFY2(words.contains(u"What happens next:\n  Kite is asked at "_s), qPrintable(words));
    QVERIFY(words.contains(QString(u"“heliograph unknown show "_s % id() % u"” tells"_s)));
    QCOMPARE(message().value(u"unknown"_s).toObject().value(u"evidence"_s).toString(), u"not-asked-yet"_s);
}

void TestUnknown::whatIsKnownHasNothingToDecide()
{
    const QString sent = QString::number(number(m_scene->sent().message));
    const Answer answer = unknown({u"show"_s, sent});
    QCOMPARE(answer.code, ExitCode::Done);
    QVERIFY(answer.out.contains(u"there is nothing to decide"_s));
    QVERIFY(!unknown({u"show"_s, sent, u"--json"_s}).records().first().value(u"unknown"_s).toBool());
}

void TestUnknown::askingBringsTheQuestionForward()
{
    const Answer answer = unknown({u"ask"_s, id()});
    QCOMPARE(answer.code, ExitCode::Done);
    QVERIFY2(answer.out.contains(u"As soon as an engine runs"_s), qPrintable(answer.out));

    const QString next = unknown({u"show"_s, id()}).out;
    QVERIFY2(next.contains(u"Kite is asked next, as soon as an engine runs."_s), qPrintable(next));
    QCOMPARE(unknown({u"ask"_s, id(), u"--json"_s}).records().first().value(u"asked_next"_s).toInt(), 1);
}

void TestUnknown::aDraftSaysWhatBecomesOfUnknownOutcomes()
{
    TestWorkspace &workspace = m_scene->workspace();
    const auto create = [&workspace](const QString &name, const QStringList &more) {
        return workspace.call(QStringList{u"campaign"_s, u"create"_s, u"--name"_s, name, u"--audience"_s,
                                          u"1"_s, u"--provider"_s, u"Kite"_s, u"--template-code"_s,
                                          u"SMS_1"_s, u"--json"_s}
                              + more);
    };
    const auto rule = [&workspace](const Answer &created) {
        const QString id = QString::number(created.records().first().value(u"id"_s).toInt());
        return workspace.call({u"campaign"_s, u"show"_s, id, u"--json"_s})
            .records()
            .first()
            .value(u"unknown"_s);
    };

    QCOMPARE(rule(create(u"a"_s, {})).toString(), u"never-resend"_s);
    QCOMPARE(rule(create(u"b"_s, {u"--class"_s, u"code"_s})).toString(), u"expire"_s);
    QCOMPARE(rule(create(u"c"_s, {u"--unknown"_s, u"resend-on-miss"_s})).toString(), u"resend-on-miss"_s);
    QCOMPARE(create(u"d"_s, {u"--unknown"_s, u"always"_s}).code, ExitCode::Usage);
}

} // namespace heliograph

QObject *tst_unknown()
{
    return new heliograph::TestUnknown;
}
#include "tst_unknown.moc"
