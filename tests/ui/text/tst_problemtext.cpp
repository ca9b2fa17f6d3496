// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/problemtext.h"

#include "ui/text/translation.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

const QLocale English(QLocale::English);
const QLocale Chinese(QLocale::Chinese, QLocale::China);

void speak(const QLocale &locale)
{
    installTranslation(*QCoreApplication::instance(), locale);
}

//! Every problem of a number, of every service and with and without a country.
QList<PhoneProblem> phoneProblems()
{
    using Kind = PhoneProblem::Kind;
    QList<PhoneProblem> all;
    for (int kind = 0; kind < static_cast<int>(Kind::NotMobile); ++kind)
        all.append({static_cast<Kind>(kind), u"DE"_s});
    for (const Kind kind : {Kind::TooShort, Kind::TooLong, Kind::Impossible})
        all.append({kind, {}});
    for (int service = 0; service <= static_cast<int>(PhoneProblem::Service::Worldwide); ++service)
        all.append({Kind::NotMobile, u"DE"_s, static_cast<PhoneProblem::Service>(service)});
    return all;
}

QList<ListProblem> rowProblems()
{
    QList<ListProblem> all;
    for (int kind = 0; kind <= static_cast<int>(ListProblem::Kind::CellCount); ++kind)
        all.append({.kind = static_cast<ListProblem::Kind>(kind),
                    .encoding = u"GB18030"_s,
                    .cells = 3,
                    .columns = 2});
    return all;
}

//! What is said of everything that there is.
QStringList allSentences()
{
    QStringList said;
    for (const PhoneProblem &problem : phoneProblems())
        said.append(ProblemText::sentence(problem, u"0170 12"_s));
    for (const ListProblem &problem : rowProblems()) {
        if (problem.kind != ListProblem::Kind::Number)
            said.append(ProblemText::sentence(problem, {}));
    }
    for (int kind = 0; kind <= static_cast<int>(TemplateProblem::Kind::BadName); ++kind)
        said.append(ProblemText::sentence(TemplateProblem{static_cast<TemplateProblem::Kind>(kind), 4, {}}));
    for (int kind = 0; kind <= static_cast<int>(ValueProblem::Kind::Wanted); ++kind)
        said.append(ProblemText::sentence(ValueProblem{static_cast<ValueProblem::Kind>(kind), u"姓名"_s}));
    return said;
}

//! Latin words that stay as they are: names, and what is typed.
QString withoutNames(QString text)
{
    for (const QString &name : {u"GB18030"_s, u"UTF-8"_s, u"4 kB"_s})
        text.remove(name);
    return text;
}

} // namespace

class TestProblemText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speak(English); }
    void everyProblemHasWordsOfItsOwn_data();
    void everyProblemHasWordsOfItsOwn();
    void englishSaysWhatTheEngineSays();
    void chineseHasNoEnglishInIt();
    void chineseNamesNumberAndCountry();
    void aNumberThatIsNotShownIsStillASubject();
    void whatPeopleWroteIsNoPattern();
    void aRowIsNamedByItsLine();
    void theHeadingIsKnownAgainInAnyLanguage();
};

void TestProblemText::everyProblemHasWordsOfItsOwn_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("English") << English;
    QTest::newRow("Chinese") << Chinese;
}

void TestProblemText::everyProblemHasWordsOfItsOwn()
{
    QFETCH(QLocale, locale);
    speak(locale);
    const QStringList said = allSentences();
    QCOMPARE(QSet<QString>(said.begin(), said.end()).size(), said.size());
    for (const QString &sentence : said) {
        QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'。'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    }
}

void TestProblemText::englishSaysWhatTheEngineSays()
{
    speak(English);
    const QString text = u"0170 12"_s;
    for (const PhoneProblem &problem : phoneProblems()) {
        QCOMPARE(ProblemText::sentence(problem, text), sentence(problem, text));
        QCOMPARE(ProblemText::sentence(problem), sentence(problem));
    }
    for (const ListProblem &problem : rowProblems())
        QCOMPARE(ProblemText::sentence(problem, text), sentence(problem, text));
    for (const QString &broken : {u"Hi {{name"_s, u"Hi {{ }}"_s, u"Hi {{a\nb}}"_s}) {
        const auto problem = MessageTemplate::problem(broken);
        QVERIFY(problem);
        QCOMPARE(ProblemText::sentence(*problem), problem->sentence);
    }
    for (int kind = 0; kind <= static_cast<int>(ValueProblem::Kind::Wanted); ++kind) {
        const ValueProblem problem{static_cast<ValueProblem::Kind>(kind), u"name"_s};
        QCOMPARE(ProblemText::sentence(problem), sentence(problem));
    }
}

void TestProblemText::chineseHasNoEnglishInIt()
{
    speak(Chinese);
    for (const QString &sentence : allSentences()) {
        const QString words = withoutNames(sentence);
        const bool isLatin = std::ranges::any_of(words, [](QChar c) { return c < u'\x80' && c.isLetter(); });
        QVERIFY2(!isLatin, qPrintable(sentence));
    }
    QVERIFY(ProblemText::heading() != u"problem"_s);
}

void TestProblemText::chineseNamesNumberAndCountry()
{
    speak(Chinese);
    QCOMPARE(ProblemText::sentence({PhoneProblem::Kind::TooShort, u"CN"_s}, u"1380"_s),
             u"“1380”太短，不是中国的手机号码。"_s);
    QCOMPARE(ProblemText::sentence({.kind = ListProblem::Kind::CellCount, .cells = 3, .columns = 2}, {}),
             u"此行有 3 个值，而名单有 2 列。含有分隔符的值必须加引号。"_s);
}

void TestProblemText::aNumberThatIsNotShownIsStillASubject()
{
    QCOMPARE(ProblemText::sentence(PhoneProblem{PhoneProblem::Kind::Empty, {}}), u"This number is empty."_s);
}

void TestProblemText::whatPeopleWroteIsNoPattern()
{
    const PhoneProblem pager{PhoneProblem::Kind::NotMobile, u"DE"_s, PhoneProblem::Service::Pager};
    QCOMPARE(ProblemText::sentence(pager, u"%2 %1"_s), u"“%2 %1” is a pager and receives no texts."_s);
    QCOMPARE(ProblemText::sentence(ValueProblem{ValueProblem::Kind::TooLong, u"%2"_s}),
             u"The value of “%2” is longer than 500 characters. Shorten it."_s);
}

void TestProblemText::aRowIsNamedByItsLine()
{
    const ListProblem landline{.phone = {PhoneProblem::Kind::Landline, u"DE"_s}};
    QCOMPARE(ProblemText::inLine(1200, landline, u"030 12"_s),
             u"Line 1200: “030 12” is a landline and receives no texts."_s);
}

void TestProblemText::theHeadingIsKnownAgainInAnyLanguage()
{
    QVERIFY(ProblemText::isHeading(ProblemText::heading()));
    speak(Chinese);
    QVERIFY(ProblemText::isHeading(ProblemText::heading()));
    QVERIFY(ProblemText::isHeading(u"problem"_s));
    QVERIFY(!ProblemText::isHeading(u"city"_s));
}

} // namespace heliograph

QObject *tst_problemtext()
{
    return new heliograph::TestProblemText;
}
#include "tst_problemtext.moc"
