// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include <QCoreApplication>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestAudienceStore : public QObject
{
    Q_OBJECT

public:
    explicit TestAudienceStore(TestStoreFactory factory)
        : m_factory(std::move(factory))
    {
    }

private Q_SLOTS:
    void init() { m_store = m_factory(); }
    void cleanup() { m_store.reset(); }

    void membersArriveInChunksAndAreComplete()
    {
        const AudienceId audience = m_store->addAudience(12'000);

        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience_member"_s), 12'000);
        QCOMPARE(m_store->value(u"SELECT accepted_n FROM audience WHERE complete=1 AND audience_id=%1"_s.arg(
                     number(audience))),
                 12'000);
    }

    void nothingReadableIsStored()
    {
        const AudienceId audience = begin();
        const auto sealer = m_store->store().audiences().sealer(audience);

        const SealedMember member = sealer->seal(u"+8613812345678"_s, u"CN"_s, {u"Secret Name"_s}, 2);

        QVERIFY(!member.phone.contains("138123"));
        QVERIFY(!member.variables.contains("Secret"));
        QVERIFY(!member.key.contains("138"));
        QCOMPARE(member.key.size(), 16);
        QCOMPARE(member.prefixCode, 8613812);
        QCOMPARE(member.country, countryCode(u"CN"_s));
        QVERIFY(sealer->seal(u"+8613812345678"_s, u"CN"_s, {}, 2).variables.isEmpty());
    }

    void aChunkWithANumberTwiceAddsNothing()
    {
        const AudienceId audience = begin();
        const std::vector<SealedMember> members = seal(audience, {1, 2, 2});

        QVERIFY(!m_store->store().audiences().add(audience, members));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience_member"_s), 0);
    }

    void anImportThatDoesNotAddUpIsNotFinished_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("accepted");
        QTest::newRow("members are missing") << 3 << 3;
        QTest::newRow("rows are missing") << 9 << 2;
    }

    void anImportThatDoesNotAddUpIsNotFinished()
    {
        QFETCH(int, rows);
        QFETCH(int, accepted);
        const AudienceId audience = begin();
        QVERIFY(m_store->store().audiences().add(audience, seal(audience, {1, 2})));

        const Result<void> done = m_store->store().audiences().finish(
            audience, {.rows = rows, .accepted = accepted, .rejected = 0, .duplicates = 0});

        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
        QCOMPARE(m_store->value(u"SELECT complete FROM audience"_s), 0);
    }

    void aFinishedAudienceDoesNotChange()
    {
        const AudienceId audience = m_store->addAudience(2);
        AudienceStore &audiences = m_store->store().audiences();

        QCOMPARE(audiences.add(audience, seal(audience, {7})).error().kind, ErrorKind::Conflict);
        QCOMPARE(audiences.finish(audience, {}).error().kind, ErrorKind::Conflict);
        QCOMPARE(audiences.discard(audience).error().kind, ErrorKind::Conflict);

        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience_member"_s), 2);
    }

    void anUnfinishedAudienceCannotBeSentTo()
    {
        const AudienceId audience = begin();
        NewCampaign campaign{
            .name = u"x"_s, .audience = audience, .accounts = {m_store->addAccount()}, .content = {}};
        campaign.content.text = u"Hello"_s;

        QCOMPARE(m_store->store().campaigns().create(campaign).error().kind, ErrorKind::Invalid);
    }

    void anUnfinishedAudienceIsDiscardedInSteps()
    {
        const AudienceId audience = begin();
        QList<int> people;
        for (int n = 0; n < 6000; ++n)
            people.append(n);
        QVERIFY(m_store->store().audiences().add(audience, seal(audience, people)));

        const Result<bool> first = m_store->store().audiences().discard(audience);
        const Result<bool> second = m_store->store().audiences().discard(audience);

        QVERIFY(first && !*first);
        QVERIFY(second && *second);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience_member"_s), 0);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience"_s), 0);
    }

    void onlyDeadImportersLeaveTheirRest()
    {
        constexpr qint64 NobodysProcess = 0x3fffffff; // above any pid_max
        const AudienceId dead = begin(NobodysProcess);
        begin(QCoreApplication::applicationPid());
        m_store->addAudience(1);

        const Result<QList<AudienceId>> abandoned = m_store->store().audiences().abandoned();

        QVERIFY(abandoned);
        QCOMPARE(*abandoned, QList{dead});
    }

    void anAudienceIsRenamed()
    {
        const AudienceId audience = m_store->addAudience(1, u"spring"_s);
        m_store->addAudience(1, u"autumn"_s);
        AudienceStore &audiences = m_store->store().audiences();

        QVERIFY(audiences.rename(audience, u" winter "_s, BuiltInAuthor));
        QCOMPARE(audiences.rename(audience, u"autumn"_s, BuiltInAuthor).error().kind, ErrorKind::Conflict);
        QCOMPARE(audiences.rename(audience, u" "_s, BuiltInAuthor).error().kind, ErrorKind::Invalid);

        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience WHERE name='winter'"_s), 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='audience.rename'"_s), 1);
    }

    void anImportIsTakenBack()
    {
        const AudienceId audience = m_store->addAudience(3, u"spring"_s);
        AudienceStore &audiences = m_store->store().audiences();
        m_store->clock().advance(AudienceUndoneWithin - 1ms);

        QVERIFY(audiences.takeBack(audience, BuiltInAuthor));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience WHERE complete=1"_s), 0);
        QCOMPARE(*audiences.discard(audience), true);

        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience_member"_s), 0);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience"_s), 0);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='audience.take-back'"_s), 1);
    }

    void anImportOfLongAgoOrOfSomebodyElseStays()
    {
        const AudienceId audience = m_store->addAudience(1);
        AudienceStore &audiences = m_store->store().audiences();

        QCOMPARE(audiences.takeBack(audience, BuiltInApprover).error().kind, ErrorKind::Conflict);
        m_store->clock().advance(AudienceUndoneWithin);
        QCOMPARE(audiences.takeBack(audience, BuiltInAuthor).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience WHERE complete=1"_s), 1);
    }

    void anImportThatIsUsedStays()
    {
        const AudienceId audience = m_store->addAudience(1);
        m_store->addCampaign(audience, m_store->addAccount());

        const auto taken = m_store->store().audiences().takeBack(audience, BuiltInAuthor);

        QCOMPARE(taken.error().kind, ErrorKind::Conflict);
        QVERIFY2(taken.error().detail.contains(u"Campaign 1 is for audience 1"_s),
                 qPrintable(taken.error().detail));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience_member"_s), 1);
    }

    //! What was recorded of consent is never removed, so the audience without anybody in it is kept with it.
    void consentOutlivesTheImport()
    {
        const AudienceId audience = m_store->addAudience(2);
        QVERIFY(m_store->store().consents().record(audience,
                                                   {.basis = ConsentBasis::Withdrawn,
                                                    .textVersion = {},
                                                    .source = u"letter"_s,
                                                    .obtainedAt = m_store->clock().now()},
                                                   BuiltInAuthor));
        AudienceStore &audiences = m_store->store().audiences();

        QVERIFY(audiences.takeBack(audience, BuiltInAuthor));
        QCOMPARE(*audiences.discard(audience), true);

        QCOMPARE(m_store->value(u"SELECT count(*) FROM audience_member"_s), 0);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM consent"_s), 1);
        QVERIFY(audiences.abandoned()->isEmpty());
    }

    void anUnknownAudienceIsNotFound()
    {
        QCOMPARE(m_store->store().audiences().takeBack(AudienceId{9}, BuiltInAuthor).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(m_store->store().audiences().rename(AudienceId{9}, u"x"_s, BuiltInAuthor).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(m_store->store().audiences().discard(AudienceId{9}).error().kind, ErrorKind::NotFound);
    }

private:
    AudienceId begin(qint64 process = 1)
    {
        const Result<AudienceId> begun = m_store->store().audiences().begin({.name = u"a"_s,
                                                                             .columns = {},
                                                                             .sourceFile = u"a.csv"_s,
                                                                             .sourceEncoding = u"UTF-8"_s,
                                                                             .processId = process});
        if (!begun)
            qFatal("%s", qPrintable(begun.error().detail));
        return *begun;
    }

    std::vector<SealedMember> seal(AudienceId audience, const QList<int> &people)
    {
        const auto sealer = m_store->store().audiences().sealer(audience);
        std::vector<SealedMember> members;
        for (const int n : people)
            members.push_back(sealer->seal(TestStore::phone(n), u"CN"_s, {}, n));
        return members;
    }

    TestStoreFactory m_factory;
    std::unique_ptr<TestStore> m_store;
};

QObject *tst_audiencestore()
{
    return new TestAudienceStore(makeSqliteTestStore);
}

#include "tst_audiencestore.moc"
