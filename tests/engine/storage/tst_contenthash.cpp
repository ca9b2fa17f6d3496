// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/contenthash.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

SealedCampaign sealedOne()
{
    SealedCampaign campaign;
    campaign.name = u"Spring"_s;
    campaign.content = R"({"text":"Hello"})";
    campaign.review = R"({"rules":1})";
    campaign.audience = AudienceId{4};
    campaign.listHash = QByteArray(32, 'l');
    campaign.people = 100;
    campaign.accounts = {{AccountId{1}, "aliyun|a"}, {AccountId{2}, "tencent|b"}};
    campaign.author = UserId{6};
    campaign.parent = CampaignId{9};
    campaign.laneClass = 1;
    campaign.doubtPolicy = 3;
    campaign.weight = 1.5;
    campaign.startAt = fromMillis(1'800'000'000'000);
    campaign.version = 2;
    return campaign;
}

} // namespace

//! What an approval is bound to.
class TestContentHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! RFC 7693's function with 32 bytes.
    void theHashIsBlake2b()
    {
        QCOMPARE(blake2b(QByteArray()).toHex(),
                 QByteArray("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"));
        QCOMPARE(blake2b("abc").toHex(),
                 QByteArray("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"));
    }

    void equalCampaignsHaveEqualSeals()
    {
        QCOMPARE(contentHash(sealedOne()), contentHash(sealedOne()));
        QCOMPARE(contentHash(sealedOne()).size(), 32);
    }

    void everyChangeBreaksTheSeal_data()
    {
        QTest::addColumn<QByteArray>("hash");
        const auto row = [](const char *name, auto change) {
            SealedCampaign campaign = sealedOne();
            change(campaign);
            QTest::newRow(name) << contentHash(campaign);
        };
        row("kind", [](SealedCampaign &c) { c.kind = static_cast<CampaignKind>(1); });
        row("name", [](SealedCampaign &c) { c.name = u"spring"_s; });
        row("content", [](SealedCampaign &c) { c.content += ' '; });
        row("review", [](SealedCampaign &c) { c.review.clear(); });
        row("audience", [](SealedCampaign &c) { c.audience = AudienceId{5}; });
        row("list", [](SealedCampaign &c) { c.listHash[31] = 'm'; });
        row("people", [](SealedCampaign &c) { c.people = 101; });
        row("one account less", [](SealedCampaign &c) { c.accounts.removeLast(); });
        row("order of accounts", [](SealedCampaign &c) { c.accounts.swapItemsAt(0, 1); });
        row("another account", [](SealedCampaign &c) { c.accounts[0].id = AccountId{3}; });
        row("route", [](SealedCampaign &c) { c.accounts[1].route = "tencent|c"; });
        row("author", [](SealedCampaign &c) { c.author = UserId{7}; });
        row("another parent", [](SealedCampaign &c) { c.parent = CampaignId{8}; });
        row("no parent", [](SealedCampaign &c) { c.parent.reset(); });
        row("class", [](SealedCampaign &c) { c.laneClass = 2; });
        row("doubt", [](SealedCampaign &c) { c.doubtPolicy = 2; });
        row("weight", [](SealedCampaign &c) { c.weight = 1.5000000000000002; });
        row("start", [](SealedCampaign &c) { c.startAt = fromMillis(1'800'000'000'001); });
        row("no start", [](SealedCampaign &c) { c.startAt.reset(); });
        row("start at the epoch", [](SealedCampaign &c) { c.startAt = fromMillis(0); });
        row("version", [](SealedCampaign &c) { c.version = 3; });
        row("two values trade places", [](SealedCampaign &c) { std::swap(c.laneClass, c.doubtPolicy); });
    }

    void everyChangeBreaksTheSeal()
    {
        QFETCH(QByteArray, hash);

        QVERIFY(hash != contentHash(sealedOne()));
    }

    //! A name cannot pretend to be the lines that follow it.
    void aNameWithLineEndsStaysAName()
    {
        SealedCampaign honest = sealedOne();
        honest.name = u"A"_s;
        honest.content = "B";
        SealedCampaign forged = honest;
        forged.name = u"A\ncontent B"_s;

        QVERIFY(contentHash(honest) != contentHash(forged));
    }

    void aListIsItsPeopleInTheirOrder()
    {
        const QByteArray a(32, 'a');
        const QByteArray b(32, 'b');
        QSet<QByteArray> lists{QByteArray()};
        lists.insert(nextListHash({}, a, false));
        lists.insert(nextListHash({}, a, true));
        lists.insert(nextListHash({}, b, false));
        lists.insert(nextListHash(nextListHash({}, a, false), b, false));
        lists.insert(nextListHash(nextListHash({}, b, false), a, false));
        lists.insert(nextListHash(nextListHash({}, a, true), b, false));
        lists.insert(nextListHash(nextListHash({}, a, false), a, false));

        QCOMPARE(lists.size(), 8);
        QCOMPARE(nextListHash({}, a, false).size(), 32);
        QCOMPARE(nextListHash({}, a, false), nextListHash({}, a, false));
    }

    void theShortSealCanBeReadOut()
    {
        QCOMPARE(shortSeal(QByteArray::fromHex("7f3a91c204deffffff")), u"7F3A-91C2-04DE"_s);
        QCOMPARE(shortSeal(QByteArray(32, '\0')), u"0000-0000-0000"_s);
    }
};

QObject *tst_contenthash()
{
    return new TestContentHash;
}

#include "tst_contenthash.moc"
