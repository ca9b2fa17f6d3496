// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/templatetext.h"

#include "ui/text/translation.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestTemplateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English)); }
    void cleanupTestCase() { init(); }
    void everyStateHasANameInBothLanguages();
    void theProvidersWordsFollowTheState();
    void whatAProviderWantsIsTold();
};

void TestTemplateText::everyStateHasANameInBothLanguages()
{
    QSet<QString> names;
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale(QLocale::Chinese, QLocale::China)}) {
        installTranslation(*QCoreApplication::instance(), locale);
        for (int state = 1; state <= TemplateStateCount; ++state)
            names.insert(TemplateText::name(static_cast<TemplateState>(state)));
    }
    QCOMPARE(names.size(), 2 * TemplateStateCount);
    QCOMPARE(TemplateText::name(TemplateKind::Signature), u"签名"_s);
}

void TestTemplateText::theProvidersWordsFollowTheState()
{
    ProviderTemplate known;
    known.state = TemplateState::Rejected;
    QCOMPARE(TemplateText::state(known), u"Rejected"_s);
    known.reason = u"no opt-out wording"_s;
    QCOMPARE(TemplateText::state(known), u"Rejected: no opt-out wording"_s);
}

void TestTemplateText::whatAProviderWantsIsTold()
{
    const VariableRule ali{.longest = 35, .codeFewest = 4, .codeMost = 6, .codeLetters = true};
    const VariableRule ten{.codeFewest = 1, .codeMost = 6};
    QCOMPARE(TemplateText::wanted(ali, VariableMisfit::TooLong), u"up to 35 characters"_s);
    QCOMPARE(TemplateText::wanted(ali, VariableMisfit::HoldsLink), u"no link"_s);
    QCOMPARE(TemplateText::wanted(ali, VariableMisfit::WrongCodeLength), u"4 to 6 digits or letters"_s);
    QCOMPARE(TemplateText::wanted(ten, VariableMisfit::NotDigits), u"up to 6 digits"_s);
}

} // namespace heliograph

QObject *tst_templatetext()
{
    return new heliograph::TestTemplateText;
}
#include "tst_templatetext.moc"
