// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/findingdesk.h"

#include <QTest>

#include <tuple>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! What a diagnosis finds about sending: backups, providers, ledgers.
class TestSendingFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<FindingDesk>(); }
    void cleanup() { m_desk.reset(); }

    void aNewWorkspaceLacksBackupAndProvider();
    void aBackupIsGoodForAWeek_data();
    void aBackupIsGoodForAWeek();
    void theLatestBackupCounts();
    void everyProviderIsLookedAt();
    void aProviderThatCannotSignIsBroken_data();
    void aProviderThatCannotSignIsBroken();
    void everyLedgerIsAddedUp();
    void whatMayHaveBeenReceivedTwiceIsCounted();
    void whatCannotBeReadIsToldAndTheRestAsWell();

private:
    void backUp()
    {
        QVERIFY(m_desk->scene().store().workspace().audit(
            {.action = u"backup.create"_s, .object = u"workspace"_s, .detail = {}}));
    }

    std::unique_ptr<FindingDesk> m_desk;
};

void TestSendingFindings::aNewWorkspaceLacksBackupAndProvider()
{
    const QList<DiagnosisFinding> all = m_desk->findings(m_desk->scene().now());

    const QList<std::tuple<DiagnosisCheck, DiagnosisFact, DiagnosisVerdict>> expected
        = {{DiagnosisCheck::Backup, DiagnosisFact::NoBackup, DiagnosisVerdict::Look},
           {DiagnosisCheck::Providers, DiagnosisFact::NoProvider, DiagnosisVerdict::Look},
           {DiagnosisCheck::Receipts, DiagnosisFact::NoReceiptsYet, DiagnosisVerdict::Ok},
           {DiagnosisCheck::Duplicates, DiagnosisFact::NoDuplicates, DiagnosisVerdict::Ok},
           {DiagnosisCheck::Clock, DiagnosisFact::ClockPlausible, DiagnosisVerdict::Ok},
           {DiagnosisCheck::Ledgers, DiagnosisFact::LedgersBalanced, DiagnosisVerdict::Ok}};
    QCOMPARE(all.size(), expected.size());
    for (qsizetype i = 0; i < all.size(); ++i)
        QVERIFY(std::tuple(all[i].check, all[i].fact, all[i].verdict) == expected[i]);
    QCOMPARE(all.last().count, 0);
}

void TestSendingFindings::aBackupIsGoodForAWeek_data()
{
    QTest::addColumn<Millis>("age");
    QTest::addColumn<DiagnosisFact>("fact");
    QTest::newRow("just made") << Millis(0) << DiagnosisFact::BackupMade;
    QTest::newRow("a week") << Millis(24h * 7) << DiagnosisFact::BackupMade;
    QTest::newRow("longer") << Millis(24h * 7 + 1ms) << DiagnosisFact::BackupOld;
}

void TestSendingFindings::aBackupIsGoodForAWeek()
{
    QFETCH(const Millis, age);
    QFETCH(const DiagnosisFact, fact);
    backUp();
    const TimePoint made = m_desk->scene().now();

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Backup, made + age);

    QCOMPARE(finding.fact, fact);
    QCOMPARE(finding.verdict,
             fact == DiagnosisFact::BackupOld ? DiagnosisVerdict::Look : DiagnosisVerdict::Ok);
    QVERIFY(finding.at == made);
}

void TestSendingFindings::theLatestBackupCounts()
{
    backUp();
    m_desk->scene().clock().advance(24h * 10);
    QCOMPARE(m_desk->found(DiagnosisCheck::Backup).fact, DiagnosisFact::BackupOld);

    backUp();

    QCOMPARE(m_desk->found(DiagnosisCheck::Backup).fact, DiagnosisFact::BackupMade);
    QVERIFY(m_desk->found(DiagnosisCheck::Backup).at == m_desk->scene().now());
}

void TestSendingFindings::everyProviderIsLookedAt()
{
    const ProviderAccount kite = m_desk->scene().addAccount(u"kite"_s);
    const ProviderAccount tern = m_desk->scene().addAccount(u"tern"_s, u"tencent"_s);
    QCOMPARE(m_desk->found(DiagnosisCheck::Providers).verdict, DiagnosisVerdict::Ok);
    QVERIFY(m_desk->scene().store().accounts().setHold(tern.id, {HoldReason::LanePaused, {}, u"a test"_s}));

    const DiagnosisFinding together = m_desk->found(DiagnosisCheck::Providers);

    QCOMPARE(together.fact, DiagnosisFact::ProvidersReady);
    QCOMPARE(together.verdict, DiagnosisVerdict::Look);
    QCOMPARE(together.count, 1);
    QCOMPARE(together.of, 2);
    QStringList sound;
    const QList<DiagnosisFinding> all = m_desk->findings(m_desk->scene().now());
    for (const DiagnosisFinding &finding : all) {
        if (finding.check == DiagnosisCheck::Provider && finding.fact == DiagnosisFact::ProviderSound)
            sound.append(u"%1 %2"_s.arg(finding.name).arg(finding.id));
    }
    QCOMPARE(sound, (QStringList{u"kite %1"_s.arg(number(kite.id)), u"tern %1"_s.arg(number(tern.id))}));
}

void TestSendingFindings::aProviderThatCannotSignIsBroken_data()
{
    QTest::addColumn<QString>("settings"); // empty: its secret is gone
    QTest::addColumn<QString>("words");
    QTest::newRow("no secret") << QString() << u"The key of kite cannot be read"_s;
    QTest::newRow("no key id") << u"{}"_s << u"access_key_id"_s;
    QTest::newRow("a setting of nobody") << uR"({"access_key_id":"ID","colour":"red"})"_s << u"colour"_s;
}

void TestSendingFindings::aProviderThatCannotSignIsBroken()
{
    QFETCH(const QString, settings);
    QFETCH(const QString, words);
    const ProviderAccount kite = m_desk->scene().addAccount(u"kite"_s);
    if (settings.isEmpty())
        QVERIFY(m_desk->scene().workspace().forgetCredentials(kite));
    else
        QVERIFY(m_desk->scene().sql(u"UPDATE provider_account SET settings='%1'"_s.arg(settings)));

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Provider);

    QCOMPARE(finding.fact, DiagnosisFact::ProviderBroken);
    QCOMPARE(finding.verdict, DiagnosisVerdict::Wrong);
    QCOMPARE(finding.name, u"kite"_s);
    QCOMPARE(finding.id, number(kite.id));
    QVERIFY2(finding.detail.contains(words), qPrintable(finding.detail));
}

void TestSendingFindings::everyLedgerIsAddedUp()
{
    const AccountId account = m_desk->scene().addAccount(u"kite"_s).id;
    (void)m_desk->scene().launch(3, account, u"first"_s);
    const CampaignId second = m_desk->scene().launch(4, account, u"second"_s);
    QCOMPARE(m_desk->found(DiagnosisCheck::Ledgers).fact, DiagnosisFact::LedgersBalanced);
    QCOMPARE(m_desk->found(DiagnosisCheck::Ledgers).count, 2);
    QVERIFY(m_desk->scene().sql(
        u"UPDATE campaign_counter SET n=n+1 WHERE state=1 AND campaign_id=%1"_s.arg(number(second))));

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Ledgers);

    QCOMPARE(finding.fact, DiagnosisFact::LedgerUnbalanced);
    QCOMPARE(finding.verdict, DiagnosisVerdict::Wrong);
    QCOMPARE(finding.name, u"second"_s);
    QCOMPARE(finding.id, number(second));
}

void TestSendingFindings::whatMayHaveBeenReceivedTwiceIsCounted()
{
    (void)m_desk->sentTo(3);
    QCOMPARE(m_desk->found(DiagnosisCheck::Duplicates).fact, DiagnosisFact::NoDuplicates);
    const qint64 newest = m_desk->scene().value(u"SELECT max(msg_id) FROM message"_s);
    QVERIFY(m_desk->scene().sql(
        u"UPDATE message SET flags=iif(msg_id=(SELECT min(msg_id) FROM message),2,3)"_s)); // one only resent

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Duplicates);

    QCOMPARE(finding.fact, DiagnosisFact::DuplicatesKnown);
    QCOMPARE(finding.verdict, DiagnosisVerdict::Look);
    QCOMPARE(finding.count, 2);
    QCOMPARE(finding.id, newest);
}

void TestSendingFindings::whatCannotBeReadIsToldAndTheRestAsWell()
{
    (void)m_desk->sentTo(1);
    QVERIFY(m_desk->scene().sql(u"DROP TABLE receipt_inbox"_s));

    const DiagnosisFinding finding = m_desk->found(DiagnosisCheck::Receipts);

    QCOMPARE(finding.fact, DiagnosisFact::Failed);
    QCOMPARE(finding.verdict, DiagnosisVerdict::Wrong);
    QVERIFY(!finding.detail.isEmpty());
    QCOMPARE(m_desk->found(DiagnosisCheck::Ledgers).fact, DiagnosisFact::LedgersBalanced);
}

} // namespace heliograph

QObject *tst_sendingfindings()
{
    return new heliograph::TestSendingFindings;
}

#include "tst_sendingfindings.moc"
