// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestAccountStore : public QObject
{
    Q_OBJECT

public:
    explicit TestAccountStore(TestStoreFactory factory)
        : m_factory(std::move(factory))
    {
    }

private Q_SLOTS:
    void init() { m_store = m_factory(); }
    void cleanup() { m_store.reset(); }

    void settingsAreStoredWithoutTheSecret()
    {
        m_store->addAccount(u"ali"_s);

        QCOMPARE(m_store->value(u"SELECT count(*) FROM provider_account WHERE secret_ref='provider/ali' AND "
                                "settings='{\"endpoint\":\"http://127.0.0.1:9100\"}'"_s),
                 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='account.add'"_s), 1);
    }

    void aNameIsTakenUntilItsAccountIsRemoved()
    {
        const AccountId first = m_store->addAccount(u"ali"_s);
        ProviderAccount again;
        again.driver = u"tencent"_s;
        again.label = u"ali"_s;

        const Result<AccountId> taken = m_store->store().accounts().add(again);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, ErrorKind::Invalid);

        QVERIFY(m_store->store().accounts().remove(first));
        const Result<AccountId> second = m_store->store().accounts().add(again);
        QVERIFY(second);
        QVERIFY(*second != first);
    }

    void anAccountInUseIsNotRemoved()
    {
        const AccountId account = m_store->addAccount();
        const CampaignId campaign = m_store->addCampaign(m_store->addAudience(1), account);

        const Result<void> removed = m_store->store().accounts().remove(account);
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::Conflict);

        QVERIFY(m_store->store().campaigns().cancel(campaign, BuiltInAuthor, {}));
        QVERIFY(m_store->store().accounts().remove(account));
    }

    void aHoldIsSetAndTakenAway()
    {
        const AccountId account = m_store->addAccount();
        const TimePoint until = m_store->clock().now() + std::chrono::minutes(1);

        QVERIFY(m_store->store().accounts().setHold(account, {HoldReason::Throttle, until, u"429"_s}));
        QCOMPARE(m_store->value(
                     u"SELECT hold_until FROM provider_account WHERE hold='%1' AND hold_note='429'"_s.arg(
                         holdCode(HoldReason::Throttle))),
                 toMillis(until));

        QVERIFY(m_store->store().accounts().setHold(account, {}));
        QCOMPARE(m_store->value(
                     u"SELECT count(*) FROM provider_account WHERE hold IS NULL AND hold_until IS NULL"_s),
                 1);
    }

    void theEngineHoldsAndReleasesItsOwn()
    {
        const AccountId account = m_store->addAccount();
        const TimePoint until = m_store->clock().now() + std::chrono::minutes(1);

        for (const HoldReason reason : {HoldReason::Throttle, HoldReason::Circuit}) {
            QVERIFY(m_store->store().accounts().setEngineHold(account, {reason, until, {}}));
            QCOMPARE(m_store->value(
                         u"SELECT count(*) FROM provider_account WHERE hold='%1'"_s.arg(holdCode(reason))),
                     1);
        }
        QVERIFY(m_store->store().accounts().setEngineHold(account, {}));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM provider_account WHERE hold IS NULL AND hold_until IS "
                                "NULL AND hold_note IS NULL"_s),
                 1);
    }

    void theEngineErasesNoHoldThatAPersonEnds_data()
    {
        QTest::addColumn<HoldReason>("reason");
        QTest::newRow("paused") << HoldReason::LanePaused;
        QTest::newRow("key") << HoldReason::Key;
        QTest::newRow("balance") << HoldReason::Balance;
    }

    void theEngineErasesNoHoldThatAPersonEnds()
    {
        QFETCH(HoldReason, reason);
        const AccountId account = m_store->addAccount();
        QVERIFY(m_store->store().accounts().setHold(account, {reason, std::nullopt, u"why"_s}));

        for (const HoldReason own : {HoldReason::None, HoldReason::Throttle, HoldReason::Key})
            QVERIFY(m_store->store().accounts().setEngineHold(account, {own, std::nullopt, {}}));

        QCOMPARE(
            m_store->value(u"SELECT count(*) FROM provider_account WHERE hold='%1' AND hold_note='why'"_s.arg(
                holdCode(reason))),
            1);
    }

    void theEngineEndsItsOwnHoldWhenItsReasonHasGone()
    {
        const AccountId account = m_store->addAccount();
        AccountStore &accounts = m_store->store().accounts();
        const Hold own{HoldReason::Key, std::nullopt, u"The keychain is locked."_s};
        QVERIFY(accounts.setEngineHold(account, own));

        QVERIFY(accounts.endEngineHold(account, {HoldReason::Key, std::nullopt, u"another"_s}));
        QVERIFY(accounts.endEngineHold(account, {HoldReason::Balance, std::nullopt, own.note}));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM provider_account WHERE hold='key'"_s), 1);

        QVERIFY(accounts.endEngineHold(account, own));
        QCOMPARE(m_store->value(
                     u"SELECT count(*) FROM provider_account WHERE hold IS NULL AND hold_note IS NULL"_s),
                 1);
    }

    void theEngineEndsNoHoldThatAPersonHasSet()
    {
        const AccountId account = m_store->addAccount();
        const Hold hold{HoldReason::Key, std::nullopt, u"it leaked"_s};
        QVERIFY(m_store->store().accounts().setHold(account, hold));

        QVERIFY(m_store->store().accounts().endEngineHold(account, hold));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM provider_account WHERE hold='key'"_s), 1);
    }

    void whatAPersonHoldsStandsInTheAuditLog()
    {
        const AccountId account = m_store->addAccount(u"ali"_s);

        QVERIFY(m_store->store().accounts().setHold(account,
                                                    {HoldReason::LanePaused, std::nullopt, u"it is sick"_s}));
        QVERIFY(m_store->store().accounts().setHold(account, {}));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='account.pause' AND "
                                "json_extract(detail,'$.reason')='it is sick' AND "
                                "json_extract(detail,'$.label')='ali'"_s),
                 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='account.resume'"_s), 1);
    }

    void aRateIsLoweredUntilItsEnd()
    {
        const AccountId account = limited(20);
        const TimePoint until = m_store->clock().now() + std::chrono::hours(1);

        QVERIFY(m_store->store().accounts().slowDown(account, {5, until, u"it is sick"_s}, BuiltInAuthor));

        QCOMPARE(m_store->value(u"SELECT slow_until FROM provider_account WHERE slow_per_s=5 AND "
                                "slow_note='it is sick'"_s),
                 toMillis(until));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='account.slow' AND "
                                "json_extract(detail,'$.segments_per_s')=5"_s),
                 1);
        QVERIFY(m_store->store().accounts().endSlowdown(account, BuiltInAuthor));
        QVERIFY(m_store->store().accounts().endSlowdown(account, BuiltInAuthor)); // there is none any more
        QCOMPARE(m_store->value(u"SELECT count(*) FROM provider_account WHERE slow_per_s IS NOT NULL"_s), 0);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='account.slow-end'"_s), 1);
    }

    void aRateIsNotLoweredToWhatIsNone_data()
    {
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("minutes");
        QTest::newRow("nothing at all") << 0 << 60;
        QTest::newRow("above the limit") << 21 << 60;
        QTest::newRow("an end that has passed") << 5 << 0;
        QTest::newRow("longer than a week") << 5 << 7 * 24 * 60 + 1;
    }

    void aRateIsNotLoweredToWhatIsNone()
    {
        QFETCH(int, rate);
        QFETCH(int, minutes);
        const AccountId account = limited(20);

        const auto refused = m_store->store().accounts().slowDown(
            account, {rate, m_store->clock().now() + std::chrono::minutes(minutes), u"why not"_s},
            BuiltInAuthor);

        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM provider_account WHERE slow_per_s IS NOT NULL"_s), 0);
    }

    void settingsChangeAndTheKeyStays()
    {
        const AccountId account = m_store->addAccount(u"ali"_s);
        ProviderAccount changed;
        changed.id = account;
        changed.label = u"another"_s; // stays what it is
        changed.secretRef = u"elsewhere"_s;
        changed.settings = {{u"endpoint"_s, u"http://127.0.0.1:9100"_s}, {u"batch"_s, u"10"_s}};

        QVERIFY(m_store->store().accounts().update(changed, BuiltInAuthor));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM provider_account WHERE label='ali' AND "
                                "secret_ref='provider/ali' AND settings->>'batch'='10'"_s),
                 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='account.change' AND "
                                "detail->'after'='{\"batch\":\"10\"}' AND detail->'before'='{}'"_s),
                 1);
    }

    void aKeyIsReplacedWithItsSettings()
    {
        ProviderAccount fresh;
        fresh.id = m_store->addAccount(u"ali"_s);
        fresh.secretRef = u"provider/new"_s;
        fresh.settings = {{u"access_key_id"_s, u"NEW"_s}};

        QVERIFY(m_store->store().accounts().replaceKey(fresh, BuiltInAuthor));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM provider_account WHERE secret_ref='provider/new' AND "
                                "settings->>'access_key_id'='NEW'"_s),
                 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='account.key'"_s), 1);
    }

    void unknownAndRemovedAccountsAreNotFound()
    {
        const AccountId account = m_store->addAccount();
        QVERIFY(m_store->store().accounts().remove(account));

        QCOMPARE(m_store->store().accounts().remove(account).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_store->store().accounts().setHold(AccountId{9}, {}).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_store->store().accounts().setEngineHold(AccountId{9}, {}).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(m_store->store().accounts().update({}, BuiltInAuthor).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_store->store().accounts().replaceKey({}, BuiltInAuthor).error().kind, ErrorKind::NotFound);
    }

    void anAccountNeedsAName()
    {
        QCOMPARE(m_store->store().accounts().add({}).error().kind, ErrorKind::Invalid);
    }

private:
    AccountId limited(int segmentsPerS)
    {
        ProviderAccount account;
        account.driver = u"aliyun"_s;
        account.label = u"limited"_s;
        account.settings = {{u"segments_per_s"_s, QString::number(segmentsPerS)}};
        const auto added = m_store->store().accounts().add(account);
        return added ? *added : AccountId{};
    }

    TestStoreFactory m_factory;
    std::unique_ptr<TestStore> m_store;
};

QObject *tst_accountstore()
{
    return new TestAccountStore(makeSqliteTestStore);
}

#include "tst_accountstore.moc"
