// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/foldedtext.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

QString plain(const QString &text)
{
    return QString::fromStdU16String(FoldedText(text).plain().units);
}

QString look(const QString &text)
{
    const FoldedText folded(text);
    return QString::fromStdU16String(folded.look() != nullptr ? folded.look()->units : folded.plain().units);
}

// The part of the original that \a part of \a form stands for.
QString original(const QString &text, const FoldedText::Form &form, const QString &part)
{
    const size_t begin = form.units.find(part.toStdU16String());
    if (begin == std::u16string::npos)
        return u"not found"_s;
    const size_t end = begin + static_cast<size_t>(part.size());
    return text.mid(form.begin[begin], form.end[end - 1] - form.begin[begin]);
}

} // namespace

class TestFoldedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainReadsWhatIsMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("capitals") << u"WIN a Prize"_s << u"win a prize"_s;
        QTest::newRow("full width") << u"ＷＩＮ　１００"_s << u"win 100"_s;
        QTest::newRow("zero width") << u"w\u200Bi\u200Dn\uFEFF"_s << u"win"_s;
        QTest::newRow("soft hyphen") << u"ca\u00ADsino"_s << u"casino"_s;
        QTest::newRow("bidi controls") << u"\u202Ewin\u202C \u2066now\u2069"_s << u"win now"_s;
        QTest::newRow("variation selector") << u"中\uFE00奖"_s << u"中奖"_s;
        QTest::newRow("ligature") << u"ﬁnal oﬀer"_s << u"final offer"_s;
        QTest::newRow("mathematical letters") << u"𝐖𝐈𝐍 𝟙𝟘𝟘"_s << u"win 100"_s;
        QTest::newRow("circled letters") << u"ⓦⓘⓝ"_s << u"win"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("Arabic digits") << u"١٢٣"_s << u"123"_s;
        QTest::newRow("combining accent") << u"cafe\u0301"_s << u"café"_s;
        QTest::newRow("traditional") << u"點擊領獎"_s << u"点击领奖"_s;
        QTest::newRow("compatibility ideograph") << u"\uF9F4"_s << u"林"_s;
        QTest::newRow("half of a pair") << u"a\xD83D"_s + u"b"_s << u"a\xD83D"_s + u"b"_s;
        QTest::newRow("white space") << u"win \t\r\n\u00A0 now"_s << u"win now"_s;
        QTest::newRow("Greek capitals") << u"ΚΑΖΙΝΟ"_s << u"καζινο"_s;
    }

    void plainReadsWhatIsMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(plain(text), folded);
    }

    void wordsThatAreSpelledOutAreClosedUp_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("Chinese with spaces") << u"加 微 信"_s << u"加微信"_s;
        QTest::newRow("Chinese with marks") << u"加*微~信"_s << u"加微信"_s;
        QTest::newRow("Chinese with an emoji's half") << u"加·微-信"_s << u"加微信"_s;
        QTest::newRow("Chinese sentences stay apart") << u"请加，微信"_s << u"请加,微信"_s;
        QTest::newRow("Chinese full stop stays") << u"请加。微信"_s << u"请加。微信"_s;
        QTest::newRow("brackets stay") << u"【花园】您好"_s << u"【花园】您好"_s;
        QTest::newRow("letters with dots") << u"w.i.n now"_s << u"win now"_s;
        QTest::newRow("letters with spaces") << u"v i a g r a"_s << u"viagra"_s;
        QTest::newRow("words stay apart") << u"plan b now"_s << u"plan b now"_s;
        QTest::newRow("a far gap stays") << u"a - - b"_s << u"a - - b"_s;
        QTest::newRow("decimals stay") << u"9.99 or 1 2 3"_s << u"9.99 or 1 2 3"_s;
        QTest::newRow("a value not known yet stays") << u"加\uFFFC信"_s << u"加\uFFFC信"_s;
    }

    void wordsThatAreSpelledOutAreClosedUp()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(plain(text), folded);
    }

    void lookReadsWhatIsSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("seen");
        QTest::newRow("Cyrillic small") << u"раsswоrd"_s << u"password"_s;
        QTest::newRow("Cyrillic capitals") << u"ВАNК"_s << u"bank"_s;
        QTest::newRow("Greek") << u"Ρayραl"_s << u"paypal"_s;
        QTest::newRow("accents") << u"Càsínö"_s << u"casino"_s;
        QTest::newRow("accent that does not compose") << u"w\u0338in"_s << u"win"_s;
        QTest::newRow("digits in words") << u"passw0rd 1ogin g00gle"_s << u"password login google"_s;
        QTest::newRow("figures stay") << u"win 100 or 10"_s << u"win 100 or 10"_s;
    }

    void lookReadsWhatIsSeen()
    {
        QFETCH(QString, text);
        QFETCH(QString, seen);
        QCOMPARE(look(text), seen);
    }

    void aPlainTextHasNoOtherLook()
    {
        QVERIFY(FoldedText(u"Your order 12 has shipped. 您的订单已发货").look() == nullptr);
        QVERIFY(FoldedText::lookOf(u"casino").empty());
    }

    void everyFormLeadsBackToTheOriginal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("stands");
        QTest::newRow("as it is") << u"go win now"_s << u"win"_s << u"win"_s;
        QTest::newRow("zero width inside") << u"go w\u200Bin now"_s << u"win"_s << u"w\u200Bin"_s;
        QTest::newRow("full width") << u"去ＷＩＮ吧"_s << u"win"_s << u"ＷＩＮ"_s;
        QTest::newRow("beyond 16 bits") << u"😀 𝐖𝐈𝐍!"_s << u"win"_s << u"𝐖𝐈𝐍"_s;
        QTest::newRow("one that becomes several") << u"x ﬃ y"_s << u"ffi"_s << u"ﬃ"_s;
        QTest::newRow("several that become one") << u"x e\u0301 y"_s << u"é"_s << u"e\u0301"_s;
        QTest::newRow("closed up") << u"请加 微*信吧"_s << u"加微信"_s << u"加 微*信"_s;
        QTest::newRow("collapsed space") << u"win \n\n a prize"_s << u"win a"_s << u"win \n\n a"_s;
    }

    void everyFormLeadsBackToTheOriginal()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        QFETCH(QString, stands);
        const FoldedText folded(text);
        QCOMPARE(original(text, folded.plain(), part), stands);
        if (folded.look() != nullptr)
            QCOMPARE(original(text, *folded.look(), u"win"_s).isEmpty(), false);
    }

    void positionsNeverGoBack()
    {
        const QString text = u"Ａ\u202Eé加 微\u0301信😀ﷺ w.i.n\u200B. 𝟙 x\xD83D"_s;
        const FoldedText folded(text);
        for (const FoldedText::Form *form : {&folded.written(), &folded.plain(), folded.look()}) {
            QVERIFY(form != nullptr);
            QCOMPARE(form->begin.size(), form->units.size());
            QCOMPARE(form->end.size(), form->units.size());
            QVERIFY(std::is_sorted(form->begin.begin(), form->begin.end()));
            QVERIFY(std::is_sorted(form->end.begin(), form->end.end()));
            for (size_t i = 0; i < form->units.size(); ++i)
                QVERIFY(form->begin[i] < form->end[i] && form->end[i] <= text.size());
        }
    }

    void writtenKeepsCaseAndSpaces()
    {
        QCOMPARE(QString::fromStdU16String(FoldedText(u"Ｇo  to\u200B 點.Com").written().units),
                 u"Go  to 點.Com"_s);
    }

    void foldingTwiceChangesNothing()
    {
        for (const QString &text : {u"W.I.N 加 微 信 ＷＩＮ ﬁ Straße 點"_s, u"a b c d"_s, u"x . . y"_s}) {
            const QString once = plain(text);
            QCOMPARE(plain(once), once);
        }
    }

    void anEmptyTextIsEmpty()
    {
        QVERIFY(FoldedText(QStringView()).plain().units.empty());
        QVERIFY(FoldedText(u"\u200B\u200B").plain().units.empty());
    }
};

QObject *tst_foldedtext()
{
    return new TestFoldedText;
}

#include "tst_foldedtext.moc"
