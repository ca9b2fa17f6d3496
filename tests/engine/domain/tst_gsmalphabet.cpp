// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/gsmalphabet.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestGsmAlphabet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsBothTables()
    {
        int basic = 0;
        int extended = 0;
        for (int unit = 0; unit <= 0xFFFF; ++unit) {
            const int septets = gsmSeptets(static_cast<char16_t>(unit));
            basic += septets == 1 ? 1 : 0;
            extended += septets == 2 ? 1 : 0;
        }

        // 128 places, of which one is the escape; the extension table has ten characters.
        QCOMPARE(basic, 127);
        QCOMPARE(extended, 10);
    }

    void countsASurprisingCharacter_data()
    {
        QTest::addColumn<QString>("characters");
        QTest::addColumn<int>("septets");
        QTest::newRow("in the basic table") << u"@£Çéèùìòàäöñüß¡¿§¤\n\rΔΩ_$"_s << 1;
        QTest::newRow("in the extension table") << u"€^{}[]~\\|\f"_s << 2;
        QTest::newRow("in neither") << u"`çáíóú\t\u00A0’“–…™©°αА你"_s << 0;
    }

    void countsASurprisingCharacter()
    {
        QFETCH(QString, characters);
        QFETCH(int, septets);

        for (const QChar c : characters)
            QVERIFY2(gsmSeptets(c.unicode()) == septets, qPrintable(QString(c)));
    }

    void offersALookalike_data()
    {
        QTest::addColumn<QString>("character");
        QTest::addColumn<QString>("suggestion");
        const auto row = [](const char *name, const QString &character, const QString &suggestion) {
            QTest::newRow(name) << character << suggestion;
        };
        row("right single quotation mark", u"’"_s, u"'"_s);
        row("low double quotation mark", u"„"_s, u"\""_s);
        row("guillemet", u"«"_s, u"\""_s);
        row("backtick", u"`"_s, u"'"_s);
        row("en dash", u"–"_s, u"-"_s);
        row("minus", u"−"_s, u"-"_s);
        row("ellipsis", u"…"_s, u"..."_s);
        row("no-break space", u"\u00A0"_s, u" "_s);
        row("thin space", u"\u2009"_s, u" "_s);
        row("tab", u"\t"_s, u" "_s);
        row("zero-width space", u"\u200B"_s, u""_s);
        row("soft hyphen", u"\u00AD"_s, u""_s);
        row("byte-order mark", u"\uFEFF"_s, u""_s);
        row("bidi override", u"\u202E"_s, u""_s);
        row("c with cedilla", u"ç"_s, u"c"_s);
        row("a with acute", u"á"_s, u"a"_s);
        row("Vietnamese letter", u"ệ"_s, u"e"_s);
        row("Polish l", u"ł"_s, u"l"_s);
        row("ligature", u"ﬁ"_s, u"fi"_s);
        row("oe", u"œ"_s, u"oe"_s);
        row("full-width letter", u"A"_s, u"A"_s);
        row("trade mark", u"™"_s, u"TM"_s);
        row("mathematical letter beyond the BMP", u"𝐀"_s, u"A"_s);
    }

    void offersALookalike()
    {
        QFETCH(QString, character);
        QFETCH(QString, suggestion);

        const auto offered = gsmLookalike(character);

        QVERIFY(offered);
        QCOMPARE(*offered, suggestion);
    }

    void offersNothingWhereNothingLooksAlike()
    {
        for (const QString &character :
             {u"你"_s, u"А"_s, u"α"_s, u"😀"_s, u"°"_s, u"\u0301"_s, u"ا"_s, u"ð"_s})
            QVERIFY2(!gsmLookalike(character), qPrintable(character));
    }

    void everySuggestionIsInTheAlphabet()
    {
        int offered = 0;
        for (char32_t point = 0x80; point < 0x20000; ++point) {
            if (QChar::isSurrogate(point))
                continue;
            const auto suggestion = gsmLookalike(QString::fromUcs4(&point, 1));
            if (!suggestion)
                continue;
            ++offered;
            for (const QChar c : *suggestion)
                QVERIFY2(gsmSeptets(c.unicode()) > 0, qPrintable(QString::number(point, 16)));
        }
        QVERIFY(offered > 500);
    }
};

QObject *tst_gsmalphabet()
{
    return new TestGsmAlphabet;
}

#include "tst_gsmalphabet.moc"
