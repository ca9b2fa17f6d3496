// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaignwords.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

class TestCampaignWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLedgerShowsElevenLinesWithTheirShares();
    void aLedgerThatDoesNotAddUpSaysSo();
    void aListShowsOnlyLinesThatHoldAnybody();
    void theStatusSaysWhatHoldsPeopleBack();
    void aHoldThatKeepsNobodyBackIsToldToo();
    void speedAndEndAreToldWhenKnown();
    void assumedSegmentsAreTold();
    void nobodySignsInHere();
    void detailsTellWhatIsSent();
    void aRemovedProviderKeepsItsNumber();
    void detailsForScripts();
    void ownTextIsShown();
    void receiptsThatAreOpenAreNotForgotten();

private:
    static CampaignRow campaign();
    static CampaignStatus status();
    static CampaignStatus statusOf(const CampaignRow &row, qint64 sent = 0);
    static QList<ProviderAccount> accounts();
};

CampaignRow TestCampaignWords::campaign()
{
    CampaignRow row;
    row.id = CampaignId{7};
    row.name = u"hello"_s;
    row.state = CampaignState::Running;
    row.content.templateCode = u"SMS_1"_s;
    row.contentHash = QByteArray::fromHex("7f3a91c204de00112233445566778899");
    row.audience = AudienceId{3};
    row.accounts = {AccountId{1}};
    row.planned = 200;
    row.createdAt = fromMillis(0);
    return row;
}

CampaignStatus TestCampaignWords::status()
{
    CampaignStatus status;
    status.id = CampaignId{7};
    status.name = u"hello"_s;
    status.state = CampaignState::Running;
    status.ledger.planned = 200;
    status.ledger.lines[static_cast<size_t>(LedgerLine::Delivered)] = 150;
    status.ledger.lines[static_cast<size_t>(LedgerLine::Held)] = 50;
    status.ledger.heldBecause = {{HoldReason::NoNode, 50, std::nullopt, {}}};
    return status;
}

CampaignStatus TestCampaignWords::statusOf(const CampaignRow &row, qint64 sent)
{
    CampaignStatus of = status();
    of.state = row.state;
    of.ledger.lines[static_cast<size_t>(LedgerLine::Sent)] = sent;
    return of;
}

QList<ProviderAccount> TestCampaignWords::accounts()
{
    ProviderAccount account;
    account.id = AccountId{1};
    account.label = u"Kite"_s;
    return {account};
}

void TestCampaignWords::theLedgerShowsElevenLinesWithTheirShares()
{
    const QStringList lines = ledgerInWords(status().ledger).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 13);
    QVERIFY(lines.first().startsWith(u"Waiting "_s));
    QVERIFY(lines[4].startsWith(u"Delivered "_s));
    QVERIFY2(lines[4].endsWith(u"150    75.0 %"_s), qPrintable(lines[4]));
    QVERIFY(lines[11].startsWith(u"Planned "_s) && lines[11].endsWith(u" 200"_s));
    QCOMPARE(lines.last(), u"The ledger adds up."_s);
    for (const QString &line : lines.first(11))
        QCOMPARE(line.size(), lines.first().size());
}

void TestCampaignWords::aLedgerThatDoesNotAddUpSaysSo()
{
    CampaignStatus wrong = status();
    wrong.ledger.balanced = false;
    QVERIFY(ledgerInWords(wrong.ledger).contains(u"The ledger does not add up."_s));
    QVERIFY(campaignLine(wrong).endsWith(u"does not add up"_s));
}

void TestCampaignWords::aListShowsOnlyLinesThatHoldAnybody()
{
    QCOMPARE(campaignLine(status()),
             u"   7  Sending               hello: planned 200, held 50, delivered 150"_s);
}

void TestCampaignWords::theStatusSaysWhatHoldsPeopleBack()
{
    const QString words = statusInWords(campaign(), status(), true);
    QVERIFY(words.startsWith(u"Campaign 7, hello: Sending\n"_s));
    QVERIFY2(words.contains(
                 u"50  held because no node is running. To go on, choose “Send from this computer” in the "
                 "menu Sending, or run “heliograph engine run”.\n"_s),
             qPrintable(words));
}

void TestCampaignWords::aHoldThatKeepsNobodyBackIsToldToo()
{
    CampaignRow blocked = campaign();
    blocked.hold = {HoldReason::Template, std::nullopt, u"isv.TEMPLATE"_s};
    CampaignStatus free = status();
    free.ledger.heldBecause.clear();
    QVERIFY(statusInWords(blocked, free, true).contains(u"On hold because the provider does not accept"_s));
    QVERIFY(!statusInWords(blocked, status(), true).contains(u"On hold"_s));
}

void TestCampaignWords::speedAndEndAreToldWhenKnown()
{
    QVERIFY(!statusInWords(campaign(), status(), true).contains(u"Speed"_s));
    CampaignStatus known = status();
    known.rate = {12.34, 24.0};
    known.eta = 90s;
    const QString words = statusInWords(campaign(), known, true);
    QVERIFY2(words.contains(u"Speed: 12.3 messages/s, 24.0 segments/s.\n"_s), qPrintable(words));
    QVERIFY(words.contains(u"The last one goes in about 1 min 30 s.\n"_s));
}

void TestCampaignWords::assumedSegmentsAreTold()
{
    CampaignStatus assumed = status();
    QVERIFY(!statusInWords(campaign(), assumed, true).contains(u"one segment each is assumed"_s));
    assumed.segmentsAssumed = true;
    QVERIFY(statusInWords(campaign(), assumed, true).contains(u"one segment each is assumed"_s));
}

void TestCampaignWords::nobodySignsInHere()
{
    const QString words = u"Nobody signs in here; approvals are not checked.\n"_s;
    QVERIFY(statusInWords(campaign(), status(), true).endsWith(words));
    QVERIFY(!statusInWords(campaign(), status(), false).contains(words));
}

void TestCampaignWords::detailsTellWhatIsSent()
{
    CampaignRow row = campaign();
    row.content.pace = 25;
    row.hold = {HoldReason::Throttle, std::nullopt, {}};
    const QString words = campaignDetailsInWords(row, statusOf(row), accounts());
    for (const QString &part :
         {u"SMS_1"_s, u"Kite"_s, u"7F3A-91C2-04DE"_s, u"at most 25 segments/s"_s, u"Notice"_s,
          u"not known: one segment each is assumed"_s, u"Held because Kite asked us to slow down."_s})
        QVERIFY2(words.contains(part), qPrintable(part));
}

void TestCampaignWords::aRemovedProviderKeepsItsNumber()
{
    QVERIFY(campaignDetailsInWords(campaign(), status(), {}).contains(u"account 1 (removed)"_s));
}

void TestCampaignWords::detailsForScripts()
{
    const QJsonObject json = campaignDetails(campaign(), status(), accounts());
    QCOMPARE(json.value(u"id"_s).toInt(), 7);
    QCOMPARE(json.value(u"state"_s).toString(), u"sending"_s);
    QCOMPARE(json.value(u"providers"_s).toArray(), QJsonArray{u"Kite"_s});
    QCOMPARE(json.value(u"template_code"_s).toString(), u"SMS_1"_s);
    QCOMPARE(json.value(u"seal"_s).toString(), u"7f3a91c204de00112233445566778899"_s);
    QCOMPARE(json.value(u"created_at"_s).toString(), u"1970-01-01T00:00:00.000Z"_s);
    QCOMPARE(json.value(u"approved"_s).toBool(true), false);
    for (const QString &unknown : {u"text"_s, u"template_text"_s, u"start_at"_s, u"pace"_s, u"finished_at"_s,
                                   u"archived_at"_s, u"binned_at"_s})
        QVERIFY2(json.contains(unknown) && json.value(unknown).isNull(), qPrintable(unknown));
    QVERIFY(!json.contains(u"held_because"_s));
}

void TestCampaignWords::ownTextIsShown()
{
    CampaignRow row = campaign();
    row.content.templateCode.clear();
    row.content.text = u"Hello {{name}}"_s;
    row.hold.reason = HoldReason::Emergency;
    const QString words = campaignDetailsInWords(row, statusOf(row), accounts());
    QVERIFY(words.contains(u"Hello {{name}}"_s));
    QVERIFY(!words.contains(u"Template"_s));
    QCOMPARE(campaignDetails(row, statusOf(row), accounts()).value(u"held_because"_s).toString(),
             u"emergency"_s);
}

void TestCampaignWords::receiptsThatAreOpenAreNotForgotten()
{
    CampaignRow row = campaign();
    row.state = CampaignState::Completed;
    const CampaignStatus open = statusOf(row, 40);
    QVERIFY(campaignDetailsInWords(row, open, accounts())
                .startsWith(u"Campaign 7, hello: Awaiting receipts\n"_s));
    QVERIFY(campaignDetailsInWords(row, statusOf(row), accounts())
                .startsWith(u"Campaign 7, hello: Finished\n"_s));
    QCOMPARE(campaignDetails(row, open, accounts()).value(u"state"_s).toString(), u"awaiting_receipts"_s);
    QCOMPARE(toJson(open).value(u"state"_s).toString(), u"awaiting_receipts"_s);
}

} // namespace heliograph

QObject *tst_campaignwords()
{
    return new heliograph::TestCampaignWords;
}
#include "tst_campaignwords.moc"
