// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/messagetemplate.h"

#include <QTest>

#include <random>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

QString rendered(const QString &text, const MessageTemplate::Values &values = {},
                 TemplateSyntax syntax = TemplateSyntax::Own)
{
    const auto parsed = MessageTemplate::parse(text, syntax);
    if (!parsed)
        return u"parse: "_s + parsed.error().detail;
    const auto result = parsed->render(values);
    return result ? *result : u"render: "_s + result.error().detail;
}

} // namespace

//! Texts with variables, and nothing but variables (engine.md SR-52).
class TestMessageTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInValues_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no variable") << u"Hello"_s << u"Hello"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("one") << u"Hello {{name}}!"_s << u"Hello Ana!"_s;
        QTest::newRow("only") << u"{{name}}"_s << u"Ana"_s;
        QTest::newRow("twice") << u"{{name}} and {{name}}"_s << u"Ana and Ana"_s;
        QTest::newRow("adjacent") << u"{{name}}{{city}}"_s << u"AnaOslo"_s;
        QTest::newRow("spaces around the name") << u"{{ name }}"_s << u"Ana"_s;
        QTest::newRow("spaces in the name") << u"{{first name}}"_s << u"Ana B"_s;
        QTest::newRow("Chinese name") << u"您好{{客户}}"_s << u"您好李"_s;
        QTest::newRow("fallback unused") << u"{{name|friend}}"_s << u"Ana"_s;
        QTest::newRow("fallback for missing") << u"{{nick|friend}}"_s << u"friend"_s;
        QTest::newRow("fallback for empty") << u"{{blank|friend}}"_s << u"friend"_s;
        QTest::newRow("empty fallback") << u"a{{nick|}}b"_s << u"ab"_s;
        QTest::newRow("fallback keeps its spaces and bars") << u"{{nick| a|b }}"_s << u" a|b "_s;
        QTest::newRow("own fallback in each place") << u"{{nick|a}} {{nick|b}}"_s << u"a b"_s;
        QTest::newRow("escaped braces") << uR"(\{{name}})"_s << u"{{name}}"_s;
        QTest::newRow("backslash, then variable") << uR"(\\{{name}})"_s << uR"(\Ana)"_s;
        QTest::newRow("backslash, then escape") << uR"(\\\{{name}})"_s << uR"(\{{name}})"_s;
        QTest::newRow("backslash elsewhere") << uR"(a\b \\ c\)"_s << uR"(a\b \\ c\)"_s;
        QTest::newRow("single braces") << u"{a} }} {"_s << u"{a} }} {"_s;
    }

    void fillsInValues()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);

        QCOMPARE(rendered(text,
                          {{u"name"_s, u"Ana"_s},
                           {u"city"_s, u"Oslo"_s},
                           {u"first name"_s, u"Ana B"_s},
                           {u"客户"_s, u"李"_s},
                           {u"blank"_s, u""_s}}),
                 expected);
    }

    void saysWhereATextIsNoTemplate_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("index");
        QTest::newRow("not closed") << u"Hi {{name"_s << 3;
        QTest::newRow("closed by one brace") << u"Hi {{name}"_s << 3;
        QTest::newRow("opened twice") << u"{{a {{b}}"_s << 0;
        QTest::newRow("no name") << u"abc{{}}"_s << 3;
        QTest::newRow("spaces for a name") << u"{{  }}"_s << 0;
        QTest::newRow("fallback without name") << u"{{|x}}"_s << 0;
        QTest::newRow("three braces") << u"{{{name}}}"_s << 0;
        QTest::newRow("line end in the name") << u"{{a\nb}}"_s << 0;
        QTest::newRow("behind a good one") << u"{{a}} {{"_s << 6;
    }

    void saysWhereATextIsNoTemplate()
    {
        QFETCH(QString, text);
        QFETCH(int, index);

        const auto problem = MessageTemplate::problem(text);
        const auto parsed = MessageTemplate::parse(text);

        QVERIFY(problem);
        QCOMPARE(problem->index, index);
        QVERIFY(problem->sentence.contains(u"character %1 "_s.arg(index + 1)));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().detail, problem->sentence);
    }

    void tellsProblemsOfATextApart()
    {
        using Kind = TemplateProblem::Kind;
        QCOMPARE(MessageTemplate::problem(u"{{a")->kind, Kind::NotClosed);
        QCOMPARE(MessageTemplate::problem(u"{{ }}")->kind, Kind::NoName);
        QCOMPARE(MessageTemplate::problem(u"{{a\nb}}")->kind, Kind::BadName);
    }

    void findsNoProblemInAGoodText() { QVERIFY(!MessageTemplate::problem(u"Hello {{name|you}}")); }

    void listsVariablesOnceInOrder()
    {
        const auto parsed = MessageTemplate::parse(u"{{b}} {{a|x}} {{b}} {{ c }}");

        QCOMPARE(parsed->variables(), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    }

    void namesTheMissingVariable()
    {
        const auto parsed = MessageTemplate::parse(u"Hi {{first_name}}, {{city}}");

        for (const auto &values :
             {MessageTemplate::Values{{u"city"_s, u"Oslo"_s}},
              MessageTemplate::Values{{u"city"_s, u"Oslo"_s}, {u"first_name"_s, u""_s}}}) {
            const auto result = parsed->render(values);
            QVERIFY(!result);
            QVERIFY(result.error().kind == ErrorKind::Invalid);
            QVERIFY(result.error().detail.contains(u"“first_name”"_s));
            QVERIFY(!result.error().detail.contains(u"Oslo"_s));
        }
    }

    void aValueOfInvisibleCharactersIsEmpty()
    {
        QCOMPARE(rendered(u"{{a|none}}"_s, {{u"a"_s, u"\u202E\u200F\u0007"_s}}), u"none"_s);
    }

    void refusesAValueThatIsTooLong()
    {
        const auto parsed = MessageTemplate::parse(u"{{a}}");

        QVERIFY(parsed->render(
            MessageTemplate::Values{{u"a"_s, QString(MessageTemplate::MaxValueLength, u'x')}}));
        const auto result = parsed->render(
            MessageTemplate::Values{{u"a"_s, QString(MessageTemplate::MaxValueLength + 1, u'x')}});
        QVERIFY(!result);
        QVERIFY(result.error().detail.contains(u"“a”"_s) && !result.error().detail.contains(u"xxx"_s));
    }

    void cleansValues_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"Ana, 7!"_s << u"Ana, 7!"_s;
        QTest::newRow("composes") << u"e\u0301"_s << u"\u00E9"_s;
        QTest::newRow("line ends and tabs become spaces") << u"a\r\nb\nc\td\u2028e"_s << u"a b c d e"_s;
        QTest::newRow("controls go") << u"a\u0000b\u0007c\u007Fd\u0085"_s << u"abcd"_s;
        QTest::newRow("bidi goes") << u"\u202Eabc\u202C\u2066x\u2069\u200E\u200F\u061C"_s << u"abcx"_s;
        QTest::newRow("emoji stays") << u"😀"_s << u"😀"_s;
        QTest::newRow("joiner stays") << u"a\u200Db"_s << u"a\u200Db"_s;
        QTest::newRow("lone surrogates go")
            << QString(u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00)) << u"ab"_s;
    }

    void cleansValues()
    {
        QFETCH(QString, value);
        QFETCH(QString, expected);

        QCOMPARE(MessageTemplate::cleaned(value), expected);
    }

    void aValueIsNeverReadAsATemplate()
    {
        QCOMPARE(rendered(u"{{a}} {{b}}"_s, {{u"a"_s, u"{{b}} %1 ${b} {1}"_s}, {u"b"_s, u"x"_s}}),
                 u"{{b}} %1 ${b} {1} x"_s);
    }

    void readsProviderTemplates_data()
    {
        QTest::addColumn<int>("syntax");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const int alibaba = static_cast<int>(TemplateSyntax::Alibaba);
        const int tencent = static_cast<int>(TemplateSyntax::Tencent);
        QTest::newRow("Alibaba") << alibaba << u"订单${order},${1}。"_s << u"订单A7,one。"_s;
        QTest::newRow("Alibaba, other braces")
            << alibaba << u"{1} {{order}} ${} ${or der} $"_s << u"{1} {{order}} ${} ${or der} $"_s;
        QTest::newRow("Alibaba, not closed") << alibaba << u"${order} ${order"_s << u"A7 ${order"_s;
        QTest::newRow("Alibaba, dollar before") << alibaba << u"$${order}"_s << u"$A7"_s;
        QTest::newRow("Tencent") << tencent << u"验证码{1},{2}分钟"_s << u"验证码one,two分钟"_s;
        QTest::newRow("Tencent, other braces")
            << tencent << u"${order} {a} {} {1"_s << u"${order} {a} {} {1"_s;
        QTest::newRow("Tencent, braces around") << tencent << u"{{1}}"_s << u"{one}"_s;
    }

    void readsProviderTemplates()
    {
        QFETCH(int, syntax);
        QFETCH(QString, text);
        QFETCH(QString, expected);

        QCOMPARE(rendered(text, {{u"order"_s, u"A7"_s}, {u"1"_s, u"one"_s}, {u"2"_s, u"two"_s}},
                          static_cast<TemplateSyntax>(syntax)),
                 expected);
    }

    void providerTemplatesHaveNoFallback()
    {
        const auto parsed = MessageTemplate::parse(u"{1}", TemplateSyntax::Tencent);

        const auto result = parsed->render(MessageTemplate::Values{{u"1"_s, u""_s}});

        QVERIFY(!result);
        QVERIFY(!result.error().detail.contains(u"fallback"_s));
    }

    void listAndHashRenderAlike()
    {
        const auto parsed = MessageTemplate::parse(u"{{a}}-{{b|x}}");

        QCOMPARE(*parsed->render(MessageTemplate::ValueList{{u"b"_s, u"2"_s}, {u"a"_s, u"1"_s}}), u"1-2"_s);
        QCOMPARE(*parsed->render(MessageTemplate::ValueList{{u"a"_s, u"1"_s}}), u"1-x"_s);
        QVERIFY(!parsed->render(MessageTemplate::ValueList{{u"b"_s, u"1"_s}}));
    }

    void saysWhatRenderingWouldFailWith()
    {
        using Kind = ValueProblem::Kind;
        using ValueList = MessageTemplate::ValueList;
        const auto parsed = MessageTemplate::parse(u"{{a|x}}{{b}}");
        const ValueList tooLong{{u"b"_s, QString(MessageTemplate::MaxValueLength + 1, u'x')}};

        QVERIFY(!parsed->problem(ValueList{{u"b"_s, u"1"_s}}));
        QCOMPARE(parsed->problem(ValueList())->kind, Kind::Empty);
        QCOMPARE(parsed->problem(ValueList())->variable, u"b"_s);
        QCOMPARE(parsed->problem(tooLong)->kind, Kind::TooLong);
        QCOMPARE(parsed->render(tooLong).error().detail, sentence(*parsed->problem(tooLong)));
        const auto provided = MessageTemplate::parse(u"{1}", TemplateSyntax::Tencent);
        QCOMPARE(provided->problem(ValueList())->kind, Kind::Wanted);
    }

    void withoutItsVariablesATextKeepsItsLength_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("syntax");
        QTest::addColumn<QString>("masked"); // with . for U+FFFC
        QTest::newRow("own") << u"Dear {{name}}!"_s << 0 << u"Dear ........!"_s;
        QTest::newRow("own with fallback") << u"Dear {{name|guest}}!"_s << 0 << u"Dear .......guest..!"_s;
        QTest::newRow("escaped") << u"\\{{name}}"_s << 0 << u"\\{{name}}"_s;
        QTest::newRow("Alibaba") << u"Code ${code}, {1}"_s << 1 << u"Code ......., {1}"_s;
        QTest::newRow("Tencent") << u"Code {1}, ${code}"_s << 2 << u"Code ..., ${code}"_s;
        QTest::newRow("no template") << u"Dear {{name"_s << 0 << u"Dear {{name"_s;
        QTest::newRow("nothing") << QString() << 0 << QString();
    }

    void withoutItsVariablesATextKeepsItsLength()
    {
        QFETCH(QString, text);
        QFETCH(int, syntax);
        QFETCH(QString, masked);

        const QString done = MessageTemplate::withoutVariables(text, static_cast<TemplateSyntax>(syntax));

        QCOMPARE(done.size(), text.size());
        QCOMPARE(QString(done).replace(QChar::ObjectReplacementCharacter, u'.'), masked);
    }

    void renderingUndoesTakingApart()
    {
        // Random literals and variables: what comes out is what a plain concatenation gives.
        std::mt19937 random(2'026);
        const QStringList literals = {u"a"_s, u"}}"_s, u"{"_s, u" "_s, u"é"_s, u"😀"_s, u"\\"_s};
        for (int round = 0; round < 5'000; ++round) {
            QString text;
            QString expected;
            const auto pieces = random() % 12;
            for (unsigned i = 0; i < pieces; ++i) {
                if (random() % 3 == 0) {
                    text += text.endsWith(u'\\') || text.endsWith(u'{') ? u" {{v}}"_s : u"{{v}}"_s;
                    expected
                        += expected.endsWith(u'\\') || expected.endsWith(u'{') ? u" VALUE"_s : u"VALUE"_s;
                    continue;
                }
                QString literal
                    = literals[static_cast<qsizetype>(random() % static_cast<unsigned>(literals.size()))];
                if (text.endsWith(u'{') && literal.startsWith(u'{'))
                    literal = u"-"_s;
                text += literal;
                expected += literal;
            }
            QCOMPARE(rendered(text, {{u"v"_s, u"VALUE"_s}}), expected);
        }
    }
};

QObject *tst_messagetemplate()
{
    return new TestMessageTemplate;
}

#include "tst_messagetemplate.moc"
