// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/draftchecks.h"

#include "ui/views/compose/columnnames.h"
#include "ui/views/compose/messagemarks.h"

#include <QTest>

#include <algorithm>

Q_DECLARE_METATYPE(std::function<void(heliograph::NewCampaign &)>)

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! What stands in the way of a draft, told without a window.
class TestDraftChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_ground = {};
        AudienceLine line;
        line.audience = {AudienceId{1}, u"all"_s, {u"name"_s, u"first_name"_s}, {3, 3, 0, 0}, {}};
        m_ground.audiences = {line};
        ComposeAccount account;
        account.id = AccountId{1};
        account.label = u"ali"_s;
        account.signature = u"Acme"_s;
        account.traits.freeText = true;
        account.traits.templates = true;
        m_ground.accounts = {account};
        m_draft = {
            .name = u"Spring sale"_s, .audience = AudienceId{1}, .accounts = {AccountId{1}}, .content = {}};
        m_draft.content.text = u"Hello {{name}}"_s;
        m_figures.reset();
    }

    void aWholeDraftHasNothingToFix() { QCOMPARE(sentences(), QStringList()); }

    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();

    void aNameThatIsItsOwnIsNotTaken()
    {
        m_ground.unfinished.insert(CampaignId{5}, u"Spring sale"_s);
        QCOMPARE(sentences().size(), 1);
        m_stored = StoredDraft{CampaignId{5}, {}};
        QCOMPARE(sentences(), QStringList());
        m_stored.reset();
    }

    void aTemplateTextWithForeignVariablesIsToBeFixed()
    {
        ProviderTemplate known;
        known.account = AccountId{1};
        known.code = u"SMS_1"_s;
        known.text = u"Hello ${name}"_s;
        known.state = TemplateState::Approved;
        m_ground.templates = {known};
        m_draft.content.text.clear();
        m_draft.content.templateCode = u"SMS_1"_s;
        QCOMPARE(sentences(), QStringList());

        m_ground.templates.first().text = u"Hello {{name}}"_s;

        QVERIFY2(sentences().size() == 1
                     && sentences().first().contains(u"“{{” at character 7 is no variable"_s),
                 qPrintable(sentences().join(u'\n')));
    }

    void theEstimateIsHeldAgainstTheMaximum()
    {
        m_figures = MergeFigures();
        m_figures->people = 3;
        m_figures->countries.insert(u"CN"_s, {3, 6, *Money::parse(u"0.5", u"CNY")});
        m_draft.content.maxCost = *Money::parse(u"2", u"CNY");
        QVERIFY(sentences().value(0).contains(u"below the estimate of CNY 3.00"));
        m_draft.content.maxCost = *Money::parse(u"3", u"CNY");
        QCOMPARE(sentences(), QStringList());
    }

    void theNearestColumnIsOffered()
    {
        QCOMPARE(ColumnNames::nearest(u"fist_name"_s, {u"name"_s, u"first_name"_s}), u"first_name"_s);
        QCOMPARE(ColumnNames::nearest(u"zzz"_s, {u"name"_s}), QString());
        QCOMPARE(ColumnNames::unfilled(u"{{a}} {{b|}} {{c}}"_s, {u"c"_s}), QStringList{u"a"_s});
    }

    void culpritsAreFoundOutsideColumns()
    {
        const MessageMarks marks(u"’ {{na’me}} {{x|’}} €"_s, {}, false);
        QCOMPARE(marks.culprits().size(), 2);
        QCOMPARE(marks.culprits().first().index, 0);
        QCOMPARE(marks.variables().size(), 2);
        QCOMPARE(marks.wrongVariables().size(), 1);
        QCOMPARE(MessageMarks(u"a€b"_s, {}, false).doubles().size(), 1);
        QVERIFY(MessageMarks(u"’"_s, {}, true).culprits().isEmpty());
        QCOMPARE(marks.culpritAfter(1)->index, marks.culprits().last().index);
        QCOMPARE(marks.culpritAfter(99)->index, 0);
    }

private:
    QStringList sentences() const
    {
        QStringList found;
        const auto lines = DraftChecks::of({m_draft, m_ground, m_stored, m_figures, m_now}, Format());
        for (const CheckLine &line : lines)
            found.append(line.sentence);
        return found;
    }

    ComposeGround m_ground;
    NewCampaign m_draft;
    std::optional<StoredDraft> m_stored;
    std::optional<MergeFigures> m_figures;
    TimePoint m_now = fromMillis(1'700'000'000'000);
};

void TestDraftChecks::whatIsWrongIsNamed_data()
{
    using Change = std::function<void(NewCampaign &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const Change &change, const QString &word) {
        QTest::newRow(name) << change << word;
    };
    row(
        "no name", [](NewCampaign &d) { d.name = u" "_s; }, u"Give the campaign a name"_s);
    row(
        "no audience", [](NewCampaign &d) { d.audience = {}; }, u"Choose an audience"_s);
    row(
        "no text", [](NewCampaign &d) { d.content.text = u" \n"_s; }, u"Write a text"_s);
    row(
        "broken text", [](NewCampaign &d) { d.content.text = u"{{name"_s; }, u""_s);
    row(
        "no column", [](NewCampaign &d) { d.content.text = u"{{nam}}"_s; }, u"Use “name”?"_s);
    row(
        "no provider", [](NewCampaign &d) { d.accounts = {}; }, u"Choose the provider"_s);
    row(
        "past start", [this](NewCampaign &d) { d.content.startAt = m_now; }, u"has passed"_s);
    row(
        "far start", [this](NewCampaign &d) { d.content.startAt = m_now + 24h * 91; }, u"within 90 days"_s);
    row(
        "early end", [this](NewCampaign &d) { d.content.expiresAt = m_now; }, u"before anything"_s);
    row(
        "short hours",
        [](NewCampaign &d) {
            d.content.hours = DayWindow{600, 610};
        },
        u"15 minutes"_s);
    row(
        "canary of all", [](NewCampaign &d) { d.content.canary = Canary{.people = 3}; }, u"The canary"_s);
    row(
        "no consent",
        [](NewCampaign &d) {
            d.content.messageClass = MessageClass::Marketing;
            d.content.text += u" STOP"_s;
        },
        u"This is marketing"_s);
    row(
        "unknown template",
        [](NewCampaign &d) {
            d.content.text.clear();
            d.content.templateCode = u"SMS_1"_s;
        },
        u"is not known here"_s);
}

void TestDraftChecks::whatIsWrongIsNamed()
{
    QFETCH(std::function<void(NewCampaign &)>, change);
    QFETCH(QString, word);

    change(m_draft);

    const QStringList found = sentences();
    QVERIFY2(found.size() == 1 && found.first().contains(word), qPrintable(found.join(u'\n')));
}

QObject *tst_draftchecks()
{
    return new TestDraftChecks;
}

#include "tst_draftchecks.moc"
