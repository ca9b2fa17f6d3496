// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/audiencemerge.h"

#include "tests/engine/ingest/importfixture.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Several audiences become one new one.
class TestAudienceMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ImportFixture>();
        m_reader = m_fixture->testStore().openReader();
    }
    void cleanup()
    {
        m_reader.reset();
        m_fixture.reset();
    }

    void everybodyIsInItOnceAndTheLaterValuesCount()
    {
        const AudienceId older = import("phone,name,city\n13800000001,Ana,Bern\n13800000002,Bo,Rom\n");
        const AudienceId newer = import("phone,name,tier\n13800000002,Bob,gold\n13800000003,Li,\n");

        const auto merged = merge({older, newer});

        QVERIFY2(merged, merged ? "" : qPrintable(merged.error().detail));
        QCOMPARE(merged->totals.accepted, 3);
        QCOMPARE(merged->totals.duplicates, 1);
        QCOMPARE(merged->totals.rows, 4);
        const QMap<QString, QStringList> people = peopleOf(merged->id);
        QCOMPARE(people.size(), 3);
        QCOMPARE(people.value(u"+8613800000001"_s), (QStringList{u"Ana"_s, u"Bern"_s, QString()}));
        QCOMPARE(people.value(u"+8613800000002"_s), (QStringList{u"Bob"_s, u"Rom"_s, u"gold"_s}));
        QCOMPARE(columnsOf(merged->id), (QStringList{u"name"_s, u"city"_s, u"tier"_s}));
        QCOMPARE(*m_reader->countriesOf(merged->id), QStringList{u"CN"_s});
    }

    void morePeopleThanArePackedAtOnceAreAllThere()
    {
        const AudienceId all = import(ImportFixture::people(12'000));
        const AudienceId some = import(ImportFixture::people(7'000));

        const auto merged = merge({some, all}, true);

        QVERIFY(merged);
        QCOMPARE(merged->totals.accepted, 12'000);
        QCOMPARE(merged->totals.duplicates, 7'000);
    }

    void theWeakestConsentCounts()
    {
        const AudienceId one = import("phone\n13800000001\n");
        const AudienceId two = import("phone\n13800000002\n");
        record(one, ConsentBasis::OptIn);

        const auto without = merge({one, two});
        QVERIFY(without && !without->mayBeSentMarketing);
        QVERIFY(!m_reader->consentOf(without->id)->has_value());

        record(two, ConsentBasis::Customers);
        const auto with = merge({one, two});
        QVERIFY(with && with->mayBeSentMarketing);
        QCOMPARE((*m_reader->consentOf(with->id))->basis, ConsentBasis::Customers);
    }

    void whoImportedAnyOfItDoesNotApprove()
    {
        const AudienceId theirs = import("phone,name\n13800000001,Ana\n");
        const AudienceId ours = import("phone,name\n13800000002,Bo\n");
        QVERIFY(m_fixture->testStore().sql(
            u"UPDATE audience SET imported_by=2 WHERE audience_id=%1"_s.arg(number(theirs))));
        const auto first = merge({theirs, ours});
        const auto second = merge({ours, first->id});
        const CampaignId campaign
            = m_fixture->testStore().addCampaign(second->id, m_fixture->testStore().addAccount());
        m_fixture->testStore().submit(campaign);

        const auto approved = m_fixture->store().campaigns().approve(
            campaign, BuiltInApprover, m_fixture->testStore().storedHash(campaign));

        QVERIFY(!approved);
        QVERIFY2(approved.error().detail.contains(u"imported"_s), qPrintable(approved.error().detail));
    }

    void whatCannotBeMergedLeavesNothing()
    {
        const AudienceId one = import("phone\n13800000001\n");

        QCOMPARE(merge({one, one}).error().kind, ErrorKind::Invalid);
        QCOMPARE(merge({one, AudienceId{99}}).error().kind, ErrorKind::NotFound);
        const AudienceId two = import("phone\n13800000002\n");
        const auto stopped
            = mergeAudiences(*m_reader, m_fixture->store(), {.name = u"both"_s, .audiences = {one, two}},
                             [](qint64, qint64) { return false; });

        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_fixture->audiences(), 2);
        QCOMPARE(m_fixture->members(), 2);
    }

    void itIsInTheLogWithItsSources()
    {
        const AudienceId one = import("phone\n13800000001\n");
        const AudienceId two = import("phone\n13800000002\n");

        QVERIFY(merge({one, two}));

        QCOMPARE(
            m_fixture->testStore().value(u"SELECT count(*) FROM audit_log WHERE action='audience.derive' AND "
                                         "json_extract(detail,'$.made_from')='%1, %2'"_s.arg(number(one))
                                             .arg(number(two))),
            1);
    }

private:
    AudienceId import(const QByteArray &bytes)
    {
        const auto report = m_fixture->import(bytes);
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return report->id;
    }

    Result<MergedAudience> merge(const QList<AudienceId> &audiences, bool engineSends = false)
    {
        AudienceMergeOrder order{.name = u"both"_s, .audiences = audiences};
        order.engineSends = engineSends;
        return mergeAudiences(*m_reader, m_fixture->store(), order);
    }

    void record(AudienceId audience, ConsentBasis basis)
    {
        const auto done
            = m_fixture->store().consents().record(audience,
                                                   {.basis = basis,
                                                    .textVersion = u"v1"_s,
                                                    .source = u"shop"_s,
                                                    .obtainedAt = m_fixture->testStore().clock().now()},
                                                   BuiltInAuthor);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    QMap<QString, QStringList> peopleOf(AudienceId audience)
    {
        QMap<QString, QStringList> people;
        const auto read = m_reader->visitMembers(audience, {}, 100,
                                                 [&people](const QString &e164, const QStringList &values,
                                                           qint32) { people.insert(e164, values); });
        return read ? people : QMap<QString, QStringList>();
    }

    QStringList columnsOf(AudienceId audience)
    {
        const auto audiences = m_reader->audiences();
        const auto row = std::ranges::find(*audiences, audience, &AudienceRow::id);
        return row == audiences->end() ? QStringList() : row->columns;
    }

    std::unique_ptr<ImportFixture> m_fixture;
    std::unique_ptr<Reader> m_reader;
};

QObject *tst_audiencemerge()
{
    return new TestAudienceMerge;
}

#include "tst_audiencemerge.moc"
