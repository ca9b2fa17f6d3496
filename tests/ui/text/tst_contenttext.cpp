// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/contenttext.h"

#include "ui/text/translation.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestContentText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English)); }
    void cleanupTestCase() { init(); }
    void everyRuleHasASentenceOfItsOwn_data();
    void everyRuleHasASentenceOfItsOwn();
    void severityPlaceAndComplaintMakeASentence();
    void signatureAndValuesAreNamed();
    void chineseSpeaksToo();

private:
    static ContentFinding finding(ContentRule rule)
    {
        ContentFinding found;
        found.rule = rule;
        found.severity = ContentSeverity::Block;
        found.list = u"english"_s;
        found.what = u"casino"_s;
        found.position = 11;
        return found;
    }
};

void TestContentText::everyRuleHasASentenceOfItsOwn_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("English") << QLocale(QLocale::English);
    QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China);
}

void TestContentText::everyRuleHasASentenceOfItsOwn()
{
    QFETCH(QLocale, locale);
    installTranslation(*QCoreApplication::instance(), locale);
    QSet<QString> sentences;
    for (int rule = 0; rule < ContentRuleCount; ++rule) {
        const ContentFinding found = finding(static_cast<ContentRule>(rule));
        const QString sentence = ContentText::complaint(found);
        const bool hidesItsSubject = found.rule == ContentRule::CardNumber
            || found.rule == ContentRule::PhoneNumber || found.rule == ContentRule::HiddenCharacters;
        QVERIFY2(hidesItsSubject || sentence.contains(found.what), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), ContentRuleCount);
}

void TestContentText::severityPlaceAndComplaintMakeASentence()
{
    const Format format(QLocale(), QTimeZone::utc());
    ContentFinding found = finding(ContentRule::Word);
    QCOMPARE(ContentText::sentence(found, format),
             u"Forbidden at character 12 of the text: “casino” is on the list english."_s);
    found.severity = ContentSeverity::SecondLook;
    QVERIFY(ContentText::sentence(found, format).startsWith(u"Wants a second look "_s));
    found.severity = ContentSeverity::Note;
    QVERIFY(ContentText::sentence(found, format).startsWith(u"Note "_s));
}

void TestContentText::signatureAndValuesAreNamed()
{
    const Format format(QLocale(), QTimeZone::utc());
    ContentFinding found = finding(ContentRule::Word);
    found.place = ContentPlace::Signature;
    QCOMPARE(ContentText::place(found, format), u"in the signature"_s);
    found.place = ContentPlace::Values;
    found.line = 37;
    found.people = 1;
    QCOMPARE(ContentText::place(found, format), u"in the merged text, first in row 37, for 1 person"_s);
    found.people = 1200;
    found.variable = u"name"_s;
    QCOMPARE(ContentText::place(found, format), u"in the value of name, first in row 37, for 1,200 people"_s);
}

void TestContentText::chineseSpeaksToo()
{
    installTranslation(*QCoreApplication::instance(), QLocale(QLocale::Chinese, QLocale::China));
    const Format format(QLocale(), QTimeZone::utc());
    QCOMPARE(ContentText::sentence(finding(ContentRule::Word), format),
             u"禁止（正文第 12 个字符）：“casino”在词表 english 中。"_s);
}

} // namespace heliograph

QObject *tst_contenttext()
{
    return new heliograph::TestContentText;
}
#include "tst_contenttext.moc"
