// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include <QJsonArray>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestInboxVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<SentScene>(); }

    void openRepliesAreListedMasked()
    {
        keep(u"请问有红色吗"_s);

        const Answer answer = call({u"inbox"_s, u"list"_s, u"--json"_s});

        QCOMPARE(answer.code, ExitCode::Done);
        QCOMPARE(answer.records().size(), 1);
        const QJsonObject row = answer.records().first();
        QCOMPARE(row.value(u"text"_s).toString(), u"请问有红色吗"_s);
        QVERIFY(row.value(u"number"_s).toString().contains(u"•••"_s));
        QVERIFY(!answer.out.contains(m_scene->sent().e164));
        QCOMPARE(row.value(u"message_id"_s).toInteger(), number(m_scene->sent().message));
        QCOMPARE(row.value(u"campaign"_s).toString(), u"hello"_s);
        QCOMPARE(row.value(u"provider"_s).toString(), u"Kite"_s);
        QVERIFY(row.value(u"done_at"_s).isNull());
    }

    void numbersAreShownWhenAskedFor()
    {
        keep(u"hi"_s);

        for (const QStringList &words :
             {QStringList{u"inbox"_s, u"list"_s}, QStringList{u"inbox"_s, u"show"_s, u"1"_s}}) {
            QVERIFY(!call(words).out.contains(m_scene->sent().e164));
            QVERIFY(call(words + QStringList{u"--full-numbers"_s}).out.contains(m_scene->sent().e164));
        }
    }

    void whatIsDoneIsListedNoMore()
    {
        keep(u"first"_s);
        keep(u"second"_s);

        QVERIFY(call({u"inbox"_s, u"done"_s, u"1"_s}).out.contains(u"1 of 1"_s));

        QCOMPARE(call({u"inbox"_s, u"list"_s, u"--json"_s}).records().size(), 1);
        const QList<QJsonObject> all = call({u"inbox"_s, u"list"_s, u"--all"_s, u"--json"_s}).records();
        QCOMPARE(all.size(), 2);
        QVERIFY(!all.at(1).value(u"done_at"_s).isNull());
        QCOMPARE(
            call({u"inbox"_s, u"done"_s, u"1"_s, u"2"_s, u"--json"_s}).records().first().value(u"done"_s),
            QJsonValue(1));
    }

    void whatIsDoneIsOpenedAgain()
    {
        keep(u"first"_s);
        QCOMPARE(call({u"inbox"_s, u"done"_s, u"1"_s}).code, ExitCode::Done);

        const Answer undone = call({u"inbox"_s, u"undone"_s, u"1"_s});

        QVERIFY2(undone.out.contains(u"1 of 1 reply was done before and open again now."_s),
                 qPrintable(undone.out));
        QCOMPARE(call({u"inbox"_s, u"list"_s, u"--json"_s}).records().size(), 1);
        QCOMPARE(call({u"inbox"_s, u"undone"_s, u"9"_s}).code, ExitCode::Usage);
    }

    //! Where nobody signs in, nothing is anybody's own.
    void nobodyHasRepliesOfHisOwnHere()
    {
        keep(u"first"_s);

        const Answer mine = call({u"inbox"_s, u"list"_s, u"--mine"_s});
        QCOMPARE(mine.code, ExitCode::Usage);
        QVERIFY2(mine.err.contains(u"Nobody signs in"_s), qPrintable(mine.err));
        QCOMPARE(call({u"inbox"_s, u"assign"_s, u"1"_s}).code, ExitCode::Usage);
        QCOMPARE(call({u"inbox"_s, u"assign"_s, u"1"_s, u"--to"_s, u"olga"_s}).code, ExitCode::Usage);
    }

    void aSavedTextIsTheAnswer()
    {
        InboundMessage message = reply(u"who are you?"_s);
        message.e164 = u"+447700900123"_s;
        keep(message);
        OwnTextStore &texts = m_scene->workspace().store().ownTexts();
        QVERIFY(
            texts.add({u"hours"_s, u"We are open from 9 to 5."_s, MessageClass::Notice, {}}, BuiltInAuthor));
        QVERIFY(texts.add({u"name"_s, u"Hello {{name}}"_s, MessageClass::Notice, {}}, BuiltInAuthor));

        const QStringList answer{u"inbox"_s, u"answer"_s, u"1"_s, u"--saved"_s};
        const Answer columns = call(answer + QStringList{u"2"_s});
        QCOMPARE(columns.code, ExitCode::Usage);
        QVERIFY2(columns.err.contains(u"“name” cannot be an answer"_s), qPrintable(columns.err));
        QCOMPARE(call(answer + QStringList{u"1"_s, u"--text"_s, u"x"_s}).code, ExitCode::Usage);
        const Answer sent = call(answer + QStringList{u"1"_s});

        QVERIFY2(sent.code == ExitCode::Done, qPrintable(sent.err));
        QVERIFY(call({u"inbox"_s, u"list"_s}).out.isEmpty());
    }

    void oneReplyIsToldInWords()
    {
        keep(u"STOP"_s);

        const QString words = call({u"inbox"_s, u"show"_s, u"1"_s}).out;

        QVERIFY(words.contains(u"STOP"_s));
        QVERIFY2(words.contains(
                     u"It answers message %1 of campaign 1, hello."_s.arg(number(m_scene->sent().message))),
                 qPrintable(words));
        QVERIFY(words.contains(u"not listed as the provider's"_s));
        QVERIFY(words.contains(u"Nobody has dealt with it yet."_s));
        QVERIFY(words.contains(u"It is an opt-out"_s));
    }

    void whatMayBeARefusalIsMarked()
    {
        keep(u"is it red?"_s);
        keep(u"stop it!!"_s);
        keep(u"TD"_s);

        const QList<QJsonObject> rows = call({u"inbox"_s, u"list"_s, u"--json"_s}).records(); // newest first

        QCOMPARE(rows.at(0).value(u"wish"_s).toString(), u"opt_out"_s);
        QCOMPARE(rows.at(1).value(u"wish"_s).toString(), u"perhaps_opt_out"_s);
        QVERIFY(rows.at(2).value(u"wish"_s).isNull());
        QVERIFY(call({u"inbox"_s, u"list"_s}).out.contains(u"may refuse"_s));
        QVERIFY(call({u"inbox"_s, u"show"_s, u"2"_s}).out.contains(u"--reason request"_s));
    }

    void aStrangerIsSaidToBeOne()
    {
        InboundMessage message = reply(u"who are you?"_s);
        message.e164 = u"+447700900123"_s;
        keep(message);

        QVERIFY(call({u"inbox"_s, u"show"_s, u"1"_s}).out.contains(u"Nothing was sent to this number"_s));
    }

    void whoWroteIsAnswered()
    {
        InboundMessage message = reply(u"who are you?"_s);
        message.e164 = u"+447700900123"_s;
        keep(message);

        const Answer answer
            = call({u"inbox"_s, u"answer"_s, u"1"_s, u"--text"_s, u"We are the shop."_s, u"--json"_s});

        QVERIFY2(answer.code == ExitCode::Done, qPrintable(answer.err));
        QCOMPARE(answer.records().first().value(u"provider"_s).toString(), u"Kite"_s);
        QVERIFY(answer.records().first().value(u"campaign_id"_s).toInteger() > 0);
        QVERIFY(call({u"inbox"_s, u"list"_s}).out.isEmpty()); // it is done with that
    }

    void whoCannotBeAnsweredIsSaidWhy()
    {
        keep(u"is it red?"_s);
        const Answer mainland = call({u"inbox"_s, u"answer"_s, u"1"_s, u"--text"_s, u"Yes."_s});
        QCOMPARE(mainland.code, ExitCode::Failed);
        QVERIFY2(mainland.err.contains(u"mainland China"_s), qPrintable(mainland.err));

        keep(u"STOP"_s);
        const Answer optedOut = call({u"inbox"_s, u"answer"_s, u"2"_s, u"--text"_s, u"Yes."_s});
        QCOMPARE(optedOut.code, ExitCode::Failed);
        QVERIFY2(optedOut.err.contains(u"opted out on"_s), qPrintable(optedOut.err));

        QCOMPARE(call({u"inbox"_s, u"answer"_s, u"9"_s, u"--text"_s, u"Yes."_s}).code, ExitCode::Usage);
        const Answer empty = call({u"inbox"_s, u"answer"_s, u"1"_s});
        QCOMPARE(empty.code, ExitCode::Usage);
        QVERIFY2(empty.err.contains(u"--text"_s), qPrintable(empty.err));
    }

    //! Escape sequences could repaint the screen of whoever reads it.
    void whatAStrangerWroteStaysOnItsLine()
    {
        keep(u"\x1b[2Jgone\r\nSent 5 messages\u202e"_s);

        const QString list = call({u"inbox"_s, u"list"_s}).out;
        const QString timeline
            = call({u"message"_s, u"show"_s, QString::number(number(m_scene->sent().message))}).out;

        QCOMPARE(list.count(u'\n'), 1);
        for (const QString &text : {list, timeline}) {
            QVERIFY(!text.contains(u'\x1b') && !text.contains(u'\r') && !text.contains(u'\u202e'));
            QVERIFY(text.contains(u"Sent 5 messages"_s));
        }
    }

    void anUnknownReplyChangesNothing()
    {
        keep(u"first"_s);

        QCOMPARE(call({u"inbox"_s, u"done"_s, u"1"_s, u"99"_s}).code, ExitCode::Usage);

        QCOMPARE(call({u"inbox"_s, u"list"_s, u"--json"_s}).records().size(), 1);
        QCOMPARE(call({u"inbox"_s, u"show"_s, u"99"_s}).code, ExitCode::Usage);
        QCOMPARE(call({u"inbox"_s, u"show"_s, u"one"_s}).code, ExitCode::Usage);
    }

    void theHistoryOfAMessageTellsTheReply()
    {
        keep(u"yes please"_s);
        const QString id = QString::number(number(m_scene->sent().message));

        QVERIFY(call({u"message"_s, u"show"_s, id}).out.contains(u"Reply: “yes please”"_s));
        const QJsonArray history = call({u"message"_s, u"show"_s, id, u"--json"_s})
                                       .records()
                                       .first()
                                       .value(u"history"_s)
                                       .toArray();
        QCOMPARE(history.last().toObject().value(u"event"_s).toString(), u"reply"_s);
    }

private:
    Answer call(const QStringList &words) { return m_scene->workspace().call(words); }

    InboundMessage reply(const QString &text)
    {
        InboundMessage message;
        message.e164 = m_scene->sent().e164;
        message.text = text;
        message.at = m_scene->workspace().clock().now();
        return message;
    }

    void keep(const QString &text) { keep(reply(text)); }

    void keep(const InboundMessage &message)
    {
        const auto kept = m_scene->workspace().store().inbox().keep(m_scene->provider().id, {message},
                                                                    m_scene->workspace().clock().now());
        QVERIFY(kept && kept->size() == 1);
    }

    std::unique_ptr<SentScene> m_scene;
};

QObject *tst_inboxverbs()
{
    return new TestInboxVerbs;
}

#include "tst_inboxverbs.moc"
