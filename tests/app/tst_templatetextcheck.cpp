// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/templatetextcheck.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Which texts can be those of a provider's template.
class TestTemplateTextCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variablesAreWrittenAsTheProviderDoes_data()
    {
        QTest::addColumn<TemplateSyntax>("syntax");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wrong");
        constexpr auto Alibaba = TemplateSyntax::Alibaba;
        constexpr auto Tencent = TemplateSyntax::Tencent;
        QTest::newRow("nothing") << Alibaba << QString() << QString();
        QTest::newRow("alibaba") << Alibaba << u"Hi ${name}, {so}"_s << QString();
        QTest::newRow("alibaba, digits as a name") << Alibaba << u"Hi ${1}"_s << QString();
        QTest::newRow("alibaba, open") << Alibaba << u"Hi ${nos"_s << u"“${” at character 4"_s;
        QTest::newRow("alibaba, no name") << Alibaba << u"Hi ${}"_s << u"“${” at character 4"_s;
        QTest::newRow("alibaba, a space") << Alibaba << u"${a b}"_s << u"“${” at character 1"_s;
        QTest::newRow("alibaba, as tencent") << Alibaba << u"Hi {12}"_s << u"“{12}”"_s;
        QTest::newRow("alibaba, as ours") << Alibaba << u"Hi {{name}}"_s << u"“{{”"_s;
        QTest::newRow("tencent") << Tencent << u"Hi {1}, {12}, {so}"_s << QString();
        QTest::newRow("tencent, open") << Tencent << u"Hi {1"_s << u"“{1”"_s;
        QTest::newRow("tencent, as alibaba") << Tencent << u"Hi ${name}"_s << u"“${”"_s;
        QTest::newRow("tencent, as ours") << Tencent << u"Hi {{1}}"_s << u"“{{”"_s;
        QTest::newRow("ours") << TemplateSyntax::Own << u"Hi {{name}} ${"_s << QString();
    }

    void variablesAreWrittenAsTheProviderDoes()
    {
        QFETCH(TemplateSyntax, syntax);
        QFETCH(QString, text);
        QFETCH(QString, wrong);

        const auto checked = checkTemplateText(text, syntax, u"Kite"_s);

        QCOMPARE(checked.has_value(), wrong.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().kind, ErrorKind::Invalid);
            QVERIFY2(checked.error().detail.contains(wrong), qPrintable(checked.error().detail));
            QVERIFY(checked.error().detail.contains(u"Kite"_s));
        }
    }
};

QObject *tst_templatetextcheck()
{
    return new TestTemplateTextCheck;
}

#include "tst_templatetextcheck.moc"
