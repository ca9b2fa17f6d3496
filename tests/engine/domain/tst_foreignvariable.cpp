// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/foreignvariable.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Braces that are no variable of the provider whose template it is.
class TestForeignVariable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundWhereItStands_data()
    {
        QTest::addColumn<TemplateSyntax>("syntax");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::addColumn<int>("index");
        const auto alibaba = TemplateSyntax::Alibaba;
        const auto tencent = TemplateSyntax::Tencent;
        QTest::newRow("alibaba, ours") << alibaba << u"Dear {{name}}"_s << u"{{"_s << 5;
        QTest::newRow("alibaba, Tencent's") << alibaba << u"Code {1}."_s << u"{1}"_s << 5;
        QTest::newRow("alibaba, long number") << alibaba << u"{12}"_s << u"{12}"_s << 0;
        QTest::newRow("alibaba, not closed") << alibaba << u"Code ${code"_s << u"${"_s << 5;
        QTest::newRow("alibaba, empty") << alibaba << u"${}"_s << u"${"_s << 0;
        QTest::newRow("alibaba, a space in it") << alibaba << u"${my code}"_s << u"${"_s << 0;
        QTest::newRow("alibaba, the first") << alibaba << u"${a} {2} {{b}}"_s << u"{2}"_s << 5;
        QTest::newRow("tencent, ours") << tencent << u"Dear {{name}}"_s << u"{{"_s << 5;
        QTest::newRow("tencent, Alibaba's") << tencent << u"Code ${code}"_s << u"${"_s << 5;
        QTest::newRow("tencent, not closed") << tencent << u"Code {1"_s << u"{1"_s << 5;
        QTest::newRow("tencent, letters in it") << tencent << u"{1a}"_s << u"{1"_s << 0;
        QTest::newRow("tencent, after a good one") << tencent << u"{1} ${b}"_s << u"${"_s << 4;
    }

    void isFoundWhereItStands()
    {
        QFETCH(TemplateSyntax, syntax);
        QFETCH(QString, text);
        QFETCH(QString, written);
        QFETCH(int, index);

        const auto found = ForeignVariable::in(text, syntax);

        QVERIFY(found);
        QCOMPARE(found->written, written);
        QCOMPARE(found->index, index);
        QCOMPARE(found->right, syntax == TemplateSyntax::Alibaba ? u"${name}"_s : u"{1}"_s);
    }

    void goodTextHasNone_data()
    {
        QTest::addColumn<TemplateSyntax>("syntax");
        QTest::addColumn<QString>("text");
        QTest::newRow("alibaba, empty") << TemplateSyntax::Alibaba << QString();
        QTest::newRow("alibaba, plain") << TemplateSyntax::Alibaba << u"Costs $5 {a}"_s;
        QTest::newRow("alibaba, its own") << TemplateSyntax::Alibaba << u"${name}, ${code_1}${x}"_s;
        QTest::newRow("alibaba, a number as name") << TemplateSyntax::Alibaba << u"${1}"_s;
        QTest::newRow("tencent, empty") << TemplateSyntax::Tencent << QString();
        QTest::newRow("tencent, plain") << TemplateSyntax::Tencent << u"Costs $5 {a}"_s;
        QTest::newRow("tencent, its own") << TemplateSyntax::Tencent << u"{1}, {2}{10}"_s;
        QTest::newRow("own, everything") << TemplateSyntax::Own << u"{{a}} ${b} {1} ${"_s;
    }

    void goodTextHasNone()
    {
        QFETCH(TemplateSyntax, syntax);
        QFETCH(QString, text);

        QVERIFY(!ForeignVariable::in(text, syntax));
    }
};

QObject *tst_foreignvariable()
{
    return new TestForeignVariable;
}

#include "tst_foreignvariable.moc"
