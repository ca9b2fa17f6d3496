// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/variablerule.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestVariableRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesFitOrSayWhyNot_data()
    {
        using Misfit = std::optional<VariableMisfit>;
        QTest::addColumn<VariableRule>("rule");
        QTest::addColumn<VariableKind>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<Misfit>("misfit");
        const VariableRule ali{
            .longest = 35, .codeFewest = 4, .codeMost = 6, .codeLetters = true, .links = false};
        const VariableRule ten{.codeFewest = 1, .codeMost = 6, .links = false};
        const auto row
            = [](const char *name, const VariableRule &rule, VariableKind kind, const QString &value,
                 Misfit misfit) { QTest::newRow(name) << rule << kind << value << misfit; };
        row("35 characters", ali, VariableKind::Text, QString(35, u'订'), std::nullopt);
        row("36 characters", ali, VariableKind::Text, QString(36, u'订'), VariableMisfit::TooLong);
        row("a link", ali, VariableKind::Text, u"see acme.com"_s, VariableMisfit::HoldsLink);
        row("a link in full width", ten, VariableKind::Text, u"ａｃｍｅ．ｃｏｍ"_s,
            VariableMisfit::HoldsLink);
        row("an amount", ten, VariableKind::Text, u"12.50"_s, std::nullopt);
        row("no known length", ten, VariableKind::Text, QString(200, u'x'), std::nullopt);
        row("a code with letters", ali, VariableKind::Code, u"12a4"_s, std::nullopt);
        row("a code with letters elsewhere", ten, VariableKind::Code, u"12a4"_s, VariableMisfit::NotDigits);
        row("a short code", ali, VariableKind::Code, u"123"_s, VariableMisfit::WrongCodeLength);
        row("a long code", ten, VariableKind::Code, u"1234567"_s, VariableMisfit::WrongCodeLength);
        row("a code with a dash", ali, VariableKind::Code, u"12-34"_s, VariableMisfit::NotDigitsOrLetters);
        row("full-width digits are no digits", ten, VariableKind::Code, u"１２３４"_s,
            VariableMisfit::NotDigits);
        row("no rule", VariableRule{}, VariableKind::Code, u"see acme.com or not, as you like"_s,
            std::nullopt);
    }

    void valuesFitOrSayWhyNot()
    {
        QFETCH(VariableRule, rule);
        QFETCH(VariableKind, kind);
        QFETCH(QString, value);
        QFETCH(std::optional<VariableMisfit>, misfit);
        QVERIFY(heliograph::misfit(rule, kind, value) == misfit);
    }

    void aVariableCalledCodeIsACode()
    {
        ProviderTemplate known;
        QCOMPARE(known.kindOf(u"code"_s), VariableKind::Code);
        QCOMPARE(known.kindOf(u"name"_s), VariableKind::Text);
        known.variables = {{u"code"_s, VariableKind::Text}, {u"1"_s, VariableKind::Code}};
        QCOMPARE(known.kindOf(u"code"_s), VariableKind::Text);
        QCOMPARE(known.kindOf(u"1"_s), VariableKind::Code);
    }
};

QObject *tst_variablerule()
{
    return new TestVariableRule;
}

#include "tst_variablerule.moc"
