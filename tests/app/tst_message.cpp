// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include "engine/query/exportcolumns.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_scene = std::make_unique<SentScene>(); }
    void cleanupTestCase() { m_scene.reset(); }

    void theWholeHistoryIsTold();
    void aRefusalIsToldWithItsCode();
    void anUnknownOutcomeIsNotPromisedAgain();
    void whoIsReadyWaitsForANode();
    void whoIsHeldForHimselfSaysSo();
    void numbersAreMaskedUnlessAskedFor();
    void jsonHasTheColumnsOfTheExport();
    void jsonTellsTheHistory();
    void unknownMessagesAreRefused();

private:
    Answer show(const ArmedMessage &message, const QStringList &options = {})
    {
        return m_scene->workspace().call(
            QStringList{u"message"_s, u"show"_s, QString::number(number(message.message))} + options);
    }

    std::unique_ptr<SentScene> m_scene;
};

void TestMessage::theWholeHistoryIsTold()
{
    const Answer answer = show(m_scene->delivered());
    QCOMPARE(answer.code, ExitCode::Done);
    QVERIFY(answer.err.isEmpty());
    const QStringList expected{
        u": Delivered\n"_s, u" of list.csv\n"_s, u"Attempt 1: sending through Kite\n"_s,
        u"Sent: Kite accepted it, their id P-1\n"_s, u"Receipt of Kite: delivered; their code DELIVRD\n"_s};
    qsizetype at = 0;
    for (const QString &words : expected) {
        const qsizetype found = answer.out.indexOf(words, at);
        QVERIFY2(found >= at, qPrintable(words + answer.out));
        at = found;
    }
    QVERIFY(answer.out.contains(u"Segments: 1. Price: no price."_s));
}

void TestMessage::aRefusalIsToldWithItsCode()
{
    const QString words = show(m_scene->refused()).out;
    QVERIFY2(words.contains(u"their code isv.NUMBER. It was not sent."_s), qPrintable(words));
    QVERIFY(words.contains(u"Refused: Kite will not send it; their code isv.NUMBER\n"_s));
}

void TestMessage::anUnknownOutcomeIsNotPromisedAgain()
{
    const QString words = show(m_scene->unknown()).out;
    QVERIFY2(words.contains(
                 u"It may or may not have gone: Kite did not answer. It will not be sent again by itself."_s),
             qPrintable(words));
}

void TestMessage::whoIsReadyWaitsForANode()
{
    const QString words = show(m_scene->held()).out;
    QVERIFY2(words.contains(u"Held because no node is running."_s), qPrintable(words));
}

void TestMessage::whoIsHeldForHimselfSaysSo()
{
    const auto engine = m_scene->workspace().workspace().lockEngine();
    QVERIFY(engine);
    const QString words = show(m_scene->held()).out;
    QVERIFY2(words.contains(u"Held because Kite asked us to slow down, until 1 Jan 2026, "_s),
             qPrintable(words));
}

void TestMessage::numbersAreMaskedUnlessAskedFor()
{
    const QString e164 = m_scene->sent().e164;
    const QString masked = show(m_scene->sent()).out;
    QVERIFY(!masked.contains(e164));
    QVERIFY2(masked.contains(u"•••"_s), qPrintable(masked));
    QVERIFY(show(m_scene->sent(), {u"--full-numbers"_s}).out.contains(e164));
    QVERIFY(!show(m_scene->sent(), {u"--json"_s}).out.contains(e164));
}

void TestMessage::jsonHasTheColumnsOfTheExport()
{
    const QList<QJsonObject> records = show(m_scene->sent(), {u"--json"_s, u"--full-numbers"_s}).records();
    QCOMPARE(records.size(), 1);
    const QJsonObject message = records.first();
    for (const QString &column : ExportColumns::fixedNames())
        QVERIFY2(message.contains(column), qPrintable(column));
    QCOMPARE(message.value(u"number"_s).toString(), m_scene->sent().e164);
    QCOMPARE(message.value(u"state"_s).toString(), u"sent"_s);
    QCOMPARE(message.value(u"provider_message_id"_s).toString(), u"P-2"_s);
    QCOMPARE(message.value(u"segments"_s).toInt(), 2);
    QCOMPARE(message.value(u"country"_s).toString(), u"CN"_s);
    QVERIFY(message.value(u"price"_s).isNull());
    QVERIFY(message.value(u"reason"_s).isNull());
}

void TestMessage::jsonTellsTheHistory()
{
    const QJsonArray history
        = show(m_scene->delivered(), {u"--json"_s}).records().first().value(u"history"_s).toArray();
    QStringList events;
    for (const QJsonValue &event : history)
        events.append(event.toObject().value(u"event"_s).toString());
    QCOMPARE(events, QStringList({u"entered"_s, u"attempt"_s, u"accepted"_s, u"receipt"_s}));
    QCOMPARE(history.last().toObject().value(u"code"_s).toString(), u"DELIVRD"_s);
    QCOMPARE(history.at(1).toObject().value(u"attempt"_s).toInt(), 1);
    QVERIFY(history.first().toObject().value(u"attempt"_s).isNull());
}

void TestMessage::unknownMessagesAreRefused()
{
    TestWorkspace &workspace = m_scene->workspace();
    const Answer missing = workspace.call({u"message"_s, u"show"_s, u"4711"_s});
    QCOMPARE(missing.code, ExitCode::Usage);
    QVERIFY(missing.out.isEmpty());
    QVERIFY(missing.err.contains(u"4711"_s));
    QCOMPARE(workspace.call({u"message"_s, u"show"_s, u"first"_s}).code, ExitCode::Usage);
}

} // namespace heliograph

QObject *tst_message()
{
    return new heliograph::TestMessage;
}
#include "tst_message.moc"
