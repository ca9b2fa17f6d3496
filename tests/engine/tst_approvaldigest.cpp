// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/approvaldigest.h"

#include "tests/engine/storage/limitscene.h"

#include <QTest>

#include <algorithm>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Everything that somebody wants to know before he approves a campaign.
class TestApprovalDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<LimitScene>(); }
    void cleanup() { m_scene.reset(); }

    void itSaysWhoGetsItAndThroughWhat();
    void theWorstMessageIsTheLongest();
    void segmentsAreCountedForEverybody();
    void theCostIsARangeOverTheAccounts();
    void whoHasNoPriceIsCounted();
    void aTemplateOnlyTheProviderHasIsToldSo();
    void countriesComeMostPeopleFirst();
    void whoseNumberIsOptedOutIsNotAmongThePeople();
    void whoWasTextedLatelyIsCounted();
    void theSealIsThatOfTheCampaign();
    void aForecastIsForThoseThatHaveNotBegun();
    void theFirstVersionDiffersFromNothing();
    void whatChangedSinceItWasReturnedIsToldFieldByField();
    void aReturnedCampaignThatWasNotEditedDiffersInNothing();
    void anUnknownCampaignIsNotFound();

private:
    SqliteTestStore &store() { return m_scene->store(); }

    CampaignId submitted(const CampaignContent &content, AudienceId audience, QList<AccountId> accounts = {})
    {
        if (accounts.isEmpty())
            accounts = {m_scene->account()};
        const CampaignId id = store().addCampaign({.name = u"campaign %1"_s.arg(++m_campaigns),
                                                   .audience = audience,
                                                   .accounts = accounts,
                                                   .content = content});
        store().submit(id);
        return id;
    }

    CampaignId submitted(const QString &text, int people)
    {
        return submitted(LimitScene::content(MessageClass::Notice, text), m_scene->audience(people));
    }

    ApprovalDigest digest(CampaignId campaign)
    {
        const auto reader = m_scene->reader();
        const auto read = readApprovalDigest(*reader, campaign, m_scene->now());
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }

    void addPrice(AccountId account, const QString &amount)
    {
        QVERIFY(m_scene->limits().addPrices({{account, u"CN"_s, static_cast<int>(MessageClass::Notice),
                                              m_scene->now(), *Money::parse(amount, u"CNY")}},
                                            BuiltInAuthor));
    }

    static const FieldChange *changeOf(const VersionDifference &difference, const QString &field)
    {
        const auto found = std::ranges::find(difference.changes, field, &FieldChange::field);
        return found == difference.changes.end() ? nullptr : &*found;
    }

    std::unique_ptr<LimitScene> m_scene;
    int m_campaigns = 0;
};

void TestApprovalDigest::itSaysWhoGetsItAndThroughWhat()
{
    const AccountId second = store().addAccount(u"second"_s);

    const ApprovalDigest read = digest(submitted(LimitScene::content(MessageClass::Notice),
                                                 m_scene->audience(5), {m_scene->account(), second}));

    QCOMPARE(read.people, 5);
    QCOMPARE(read.audience, u"of 5"_s);
    QCOMPARE(read.providers, QStringList({u"ali"_s, u"second"_s}));
    QCOMPARE(read.approversNeeded(), int(read.wantsTwoFor.isEmpty() ? 1 : 2));
    QVERIFY(read.approvals.isEmpty());
    QVERIFY(read.changedAt);
    QCOMPARE(read.changedBy, BuiltInAuthor);
}

void TestApprovalDigest::theWorstMessageIsTheLongest()
{
    const ApprovalDigest read = digest(submitted(u"Hello {{name}}"_s, 11)); // "Person 10" is the longest

    QVERIFY(read.first && read.worst);
    QCOMPARE(read.first->text, u"Hello Person 0"_s);
    QCOMPARE(read.first->line, 2);
    QCOMPARE(read.worst->text, u"Hello Person 10"_s);
    QCOMPARE(read.worst->country, u"CN"_s);
    QVERIFY(read.knowsText);
}

void TestApprovalDigest::segmentsAreCountedForEverybody()
{
    // 70 characters in all for the first ten, 71 for the last.
    const ApprovalDigest read = digest(submitted(QString(56, u'x') + u"{{name}}"_s, 11));

    QCOMPARE(read.segments, (QMap<int, qint64>{{1, 10}, {2, 1}}));
    QCOMPARE(read.worst->segments, 2);
}

void TestApprovalDigest::theCostIsARangeOverTheAccounts()
{
    const AccountId dear = store().addAccount(u"dear"_s);
    addPrice(m_scene->account(), u"0.04"_s);
    addPrice(dear, u"0.06"_s);

    const ApprovalDigest read = digest(submitted(LimitScene::content(MessageClass::Notice),
                                                 m_scene->audience(5), {m_scene->account(), dear}));

    QCOMPARE(read.leastCost.value(u"CNY"_s).millionths(), 5 * 40'000);
    QCOMPARE(read.mostCost.value(u"CNY"_s).millionths(), 5 * 60'000);
    QCOMPARE(read.withoutPrice, 0);
}

void TestApprovalDigest::whoHasNoPriceIsCounted()
{
    const AccountId unpriced = store().addAccount(u"unpriced"_s);
    addPrice(m_scene->account(), u"0.04"_s);

    const ApprovalDigest read = digest(submitted(LimitScene::content(MessageClass::Notice),
                                                 m_scene->audience(5), {m_scene->account(), unpriced}));

    QCOMPARE(read.withoutPrice, 5);
    QCOMPARE(read.mostCost.value(u"CNY"_s).millionths(), 5 * 40'000);
}

void TestApprovalDigest::aTemplateOnlyTheProviderHasIsToldSo()
{
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.signName = u"Test"_s;

    const ApprovalDigest read = digest(submitted(content, m_scene->audience(3)));

    QVERIFY(!read.knowsText);
    QVERIFY(read.worst->text.isEmpty());
    QCOMPARE(read.segments, (QMap<int, qint64>{{1, 3}}));
}

void TestApprovalDigest::countriesComeMostPeopleFirst()
{
    const AudienceId mixed = m_scene->audience(
        {{u"+4915112345678"_s, u"DE"_s}, {u"+33612345678"_s, u"FR"_s}, {u"+33612345679"_s, u"FR"_s}});

    const ApprovalDigest read = digest(submitted(LimitScene::content(MessageClass::Notice), mixed));

    QCOMPARE(read.countries.size(), 2);
    QCOMPARE(read.countries.first().country, u"FR"_s);
    QCOMPARE(read.countries.first().people, 2);
}

void TestApprovalDigest::whoseNumberIsOptedOutIsNotAmongThePeople()
{
    QVERIFY(store().store().suppressions().add({TestStore::phone(1)}, SuppressionReason::Person, u"x"_s,
                                               BuiltInAuthor, m_scene->now()));

    QCOMPARE(digest(submitted(u"Hello"_s, 4)).people, 3);
}

void TestApprovalDigest::whoWasTextedLatelyIsCounted()
{
    const CampaignId before = m_scene->add(MessageClass::Notice, 3);
    m_scene->settle(m_scene->claim(before), LimitScene::End::Accepted);
    const CampaignId next = submitted(u"Something else"_s, 5);

    QCOMPARE(digest(next).textedLastDay.people, 3);

    m_scene->advance(25h);
    const ApprovalDigest later = digest(next);
    QCOMPARE(later.textedLastDay.people, 0);
    QCOMPARE(later.textedLastWeek.people, 3);
}

void TestApprovalDigest::theSealIsThatOfTheCampaign()
{
    const CampaignId campaign = submitted(u"Hello"_s, 3);

    const SealReading seal = digest(campaign).seal;

    QCOMPARE(seal.stored, store().storedHash(campaign));
    QCOMPARE(seal.computed, seal.stored);
    QVERIFY(seal.approved.isEmpty());
}

void TestApprovalDigest::aForecastIsForThoseThatHaveNotBegun()
{
    QVERIFY(digest(submitted(u"Hello"_s, 3)).forecast);
    QVERIFY(!digest(m_scene->add(MessageClass::Notice, 3)).forecast);
}

void TestApprovalDigest::theFirstVersionDiffersFromNothing()
{
    QVERIFY(!digest(submitted(u"Hello"_s, 3)).difference);
}

void TestApprovalDigest::whatChangedSinceItWasReturnedIsToldFieldByField()
{
    CampaignStore &campaigns = store().store().campaigns();
    const CampaignId campaign = submitted(u"Hello to you"_s, 3);
    QVERIFY(campaigns.returnForEdit(campaign, BuiltInApprover, u"shorter"_s));
    CampaignContent content = LimitScene::content(MessageClass::Notice, u"Hello to all"_s);
    content.pace = 7;
    QVERIFY(campaigns.revise(campaign, content, BuiltInAuthor));
    store().submit(campaign);

    const auto difference = digest(campaign).difference;

    QVERIFY(difference);
    const FieldChange *text = changeOf(*difference, u"text"_s);
    QVERIFY(text);
    QCOMPARE(text->before.toString(), u"Hello to you"_s);
    QCOMPARE(text->after.toString(), u"Hello to all"_s);
    QVERIFY(!text->words.isEmpty());
    const FieldChange *pace = changeOf(*difference, u"pace"_s);
    QVERIFY(pace);
    QCOMPARE(pace->after.toInt(), 7);
    QVERIFY(!changeOf(*difference, u"sign_name"_s));
    QVERIFY(!changeOf(*difference, u"people"_s));
    QVERIFY(difference->since.decision == VersionDecision::Returned);
}

void TestApprovalDigest::aReturnedCampaignThatWasNotEditedDiffersInNothing()
{
    const CampaignId campaign = submitted(u"Hello"_s, 3);
    QVERIFY(store().store().campaigns().returnForEdit(campaign, BuiltInApprover, u"look again"_s));
    store().submit(campaign);

    const auto difference = digest(campaign).difference;

    QVERIFY(!difference || difference->changes.isEmpty());
}

void TestApprovalDigest::anUnknownCampaignIsNotFound()
{
    const auto reader = m_scene->reader();

    const auto read = readApprovalDigest(*reader, CampaignId{99}, m_scene->now());

    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::NotFound);
}

QObject *tst_approvaldigest()
{
    return new TestApprovalDigest;
}

#include "tst_approvaldigest.moc"
