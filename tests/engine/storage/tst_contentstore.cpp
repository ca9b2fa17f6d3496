// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include "engine/policy/content/contentrules.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/contentlists.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The lists and what they said of campaigns (engine.md SR-67, SR-12).
class TestContentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<SqliteTestStore>(); }
    void cleanup() { m_store.reset(); }

    void everyChangeIsANewVersion()
    {
        QCOMPARE(import(u"a"_s, u"[block]\ncasino\n"_s)->version, 1);
        QCOMPARE(import(u"a"_s, u"[block]\ncasino\ngambling\n"_s)->version, 2);
        const auto other = import(u"b"_s, u"[note]\nfree\n"_s);

        QCOMPARE(other->version, 1);
        QCOMPARE(other->rulesVersion, 3);
        QCOMPARE(lists().version, 3);
        QCOMPARE(lists().lists.size(), 2);
        QCOMPARE(lists().lists.first().version, 2);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM content_list"_s), 3);
    }

    void whatIsInForceAlreadyIsNoChange()
    {
        QVERIFY(import(u"a"_s, u"[block]\ncasino\n"_s));
        QCOMPARE(import(u"a"_s, u"[block]\ncasino\n"_s)->version, 1);

        QCOMPARE(lists().version, 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='rule.import'"_s), 1);
        QCOMPARE(import(u"a"_s, u"[block]\ncasino\n"_s, u"CN"_s)->version, 2); // the country is part of it
    }

    void theHashNamesAllListsTogether()
    {
        QVERIFY(lists().hash.isEmpty());
        QVERIFY(import(u"a"_s, u"[block]\ncasino\n"_s));
        const QByteArray one = lists().hash;
        QVERIFY(import(u"b"_s, u"[block]\ncasino\n"_s));
        const QByteArray two = lists().hash;
        QVERIFY(m_store->store().content().remove(u"b"_s, BuiltInAuthor));

        QCOMPARE(one.size(), 32);
        QVERIFY(two != one);
        QCOMPARE(lists().hash, one); // the same lists again, at another version
        QCOMPARE(lists().version, 3);
    }

    void aRemovedListCanComeBack()
    {
        QVERIFY(import(u"a"_s, u"[block]\ncasino\n"_s));
        const auto removed = m_store->store().content().remove(u"a"_s, BuiltInAuthor);
        QVERIFY(removed && removed->removed);
        QVERIFY(lists().lists.isEmpty());
        QCOMPARE(m_store->store().content().remove(u"a"_s, BuiltInAuthor).error().kind, ErrorKind::NotFound);

        QCOMPARE(import(u"a"_s, u"[block]\ncasino\n"_s)->version, 3);
        QCOMPARE(lists().lists.size(), 1);
    }

    void theListInForceIsTheNewestUntilItIsTakenOut()
    {
        const auto inForce = [this] { return m_store->store().content().inForce(u"a"_s); };
        QVERIFY(inForce() && !*inForce());
        QVERIFY(import(u"a"_s, u"[block]\ncasino\n"_s));
        QVERIFY(import(u"a"_s, u"[block]\nlottery\n"_s));
        QCOMPARE((*inForce())->version, 2);
        QCOMPARE((*inForce())->text, u"[block]\nlottery\n"_s);

        QVERIFY(m_store->store().content().remove(u"a"_s, BuiltInAuthor));

        QVERIFY(inForce() && !*inForce());
    }

    void whatIsNoListChangesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("text");
        const QString good = u"[block]\ncasino\n"_s;
        QTest::newRow("no name") << QString() << QString() << good;
        QTest::newRow("long name") << QString(61, u'x') << QString() << good;
        QTest::newRow("spaces around") << u" a"_s << QString() << good;
        QTest::newRow("country in words") << u"a"_s << u"China"_s << good;
        QTest::newRow("country in small letters") << u"a"_s << u"cn"_s << good;
        QTest::newRow("no rules") << u"a"_s << QString() << u"nothing"_s;
    }

    void whatIsNoListChangesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QString, country);
        QFETCH(QString, text);
        const auto done = import(name, text, country);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
        QVERIFY(done.error().detail.contains(u"Nothing was imported."_s));
        QCOMPARE(lists().version, 0);
    }

    void versionsAreNeverChanged()
    {
        QVERIFY(import(u"a"_s, u"[block]\ncasino\n"_s));
        QVERIFY(!m_store->sql(u"UPDATE content_list SET text='[note]'"_s));
        QVERIFY(!m_store->sql(u"DELETE FROM content_list"_s));
    }

    void theLogTellsWhatWasAddedAndTakenAway()
    {
        QVERIFY(import(u"a"_s, u"# ours\n[block]\ncasino\ngambling\n"_s));
        QVERIFY(import(u"a"_s, u"# theirs\n[block]\ncasino\nlottery\nprize\n"_s));

        QCOMPARE(m_store->value(
                     u"SELECT json_extract(detail,'$.lines_added')*10+json_extract(detail,'$.lines_removed') "
                     "FROM audit_log WHERE action='rule.import' ORDER BY seq DESC"_s),
                 21);
        QVERIFY(!*firstBrokenAudit(m_store->connection()));
    }

    void aCampaignIsNotSubmittedUnasked()
    {
        const CampaignId campaign = addCampaign(u"hello"_s);
        QVERIFY(import(u"a"_s, u"[block]\ncasino\n"_s));

        const auto begun = m_store->store().campaigns().beginFreeze(campaign);
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::Conflict);
        QVERIFY(!m_store->sql(u"UPDATE campaign SET state=1"_s)); // nor past the store

        QVERIFY(keep(campaign));
        QVERIFY(m_store->store().campaigns().beginFreeze(campaign));
    }

    void aReviewOfOtherRulesIsRefused()
    {
        const CampaignId campaign = addCampaign(u"hello"_s);
        const ContentReview old = review(1);
        QVERIFY(import(u"a"_s, u"[block]\ncasino\n"_s));

        const auto kept = m_store->store().content().keepReview(campaign, old);
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::Conflict);
        QVERIFY(keep(campaign));
        QVERIFY(import(u"a"_s, u"[block]\ngambling\n"_s));
        QVERIFY(!m_store->store().campaigns().beginFreeze(campaign)); // and one that has grown old
    }

    void aReviewCoversEverybody()
    {
        QVERIFY(import(u"a"_s, u"[block]\ncasino\n"_s));
        const CampaignId campaign = addCampaign(u"hello"_s);
        ContentReview part = review(People - 1);
        QCOMPARE(m_store->store().content().keepReview(campaign, part).error().kind, ErrorKind::Conflict);
    }

    void theStoreReadsTheTextItself()
    {
        QVERIFY(import(u"a"_s, u"[block]\ncasino\n[second look]\nbonus\n"_s));

        QCOMPARE(keep(addCampaign(u"our casino"_s)).error().kind, ErrorKind::Invalid);
        QCOMPARE(keep(addCampaign(u"our bonus"_s)).error().kind, ErrorKind::Invalid); // told as clean
        QVERIFY(keep(addCampaign(u"our shop"_s)));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM content_review"_s), 1);
    }

    void theReviewIsPartOfWhatIsApproved()
    {
        QVERIFY(import(u"a"_s, u"[block]\ncasino\n"_s));
        const CampaignId campaign = addCampaign(u"hello"_s);
        const QByteArray before = m_store->storedHash(campaign);
        QVERIFY(keep(campaign));
        const QByteArray first = m_store->storedHash(campaign);
        QVERIFY(import(u"a"_s, u"[block]\ngambling\n"_s));
        QVERIFY(keep(campaign));

        QVERIFY(first != before);
        QVERIFY(m_store->storedHash(campaign) != first);
        m_store->submit(campaign);
        QVERIFY(!m_store->store().campaigns().approve(campaign, BuiltInApprover, first));
        QVERIFY(
            m_store->store().campaigns().approve(campaign, BuiltInApprover, m_store->storedHash(campaign)));
    }

    void aSecondLookComesBeforeTheApproval()
    {
        QVERIFY(import(u"a"_s, u"[second look]\nbonus\n"_s));
        const CampaignId campaign = addCampaign(u"our bonus"_s);
        QVERIFY(keep(campaign, {look()}));
        m_store->submit(campaign);

        const auto refused
            = m_store->store().campaigns().approve(campaign, BuiltInApprover, m_store->storedHash(campaign));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(!m_store->sql(u"UPDATE campaign SET approved_by=2,approved_hash=content_hash,state=3"_s));

        QCOMPARE(m_store->store().content().takeSecondLook(campaign, BuiltInApprover, u"  "_s).error().kind,
                 ErrorKind::Invalid);
        QVERIFY(
            m_store->store().content().takeSecondLook(campaign, BuiltInApprover, u"Mei: a loyalty bonus"_s));
        QVERIFY(
            m_store->store().campaigns().approve(campaign, BuiltInApprover, m_store->storedHash(campaign)));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='campaign.second-look' "
                                "AND json_extract(detail,'$.reason')='Mei: a loyalty bonus'"_s),
                 1);
    }

    void aSecondLookHoldsForWhatWasSeen()
    {
        QVERIFY(import(u"a"_s, u"[second look]\nbonus\n"_s));
        const CampaignId campaign = addCampaign(u"our bonus"_s);
        QVERIFY(keep(campaign, {look()}));
        m_store->submit(campaign);
        QVERIFY(m_store->store().content().takeSecondLook(campaign, BuiltInApprover, u"Mei"_s));
        QVERIFY(m_store->store().campaigns().returnForEdit(campaign, BuiltInApprover, u"price"_s));

        QVERIFY(keep(campaign, {look()}));
        m_store->submit(campaign);
        QVERIFY(
            !m_store->store().campaigns().approve(campaign, BuiltInApprover, m_store->storedHash(campaign)));
    }

    void nobodyLooksAtWhatNoRuleMinds()
    {
        QVERIFY(import(u"a"_s, u"[second look]\nbonus\n"_s));
        const CampaignId campaign = addCampaign(u"hello"_s);
        QVERIFY(keep(campaign));
        m_store->submit(campaign);

        QCOMPARE(m_store->store().content().takeSecondLook(campaign, BuiltInApprover, u"Mei"_s).error().kind,
                 ErrorKind::Conflict);
    }

    void aRunningCampaignIsNotReviewedAgain()
    {
        const CampaignId campaign = m_store->addRunning(People);
        QCOMPARE(m_store->store().content().keepReview(campaign, review(People)).error().kind,
                 ErrorKind::Conflict);
    }

private:
    static constexpr int People = 3;

    Result<ContentListRow> import(const QString &name, const QString &text, const QString &country = {})
    {
        return m_store->store().content().import({name, country, text}, BuiltInAuthor);
    }

    ContentListSet lists()
    {
        const auto set = listsInForce(m_store->connection());
        if (!set)
            qFatal("%s", qPrintable(set.error().detail));
        return *set;
    }

    CampaignId addCampaign(const QString &text)
    {
        CampaignContent content;
        content.text = text;
        content.signName = u"Test"_s;
        const QString name = u"campaign %1"_s.arg(++m_campaigns);
        return m_store->addCampaign(m_store->addAudience(People, name), m_store->addAccount(name), name,
                                    content);
    }

    ContentReview review(qint64 members, const QList<ContentFinding> &findings = {})
    {
        const ContentListSet inForce = lists();
        ContentReview review;
        review.rulesVersion = inForce.version;
        review.rulesHash = inForce.hash;
        review.countries = {u"CN"_s};
        review.members = members;
        review.findings = findings;
        return review;
    }

    Result<void> keep(CampaignId campaign, const QList<ContentFinding> &findings = {})
    {
        return m_store->store().content().keepReview(campaign, review(People, findings));
    }

    static ContentFinding look()
    {
        ContentFinding finding;
        finding.severity = ContentSeverity::SecondLook;
        finding.list = u"a"_s;
        finding.what = u"bonus"_s;
        return finding;
    }

    std::unique_ptr<SqliteTestStore> m_store;
    int m_campaigns = 0;
};

QObject *tst_contentstore()
{
    return new TestContentStore;
}

#include "tst_contentstore.moc"
