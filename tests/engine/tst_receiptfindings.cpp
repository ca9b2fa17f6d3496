// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/findingdesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr TimePoint firstOf(int year)
{
    return std::chrono::sys_days(std::chrono::year(year) / 1 / 1);
}

} // namespace

//! What a diagnosis finds about receipts and the clock, at the very edges of what counts as trouble.
class TestReceiptFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<FindingDesk>(); }
    void cleanup() { m_desk.reset(); }

    void acceptedMessagesWantReceipts_data();
    void acceptedMessagesWantReceipts();
    void whatWasNotAcceptedWantsNone();
    void receiptsCanStop();
    void whatOneAccountFailsAtIsFound();
    void whatIsNotAskedDoesNotFail();
    void lossesAreFoundForAWeek();
    void theClockHasToBePossible_data();
    void theClockHasToBePossible();
    void theClockIsComparedWithTheCampaigns_data();
    void theClockIsComparedWithTheCampaigns();

private:
    void keepReceipt(AccountId account)
    {
        Receipt receipt;
        receipt.providerId = u"id-1"_s;
        receipt.state = MessageState::Delivered;
        receipt.at = m_desk->scene().now();
        receipt.trust = Trust::Authenticated;
        QVERIFY(m_desk->scene().store().receipts().keep(account, {receipt}, m_desk->scene().now()));
    }

    void noteFailing(AccountId account, IntakeKind kind)
    {
        QVERIFY(m_desk->scene().store().intake().noteFailing({.account = account,
                                                              .kind = kind,
                                                              .failingSince = m_desk->scene().now(),
                                                              .code = u"Denied"_s,
                                                              .why = u"It was denied."_s}));
    }

    QList<DiagnosisFinding> intakeFound(Millis later = {})
    {
        QList<DiagnosisFinding> found = m_desk->findings(m_desk->scene().now() + later);
        found.removeIf([](const DiagnosisFinding &one) { return one.check != DiagnosisCheck::Intake; });
        return found;
    }

    std::unique_ptr<FindingDesk> m_desk;
};

void TestReceiptFindings::acceptedMessagesWantReceipts_data()
{
    QTest::addColumn<Millis>("later");
    QTest::addColumn<int>("counted");
    QTest::newRow("in the hour of sending") << Millis(59min) << 0;
    QTest::newRow("in the hour after") << Millis(119min) << 0; // a receipt takes its time
    QTest::newRow("an hour after that one") << Millis(2h) << 3;
    QTest::newRow("the last time") << Millis(74h - 1ms) << 3;
    QTest::newRow("when no provider is late any more") << Millis(74h) << 0;
}

void TestReceiptFindings::acceptedMessagesWantReceipts()
{
    QFETCH(const Millis, later);
    QFETCH(const int, counted);
    (void)m_desk->sentTo(3);

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Receipts, m_desk->scene().now() + later);

    QCOMPARE(finding.fact, DiagnosisFact::NoReceiptsYet);
    QCOMPARE(finding.count, counted);
    QCOMPARE(finding.verdict, counted > 0 ? DiagnosisVerdict::Look : DiagnosisVerdict::Ok);
    QVERIFY(!finding.at);
}

void TestReceiptFindings::whatWasNotAcceptedWantsNone()
{
    const ProviderAccount account = m_desk->scene().addAccount(u"kite"_s);
    const CampaignId campaign = m_desk->scene().launch(2, account.id);
    const ArmedRequest request = m_desk->scene().arm(campaign, account.id, 2);
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = m_desk->scene().now();
    settlement.completions
        = {{.attempt = request.messages[0].attempt, .accepted = false, .providerId = {}, .code = u"NO"_s}};
    settlement.doubts = {{request.messages[1].attempt, u"no answer"_s}};
    QVERIFY(m_desk->scene().store().queue().settle(settlement));

    QCOMPARE(m_desk->found(DiagnosisCheck::Receipts, m_desk->scene().now() + 3h).count, 0);
    QCOMPARE(m_desk->found(DiagnosisCheck::Receipts, m_desk->scene().now() + 3h).verdict,
             DiagnosisVerdict::Ok);
}

void TestReceiptFindings::receiptsCanStop()
{
    const ProviderAccount account = m_desk->scene().addAccount(u"kite"_s);
    const CampaignId campaign = m_desk->scene().launch(5, account.id);
    m_desk->scene().accept(m_desk->scene().arm(campaign, account.id, 2));
    m_desk->scene().clock().advance(30min);
    keepReceipt(account.id);
    const TimePoint receipt = m_desk->scene().now();

    const DiagnosisFinding came = m_desk->found(DiagnosisCheck::Receipts, receipt + 5h);

    QCOMPARE(came.fact, DiagnosisFact::ReceiptsCame); // those of its own hour are not counted
    QCOMPARE(came.verdict, DiagnosisVerdict::Ok);
    QVERIFY(came.at == receipt);
    QCOMPARE(came.count, 0);

    m_desk->scene().clock().advance(2h);
    QVERIFY(m_desk->scene().store().campaigns().beat({CampaignBeat{.campaign = campaign}},
                                                     m_desk->scene().now()));
    m_desk->scene().accept(m_desk->scene().arm(campaign, account.id, 3));
    const DiagnosisFinding stopped = m_desk->found(DiagnosisCheck::Receipts, receipt + 5h);

    QCOMPARE(stopped.fact, DiagnosisFact::ReceiptsStopped);
    QCOMPARE(stopped.verdict, DiagnosisVerdict::Look);
    QVERIFY(stopped.at == receipt);
    QCOMPARE(stopped.count, 3);
}

void TestReceiptFindings::whatOneAccountFailsAtIsFound()
{
    const ProviderAccount kite = m_desk->scene().addAccount(u"kite"_s, u"tencent"_s);
    const ProviderAccount tern = m_desk->scene().addAccount(u"tern"_s, u"tencent"_s);
    keepReceipt(tern.id); // that another one works does not hide it
    QVERIFY(intakeFound().isEmpty());

    noteFailing(kite.id, IntakeKind::Receipts);
    noteFailing(kite.id, IntakeKind::Replies);

    const QList<DiagnosisFinding> found = intakeFound();
    QCOMPARE(found.size(), 2);
    for (const DiagnosisFinding &one : found) {
        QCOMPARE(one.fact, DiagnosisFact::IntakeFailing);
        QCOMPARE(one.verdict, DiagnosisVerdict::Wrong);
        QCOMPARE(one.name, u"kite"_s);
        QCOMPARE(one.id, number(kite.id));
        QVERIFY(one.intake && one.intake->why == u"It was denied."_s);
    }
    QCOMPARE(found.at(0).intake->kind, IntakeKind::Receipts);
    QCOMPARE(found.at(1).intake->kind, IntakeKind::Replies);
    QVERIFY(m_desk->scene().store().intake().noteWorking(kite.id, IntakeKind::Receipts));
    QCOMPARE(intakeFound().size(), 1);
}

void TestReceiptFindings::whatIsNotAskedDoesNotFail()
{
    const ProviderAccount kite
        = m_desk->scene().addAccount(u"kite"_s, u"tencent"_s, {{u"receipts"_s, u"off"_s}});
    noteFailing(kite.id, IntakeKind::Replies);
    noteFailing(AccountId{99}, IntakeKind::Replies); // removed

    QVERIFY(intakeFound().isEmpty());
}

void TestReceiptFindings::lossesAreFoundForAWeek()
{
    const ProviderAccount kite = m_desk->scene().addAccount(u"kite"_s, u"tencent"_s);
    QVERIFY(m_desk->scene().store().intake().noteLoss(kite.id, IntakeKind::Replies, {.cutPages = 2},
                                                      m_desk->scene().now()));

    const QList<DiagnosisFinding> found = intakeFound(IntakeLoss::ToldFor - 1ms);

    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().fact, DiagnosisFact::IntakeIncomplete);
    QCOMPARE(found.constFirst().verdict, DiagnosisVerdict::Look);
    QCOMPARE(found.constFirst().intake->loss.cutPages, 2);
    QVERIFY(intakeFound(IntakeLoss::ToldFor).isEmpty());
}

void TestReceiptFindings::theClockHasToBePossible_data()
{
    QTest::addColumn<TimePoint>("now");
    QTest::addColumn<DiagnosisFact>("fact");
    QTest::newRow("before this program") << firstOf(2025) - 1ms << DiagnosisFact::ClockOff;
    QTest::newRow("1970") << TimePoint() << DiagnosisFact::ClockOff;
    QTest::newRow("the first moment") << firstOf(2025) << DiagnosisFact::ClockPlausible;
    QTest::newRow("the last moment") << firstOf(2100) << DiagnosisFact::ClockPlausible;
    QTest::newRow("after it") << firstOf(2100) + 1ms << DiagnosisFact::ClockOff;
}

void TestReceiptFindings::theClockHasToBePossible()
{
    QFETCH(const TimePoint, now);
    QFETCH(const DiagnosisFact, fact);

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Clock, now);

    QCOMPARE(finding.fact, fact);
    QCOMPARE(finding.verdict,
             fact == DiagnosisFact::ClockOff ? DiagnosisVerdict::Wrong : DiagnosisVerdict::Ok);
    QVERIFY(finding.at == now);
}

void TestReceiptFindings::theClockIsComparedWithTheCampaigns_data()
{
    QTest::addColumn<Millis>("before"); // a campaign was created
    QTest::addColumn<bool>("behind");
    QTest::newRow("at the same time") << Millis(0) << false;
    QTest::newRow("five minutes, as clocks differ") << Millis(5min) << false;
    QTest::newRow("more") << Millis(5min + 1ms) << true;
}

void TestReceiptFindings::theClockIsComparedWithTheCampaigns()
{
    QFETCH(const Millis, before);
    QFETCH(const bool, behind);
    const CampaignId campaign = m_desk->scene().launch(1, m_desk->scene().addAccount(u"kite"_s).id);

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Clock, m_desk->scene().now() - before);

    QCOMPARE(finding.fact, behind ? DiagnosisFact::ClockBehind : DiagnosisFact::ClockPlausible);
    QCOMPARE(finding.verdict, behind ? DiagnosisVerdict::Wrong : DiagnosisVerdict::Ok);
    QCOMPARE(finding.id, behind ? number(campaign) : 0);
    QVERIFY(finding.at == (behind ? m_desk->scene().now() : m_desk->scene().now() - before));
}

} // namespace heliograph

QObject *tst_receiptfindings()
{
    return new heliograph::TestReceiptFindings;
}

#include "tst_receiptfindings.moc"
