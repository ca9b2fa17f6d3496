// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/optout.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestOptOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeReplyIsAnOptOut_data()
    {
        QTest::addColumn<QString>("reply");
        // The words of engine.md SR-63.
        for (const char *word : {"STOP", "STOPALL", "QUIT", "END", "REVOKE", "OPT OUT", "CANCEL",
                                 "UNSUBSCRIBE", "R", "TD", "T", "退订", "拒收"})
            QTest::newRow(word) << QString::fromUtf8(word);
        QTest::newRow("lower case") << u"stop"_s;
        QTest::newRow("mixed case") << u"Unsubscribe"_s;
        QTest::newRow("full width") << u"ＳＴＯＰ"_s;
        QTest::newRow("full width, one letter") << u"ｔｄ"_s;
        QTest::newRow("around it") << u"  stop \r\n"_s;
        QTest::newRow("ideographic space") << u"　退订　"_s;
        QTest::newRow("within") << u"opt   out"_s;
        QTest::newRow("hyphen") << u"OPT-OUT"_s;
        QTest::newRow("one word") << u"OptOut"_s;
        QTest::newRow("two words") << u"Stop all"_s;
        QTest::newRow("full stop") << u"STOP."_s;
        QTest::newRow("exclamation mark") << u"退订！"_s;
        QTest::newRow("quotes") << u"“STOP”"_s;
        QTest::newRow("hidden characters") << u"S\u200bTOP\ufeff"_s;
        QTest::newRow("traditional") << u"退訂"_s;
        QTest::newRow("apart") << u"退 订"_s;
        QTest::newRow("letters and words") << u"TD退订"_s;
        QTest::newRow("emoji") << u"STOP 🛑"_s;
    }
    void theWholeReplyIsAnOptOut()
    {
        QFETCH(QString, reply);
        QCOMPARE(wishOf(reply), ReplyWish::OptOut);
    }

    void otherLanguagesAreUnderstood_data()
    {
        QTest::addColumn<QString>("reply");
        for (const char *word :
             {"Abmelden", "ARRÊT",    "arret",     "désinscription", "BAJA",     "Dar de baja", "SAIR",
              "basta",    "Afmelden", "REZYGNUJĘ", "Avsluta",        "СТОП",     "отписаться",  "İptal",
              "IPTAL",    "إلغاء",    "הסר",       "配信停止",       "ストップ", "ｽﾄｯﾌﾟ",       "수신거부",
              "BERHENTI", "Từ chối",  "ยกเลิก",     "बंद करो"})
            QTest::newRow(word) << QString::fromUtf8(word);
    }
    void otherLanguagesAreUnderstood() { theWholeReplyIsAnOptOut(); }

    void whatMayBeARefusalWaitsForAPerson_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::newRow("near miss") << u"stop it!!"_s;
        QTest::newRow("in a sentence") << u"Please stop sending me these"_s;
        QTest::newRow("another word") << u"don't text me any more"_s;
        QTest::newRow("typographic apostrophe") << u"don’t text me"_s;
        QTest::newRow("complaint") << u"This is SPAM"_s;
        QTest::newRow("wrong number") << u"wrong number mate"_s;
        QTest::newRow("Chinese") << u"你们不要再发了"_s;
        QTest::newRow("Chinese, traditional") << u"請不要再發"_s;
        QTest::newRow("Chinese with the word") << u"怎么才能退订啊"_s;
        QTest::newRow("the opt-out line copied") << u"拒收请回复R"_s;
        QTest::newRow("German") << u"Ich habe kein Interesse"_s;
        QTest::newRow("Russian") << u"Больше не пишите мне"_s;
    }
    void whatMayBeARefusalWaitsForAPerson()
    {
        QFETCH(QString, reply);
        QCOMPARE(wishOf(reply), ReplyWish::Unclear);
    }

    void everythingElseIsAReplyLikeAnyOther_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::newRow("empty") << QString();
        QTest::newRow("question") << u"请问有红色吗"_s;
        QTest::newRow("yes") << u"Yes please"_s;
        QTest::newRow("a number") << u"1"_s;
        QTest::newRow("part of a word") << u"Endless love, nonstoppable"_s;
        QTest::newRow("a letter within") << u"T shirt size R"_s;
        QTest::newRow("marks only") << u"?!…"_s;
    }
    void everythingElseIsAReplyLikeAnyOther()
    {
        QFETCH(QString, reply);
        QCOMPARE(wishOf(reply), ReplyWish::None);
    }

    //! A megabyte of almost-words: this would take minutes if it went back and forth.
    void aLongReplyTakesNoLonger()
    {
        QCOMPARE(wishOf(u"unsubscrib "_s.repeated(100'000)), ReplyWish::None);
        QCOMPARE(wishOf(u"别"_s.repeated(500'000)), ReplyWish::None);
    }
};

QObject *tst_optout()
{
    return new TestOptOut;
}

#include "tst_optout.moc"
