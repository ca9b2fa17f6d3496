// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/campaign.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! What is approved together, as it is stored and sealed; and the words for states and classes.
class TestCampaignContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void whatIsNotSetIsNotWritten();
    void theSameContentIsTheSameText();
    void everyFieldChangesTheText();
    void limitsThatCannotBeReadAreRefused_data();
    void limitsThatCannotBeReadAreRefused();
    void whatIsNoContentIsRefused();
    void anAccountsOwnTemplateStandsInForTheOthers();
    void aFinishedCampaignThatAwaitsReceiptsSaysSo();
    void onlyThreeStatesAreTheEnd();
    void classWordsAreReadBack();
    void codesAreWorthLessTimeThanOthers();

private:
    static CampaignContent full()
    {
        CampaignContent content;
        content.text = u"Hello {{name}} “你好”"_s;
        content.templateText = u"Hello ${name}"_s;
        content.signName = u"Acme"_s;
        content.messageClass = MessageClass::Marketing;
        content.doubtPolicy = DoubtPolicy::Hold;
        content.startAt = fromMillis(1'767'225'600'123);
        content.expiresAt = fromMillis(1'767'312'000'456);
        content.validFor = 3h;
        content.pace = 25;
        content.hours = DayWindow{9 * 60, 18 * 60 + 30};
        content.canary = Canary{100, 95, 3, 600};
        content.maxCost = *Money::parse(u"12.5", u"EUR");
        content.accountTemplates = {{AccountId{2}, {u"1001"_s, u"Hi {1}"_s}}, {AccountId{7}, {u"T"_s, {}}}};
        return content;
    }

    static CampaignContent again(const CampaignContent &content)
    {
        const auto read = CampaignContent::fromJson(content.toJson());
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }
};

void TestCampaignContent::everythingComesBack()
{
    const CampaignContent before = full();

    const CampaignContent after = again(before);

    QCOMPARE(after.text, before.text);
    QCOMPARE(after.templateText, before.templateText);
    QCOMPARE(after.signName, before.signName);
    QCOMPARE(after.messageClass, before.messageClass);
    QCOMPARE(after.doubtPolicy, before.doubtPolicy);
    QVERIFY(after.startAt == before.startAt);
    QVERIFY(after.expiresAt == before.expiresAt);
    QVERIFY(after.validFor == before.validFor);
    QCOMPARE(after.pace, 25);
    QCOMPARE(after.hours->text(), before.hours->text());
    QCOMPARE(after.canary->people, 100);
    QCOMPARE(after.canary->deliveredPercent, 95);
    QCOMPARE(after.canary->optOutsPerMille, 3);
    QCOMPARE(after.canary->waitSeconds, 600);
    QCOMPARE(after.maxCost.millionths(), 12'500'000);
    QCOMPARE(after.maxCost.currency(), u"EUR"_s);
    QVERIFY(after.accountTemplates == before.accountTemplates);
    QCOMPARE(after.toJson(), before.toJson());
}

void TestCampaignContent::whatIsNotSetIsNotWritten()
{
    CampaignContent content;
    content.text = u"Hello"_s;
    const QJsonObject json = QJsonDocument::fromJson(content.toJson()).object();

    for (const QString &key : {u"start_at"_s, u"expires_at"_s, u"valid_for_ms"_s, u"hours"_s, u"canary"_s,
                               u"max_cost"_s, u"account_templates"_s})
        QVERIFY2(!json.contains(key), qPrintable(key));
    const CampaignContent after = again(content);
    QVERIFY(!after.startAt && !after.expiresAt && !after.validFor && !after.hours && !after.canary);
    QVERIFY(after.maxCost.currency().isEmpty());
}

// It is hashed: two writings of one content would be two seals.
void TestCampaignContent::theSameContentIsTheSameText()
{
    CampaignContent other = full();
    other.accountTemplates.clear();
    other.accountTemplates.insert(AccountId{7}, {u"T"_s, {}});
    other.accountTemplates.insert(AccountId{2}, {u"1001"_s, u"Hi {1}"_s});

    QCOMPARE(other.toJson(), full().toJson());
    QVERIFY(!full().toJson().contains('\n'));
}

void TestCampaignContent::everyFieldChangesTheText()
{
    QList<CampaignContent> all(14, full());
    all[1].text += u'.';
    all[2].templateCode = u"SMS_1"_s;
    all[3].templateText += u'.';
    all[4].signName += u'x';
    all[5].messageClass = MessageClass::Notice;
    all[6].doubtPolicy = DoubtPolicy::Expire;
    *all[7].startAt += 1ms;
    *all[8].expiresAt += 1ms;
    *all[9].validFor += 1ms;
    all[10].pace = 0;
    all[11].hours = DayWindow{9 * 60, 18 * 60 + 31};
    all[12].canary->optOutsPerMille = 4;
    all[13].maxCost = *Money::parse(u"12.500001", u"EUR");
    QSet<QByteArray> texts;

    for (const CampaignContent &content : std::as_const(all))
        texts.insert(content.toJson());

    QCOMPARE(texts.size(), all.size());
}

void TestCampaignContent::limitsThatCannotBeReadAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("hours that are none") << u"hours"_s << u"morning"_s;
    QTest::newRow("hours of no day") << u"hours"_s << u"08:00-25:00"_s;
    QTest::newRow("an amount without currency") << u"max_cost"_s << u"12"_s;
    QTest::newRow("an amount that is none") << u"max_cost"_s << u"many EUR"_s;
}

// A limit that is passed over because nobody could read it is no limit.
void TestCampaignContent::limitsThatCannotBeReadAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QJsonObject json = QJsonDocument::fromJson(full().toJson()).object();
    json.insert(key, value);

    const auto read = CampaignContent::fromJson(QJsonDocument(json).toJson());

    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Storage);
    QVERIFY(read.error().detail.contains(u"Nothing was sent"_s));
}

void TestCampaignContent::whatIsNoContentIsRefused()
{
    QJsonObject policy = QJsonDocument::fromJson(full().toJson()).object();
    policy.insert(u"doubt_policy"_s, 5);
    QJsonObject ofClass = QJsonDocument::fromJson(full().toJson()).object();
    ofClass.insert(u"class"_s, u"spam"_s);

    for (const QByteArray &json :
         {QByteArray(), QByteArray("{}"), QByteArray("[]"), full().toJson().chopped(1),
          QJsonDocument(policy).toJson(), QJsonDocument(ofClass).toJson()})
        QVERIFY2(!CampaignContent::fromJson(json), json.constData());
}

void TestCampaignContent::anAccountsOwnTemplateStandsInForTheOthers()
{
    CampaignContent content = full();
    content.templateCode = u"SMS_1"_s;

    const CampaignContent own = content.forAccount(AccountId{2});
    const CampaignContent other = content.forAccount(AccountId{3});

    QCOMPARE(own.templateCode, u"1001"_s);
    QCOMPARE(own.templateText, u"Hi {1}"_s);
    QCOMPARE(other.templateCode, u"SMS_1"_s);
    QCOMPARE(other.templateText, u"Hello ${name}"_s);
    QVERIFY(own.accountTemplates.isEmpty() && other.accountTemplates.isEmpty());
    QCOMPARE(own.signName, content.signName);
}

void TestCampaignContent::aFinishedCampaignThatAwaitsReceiptsSaysSo()
{
    QCOMPARE(campaignStateKey(CampaignState::Completed, 0), "finished"_L1);
    QCOMPARE(campaignStateKey(CampaignState::Completed, 1), "awaiting_receipts"_L1);
    QCOMPARE(campaignStateKey(CampaignState::Running, 1), campaignStateKey(CampaignState::Running, 0));
}

void TestCampaignContent::onlyThreeStatesAreTheEnd()
{
    QList<CampaignState> ended;
    for (int state = 0; state < CampaignStateCount; ++state) {
        if (hasEnded(static_cast<CampaignState>(state)))
            ended.append(static_cast<CampaignState>(state));
    }

    QCOMPARE(
        ended,
        QList<CampaignState>({CampaignState::Completed, CampaignState::Cancelled, CampaignState::Rejected}));
}

void TestCampaignContent::classWordsAreReadBack()
{
    for (const MessageClass each : {MessageClass::Code, MessageClass::Notice, MessageClass::Marketing})
        QVERIFY(messageClassFromKey(messageClassKey(each)) == each);
    QVERIFY(!messageClassFromKey(u"spam"_s));
    QVERIFY(!messageClassFromKey({}));
}

void TestCampaignContent::codesAreWorthLessTimeThanOthers()
{
    QVERIFY(usualValidity(MessageClass::Code) == 10min);
    QVERIFY(usualValidity(MessageClass::Notice) == 72h);
    QVERIFY(usualValidity(MessageClass::Marketing) == 72h);
}

QObject *tst_campaigncontent()
{
    return new TestCampaignContent;
}

#include "tst_campaigncontent.moc"
