// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/spelledout.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

FoldedText::Form formOf(const QString &text)
{
    FoldedText::Form form;
    for (qsizetype at = 0; at < text.size(); ++at)
        form.add(text.at(at).unicode(), static_cast<int>(at), static_cast<int>(at) + 1);
    return form;
}

} // namespace

//! Words that are taken apart so that no list has them.
class TestSpelledOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gapsWithinWordsAreClosed_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a plain sentence") << u"see you soon"_s << u"see you soon"_s;
        QTest::newRow("Chinese with a space") << u"加 微信"_s << u"加微信"_s;
        QTest::newRow("Chinese with a mark") << u"加微*信"_s << u"加微信"_s;
        QTest::newRow("Chinese with three") << u"微***信"_s << u"微信"_s;
        QTest::newRow("Chinese with four") << u"微****信"_s << u"微****信"_s;
        QTest::newRow("Chinese, a sentence's mark") << u"微，信"_s << u"微，信"_s;
        QTest::newRow("Chinese, a full stop") << u"微。信"_s << u"微。信"_s;
        QTest::newRow("letters with dots") << u"w.i.n"_s << u"win"_s;
        QTest::newRow("letters with spaces") << u"w i n"_s << u"win"_s;
        QTest::newRow("letters with several") << u"w - i - n"_s << u"win"_s;
        QTest::newRow("letters with four") << u"w----i"_s << u"w----i"_s;
        QTest::newRow("a word and a letter") << u"plan b"_s << u"plan b"_s;
        QTest::newRow("a letter and a word") << u"a plan"_s << u"a plan"_s;
        QTest::newRow("letters and a comma") << u"a,b"_s << u"a,b"_s;
        QTest::newRow("letters and a currency") << u"a€b"_s << u"a€b"_s;
        QTest::newRow("a letter and a digit") << u"a 1"_s << u"a 1"_s;
        QTest::newRow("many spaces") << u"see    you"_s << u"see you"_s;
        QTest::newRow("spaces at the end") << u"you   "_s << u"you "_s;
        QTest::newRow("a gap at the beginning") << u"*win"_s << u"*win"_s;
    }

    void gapsWithinWordsAreClosed()
    {
        QFETCH(QString, written);
        QFETCH(QString, read);
        FoldedText::Form form = formOf(written);

        closeUp(form);

        QCOMPARE(QString::fromStdU16String(form.units), read);
        QCOMPARE(form.begin.size(), form.units.size());
        QCOMPARE(form.end.size(), form.units.size());
    }

    //! Whoever marks a finding marks what was written.
    void everyCharacterKnowsItsPlace()
    {
        FoldedText::Form form = formOf(u"w.i.n  it"_s);

        closeUp(form);

        QCOMPARE(QString::fromStdU16String(form.units), u"win it"_s);
        QVERIFY(form.begin == (std::vector<int>{0, 2, 4, 5, 7, 8}));
        QVERIFY(form.end == (std::vector<int>{1, 3, 5, 7, 8, 9}));
    }

    void digitsInWordsAreReadAsLetters_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("in a word") << u"passw0rd"_s << u"password"_s;
        QTest::newRow("at its beginning") << u"1ogin"_s << u"login"_s;
        QTest::newRow("at its end") << u"hell0"_s << u"hello"_s;
        QTest::newRow("two beside each other") << u"p00l"_s << u"pool"_s;
        QTest::newRow("a number") << u"10 of 101"_s << u"10 of 101"_s;
        QTest::newRow("other digits") << u"w3b 2nd"_s << u"w3b 2nd"_s;
        QTest::newRow("capitals are folded before") << u"A0B"_s << u"A0B"_s;
        QTest::newRow("Chinese") << u"满1送1"_s << u"满1送1"_s;
    }

    void digitsInWordsAreReadAsLetters()
    {
        QFETCH(QString, written);
        QFETCH(QString, read);
        std::u16string units = written.toStdU16String();

        readDigitsAsLetters(units);

        QCOMPARE(QString::fromStdU16String(units), read);
    }
};

QObject *tst_spelledout()
{
    return new TestSpelledOut;
}

#include "tst_spelledout.moc"
