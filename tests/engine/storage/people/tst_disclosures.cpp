// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

MessageExport masked(std::optional<CampaignId> campaign)
{
    return {.campaign = campaign, .messages = 5'000};
}

MessageExport full(std::optional<CampaignId> campaign, qint64 messages)
{
    return {.campaign = campaign, .fullNumbers = true, .why = u"a complaint"_s, .messages = messages};
}

} // namespace

//! What leaves a workspace, and with whom (product.md 5) (engine.md SR-22).
class TestDisclosures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<PeopleScene>(); }

    void operatorsExportTheirOwnOnly();
    void operatorsExportFullNumbersOfSmallCampaignsOnly();
    void auditorsExportNoFullNumbers();
    void manyFullNumbersWantAFreshPassword();
    void aPasswordThatWasFreshAtFirstDoesUntilTheFileIsComplete();
    void fullNumbersWantAReason();
    void whatIsNotedSaysWhatLeft();
    void nobodyIsAskedInAnOpenWorkspace();
    void operatorsRevealTheirOwnOnly();
    void theAuditLogIsExportedByWhoMay();
    void theSuppressionListLeavesWithWhoMay();
    void thePasswordForTheSuppressionListIsFresh();
    void sealsAreTakenByWhoMayAndTold();

private:
    //! The number of people is what storage says, whoever is in the list.
    void makeLarge(CampaignId campaign)
    {
        QVERIFY(m_scene->store().sql(
            u"UPDATE campaign SET audience_n=1001 WHERE campaign_id=%1"_s.arg(number(campaign))));
    }

    std::unique_ptr<PeopleScene> m_scene;
};

void TestDisclosures::operatorsExportTheirOwnOnly()
{
    const CampaignId own = m_scene->draft(u"olga"_s, u"own"_s);
    const CampaignId other = m_scene->draft(u"otto"_s, u"other"_s);
    const auto olga = m_scene->as(u"olga"_s);

    for (const auto &whose : {std::optional(other), std::optional<CampaignId>()}) {
        for (const MessageExport &what : {masked(whose), full(whose, 1)}) {
            const auto permitted = olga->disclosures().permitExport(what);
            QVERIFY(!permitted && !olga->disclosures().noteExport(what));
            QCOMPARE(permitted.error().kind, ErrorKind::Conflict);
            QVERIFY(permitted.error().detail.contains(u"campaigns of olga only"_s));
        }
    }
    QCOMPARE(m_scene->audited(u"refused"_s, u"olga"_s), 8);
    QCOMPARE(m_scene->audited(u"history.export"_s, u"olga"_s), 0);
    QVERIFY(olga->disclosures().permitExport(masked(own)));
    QVERIFY(olga->disclosures().noteExport(masked(own)));
    QVERIFY(olga->disclosures().noteExport(full(own, 3)));
    QVERIFY(m_scene->as(u"samir"_s)->disclosures().noteExport(masked({})));
}

void TestDisclosures::operatorsExportFullNumbersOfSmallCampaignsOnly()
{
    const CampaignId own = m_scene->draft(u"olga"_s, u"own"_s);
    makeLarge(own);
    const auto olga = m_scene->as(u"olga"_s);

    const auto some = olga->disclosures().noteExport(full(own, 12));

    QVERIFY(!some);
    QCOMPARE(some.error().kind, ErrorKind::Conflict);
    QVERIFY2(some.error().detail.contains(u"at most 1000 people"_s), qPrintable(some.error().detail));
    QCOMPARE(m_scene->audited(u"refused"_s, u"olga"_s), 1);
    QVERIFY(olga->disclosures().noteExport(masked(own)));
    QVERIFY(m_scene->as(u"samir"_s)->disclosures().noteExport(full(own, 1'001)));
}

void TestDisclosures::auditorsExportNoFullNumbers()
{
    const auto uma = m_scene->as(u"uma"_s);

    QVERIFY(!uma->disclosures().permitExport(full({}, 1)));
    QVERIFY(!uma->disclosures().noteExport(full({}, 1)));
    QVERIFY(uma->disclosures().noteExport(masked({})));
}

void TestDisclosures::manyFullNumbersWantAFreshPassword()
{
    const auto samir = m_scene->as(u"samir"_s);
    m_scene->clock().advance(5min + 1ms);

    const auto permitted = samir->disclosures().permitExport(full({}, 1'001));

    QVERIFY(!permitted && !samir->disclosures().noteExport(full({}, 1'001)));
    QCOMPARE(permitted.error().kind, ErrorKind::Secret);
    QVERIFY(samir->disclosures().noteExport(full({}, 1'000)));
    QVERIFY(samir->disclosures().noteExport(masked({})));
    QVERIFY(m_scene->as(u"samir"_s)->disclosures().noteExport(full({}, 1'001)));
}

void TestDisclosures::aPasswordThatWasFreshAtFirstDoesUntilTheFileIsComplete()
{
    const auto samir = m_scene->as(u"samir"_s);
    QVERIFY(samir->disclosures().permitExport(full({}, 1'001)));
    m_scene->clock().advance(1h);

    QVERIFY(samir->disclosures().noteExport(full({}, 5'000'000)));

    QVERIFY2(!samir->disclosures().noteExport(full({}, 1'001)), "a permission is for one file");
}

void TestDisclosures::fullNumbersWantAReason()
{
    const auto samir = m_scene->as(u"samir"_s);
    MessageExport silent = full({}, 1);
    silent.why = u" "_s;

    const auto noted = samir->disclosures().noteExport(silent);

    QVERIFY(!noted);
    QCOMPARE(noted.error().kind, ErrorKind::Invalid);
    QCOMPARE(samir->disclosures().noteReveal(MessageId{1}, {}).error().kind, ErrorKind::Invalid);
    QCOMPARE(m_scene->audited(u"history.export"_s, u"samir"_s), 0);
    QCOMPARE(m_scene->audited(u"numbers.reveal"_s, u"samir"_s), 0);
}

void TestDisclosures::whatIsNotedSaysWhatLeft()
{
    const CampaignId own = m_scene->draft(u"olga"_s, u"own"_s);
    MessageExport what = full(own, 3);
    what.fileHash = "\x01\x02";

    QVERIFY(m_scene->as(u"olga"_s)->disclosures().noteExport(what));

    QCOMPARE(m_scene->audited(u"history.export"_s, u"olga"_s), 1);
    QCOMPARE(m_scene->store().value(
                 u"SELECT count(*) FROM audit_log WHERE action='history.export' AND detail->>'messages'=3 "
                 "AND detail->>'numbers'='full' AND detail->>'why'='a complaint' "
                 "AND detail->>'file_sha256'='0102' AND detail->>'campaign'=%1"_s.arg(number(own))),
             1);
}

void TestDisclosures::nobodyIsAskedInAnOpenWorkspace()
{
    SqliteTestStore open;
    auto opened = SqliteStore::open(open.file(), open.keys(), open.clock());
    QVERIFY(opened);
    GuardedStore store(*std::move(opened), {}, open.clock());

    QVERIFY(store.disclosures().permitExport(full({}, 5'000)));
    QVERIFY(store.disclosures().noteExport({.fullNumbers = true, .messages = 5'000}));
    QVERIFY(store.disclosures().noteReveal(MessageId{1}, {}));
    QVERIFY(store.disclosures().noteAuditExport(1));
    QVERIFY(store.disclosures().permitSuppressionExport());
    QVERIFY(store.disclosures().noteSuppressionExport(1, {}));
    QVERIFY(store.sealAudit());
}

void TestDisclosures::operatorsRevealTheirOwnOnly()
{
    const CampaignId own = m_scene->draft(u"olga"_s, u"own"_s);
    const CampaignId other = m_scene->draft(u"otto"_s, u"other"_s);
    m_scene->store().submit(own);
    m_scene->store().submit(other);
    const auto messageOf = [this](CampaignId campaign) {
        return MessageId{m_scene->store().value(
            u"SELECT min(msg_id) FROM message WHERE campaign_id=%1"_s.arg(number(campaign)))};
    };
    const auto olga = m_scene->as(u"olga"_s);

    QVERIFY(olga->disclosures().noteReveal(messageOf(own), u"a complaint"_s));
    QVERIFY(!olga->disclosures().noteReveal(messageOf(other), u"a complaint"_s));
    QVERIFY(m_scene->as(u"uma"_s)->disclosures().noteReveal(messageOf(other), u"a complaint"_s));
    QCOMPARE(m_scene->audited(u"numbers.reveal"_s, u"olga"_s), 1);
    QCOMPARE(m_scene->audited(u"numbers.reveal"_s, u"uma"_s), 1);
}

void TestDisclosures::theAuditLogIsExportedByWhoMay()
{
    QVERIFY(!m_scene->as(u"olga"_s)->disclosures().noteAuditExport(1));
    QVERIFY(!m_scene->as(u"samir"_s)->disclosures().noteAuditExport(1));
    QVERIFY(m_scene->as(u"uma"_s)->disclosures().noteAuditExport(1));
    QCOMPARE(m_scene->audited(u"audit.export"_s, u"uma"_s), 1);
}

void TestDisclosures::theSuppressionListLeavesWithWhoMay()
{
    for (const QString &login : {u"olga"_s, u"uma"_s}) {
        const auto store = m_scene->as(login);
        QVERIFY(!store->disclosures().permitSuppressionExport());
        QVERIFY(!store->disclosures().noteSuppressionExport(3, {}));
        QCOMPARE(m_scene->audited(u"refused"_s, login), 2);
    }
    for (const QString &login : {u"samir"_s, u"ada"_s}) {
        const auto store = m_scene->as(login);
        QVERIFY(store->disclosures().permitSuppressionExport());
        QCOMPARE(m_scene->audited(u"suppression.export"_s, login), 0);
        QVERIFY(store->disclosures().noteSuppressionExport(3, "\x01\x02"));
        QCOMPARE(m_scene->audited(u"suppression.export"_s, login), 1);
    }
    QCOMPARE(m_scene->store().value(u"SELECT count(*) FROM audit_log WHERE action='suppression.export' "
                                    "AND detail->>'entries'=3 AND detail->>'file_sha256'='0102'"_s),
             2);
}

void TestDisclosures::thePasswordForTheSuppressionListIsFresh()
{
    const auto samir = m_scene->as(u"samir"_s);
    m_scene->clock().advance(5min + 1ms);

    const auto permitted = samir->disclosures().permitSuppressionExport();

    QVERIFY(!permitted);
    QCOMPARE(permitted.error().kind, ErrorKind::Secret);
}

void TestDisclosures::sealsAreTakenByWhoMayAndTold()
{
    for (const QString &login : {u"olga"_s, u"samir"_s}) {
        QVERIFY(!m_scene->as(login)->sealAudit());
        QCOMPARE(m_scene->audited(u"refused"_s, login), 1);
        QCOMPARE(m_scene->audited(u"audit.seal"_s, login), 0);
    }
    for (const QString &login : {u"ada"_s, u"uma"_s}) {
        QVERIFY(m_scene->as(login)->sealAudit());
        QCOMPARE(m_scene->audited(u"audit.seal"_s, login), 1);
    }
}

QObject *tst_disclosures()
{
    return new TestDisclosures;
}

#include "tst_disclosures.moc"
