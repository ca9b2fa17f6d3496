// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/contentaudit.h"

#include "tests/engine/policy/content/ruleslist.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

CampaignContent ownText(const QString &text)
{
    CampaignContent content;
    content.text = text;
    return content;
}

CampaignContent providerTemplate(const QString &text)
{
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.templateText = text;
    return content;
}

} // namespace

class TestContentAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextIsJudgedAsWritten()
    {
        const ContentAudit audit(m_rules, ownText(u"Dear {{name}}, our casino is open"_s), u"Acme"_s,
                                 TemplateSyntax::Own, {});
        QCOMPARE(audit.ofCampaign().size(), 1);
        QCOMPARE(audit.ofCampaign().first().position, 19);
        QCOMPARE(audit.ofCampaign().first().place, ContentPlace::Text);
    }

    void namesOfVariablesAreNoText()
    {
        const ContentAudit audit(m_rules, ownText(u"Dear {{casino}}, hello"_s), u"Acme"_s,
                                 TemplateSyntax::Own, {});
        QVERIFY(audit.ofCampaign().isEmpty());
    }

    void fallbacksAreText()
    {
        const ContentAudit audit(m_rules, ownText(u"Dear {{name|casino friend}}"_s), u"Acme"_s,
                                 TemplateSyntax::Own, {});
        QCOMPARE(audit.ofCampaign().size(), 1);
        QCOMPARE(audit.ofCampaign().first().position, 12);
    }

    void aProvidersTemplateIsReadInItsNotation()
    {
        for (const auto &[text, syntax] : {std::pair(u"${casino} casino"_s, TemplateSyntax::Alibaba),
                                           std::pair(u"{1} casino"_s, TemplateSyntax::Tencent)}) {
            const ContentAudit audit(m_rules, providerTemplate(text), u"Acme"_s, syntax, {});
            QCOMPARE(audit.ofCampaign().size(), 1);
            QCOMPARE(audit.ofCampaign().first().position, text.lastIndexOf(u"casino"_s));
        }
    }

    void theSignatureIsJudgedToo()
    {
        const ContentAudit audit(m_rules, ownText(u"Hello"_s), u"Casino"_s, TemplateSyntax::Own, {});
        QCOMPARE(audit.ofCampaign().size(), 1);
        QCOMPARE(audit.ofCampaign().first().place, ContentPlace::Signature);
    }

    void aValueIsNamedByItsVariable()
    {
        const auto added = ofPerson(ownText(u"Dear {{name}}, see {{where}}"_s),
                                    {{u"name"_s, u"Ana"_s}, {u"where"_s, u"the casino"_s}});
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().place, ContentPlace::Values);
        QCOMPARE(added.first().variable, u"where"_s);
        QCOMPARE(added.first().position, 4);
        QCOMPARE(added.first().what, u"casino"_s);
    }

    void aWordMadeOfTextAndValueIsFound()
    {
        const auto added = ofPerson(ownText(u"our cas{{rest}}"_s), {{u"rest"_s, u"ino"_s}});
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().variable, QString());
    }

    void aLinkInAValueMeetsTheWordsOfTheText()
    {
        const auto added
            = ofPerson(ownText(u"Confirm your password: {{where}}"_s), {{u"where"_s, u"evil.com/x"_s}});
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().rule, ContentRule::CredentialsNearLink);
    }

    void whatTheTextHasAlreadyIsNotRepeated()
    {
        QVERIFY(ofPerson(ownText(u"casino {{name}}"_s), {{u"name"_s, u"Ana"_s}}).isEmpty());
        QVERIFY(ofPerson(ownText(u"casino {{name}}"_s), {{u"name"_s, u"casino"_s}}).isEmpty());
    }

    void valuesOfAnUnknownTextAreJudgedByThemselves()
    {
        const auto added
            = ofPerson(providerTemplate({}), {{u"a"_s, u"cas"_s}, {u"b"_s, u"ino"_s}, {u"c"_s, u"Casino"_s}});
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().variable, u"c"_s);
    }

    void whoHasNoValuesAddsNothing() { QVERIFY(ofPerson(ownText(u"casino"_s), {}).isEmpty()); }

private:
    QList<ContentFinding> ofPerson(const CampaignContent &content, const MessageTemplate::ValueList &values)
    {
        const ContentAudit audit(m_rules, content, u"Acme"_s, TemplateSyntax::Alibaba, {});
        const auto merge = Merge::prepare(content, u"Acme"_s, TemplateSyntax::Alibaba);
        if (!merge)
            qFatal("The test's text is no template");
        const auto merged = merge->merge(u"+8613900000001"_s, values);
        if (!merged)
            qFatal("The test's values do not fit");
        return audit.ofPerson(*merged, values);
    }

    std::shared_ptr<const ContentRules> m_rules
        = rulesOf(u"[block]\ncasino\n[credentials]\npassword\n[rules]\ncredentials near link = block\n"_s);
};

QObject *tst_contentaudit()
{
    return new TestContentAudit;
}

#include "tst_contentaudit.moc"
