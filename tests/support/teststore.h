// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/keyring.h"
#include "engine/security/memorysecretstore.h"
#include "engine/storage/store.h"
#include "tests/support/fakeclock.h"

#include <functional>
#include <memory>

namespace heliograph {

//! A fresh workspace with keys of its own, for contract tests that run on any Store. What a helper cannot do
//! ends the test program: helpers prepare, tests check.
class TestStore
{
public:
    TestStore();
    virtual ~TestStore();
    Q_DISABLE_COPY_MOVE(TestStore)

    virtual Store &store() = 0;

    //! Closes the store and opens it again, as a new process would.
    virtual void reopen() = 0;

    //! Executes \a sql past the store, as somebody with the database in hands could.
    virtual Result<void> sql(const QString &sql) = 0;

    //! The first value of the first row of \a sql; -1 if there is none.
    virtual qint64 value(const QString &sql) = 0;

    FakeClock &clock() { return m_clock; }
    const KeyRing &keys() const { return *m_keys; }
    const QList<WrappedKey> &wrappedKeys() const { return m_wrapped; }
    SecretStore &secrets() { return m_secrets; }

    //! An invented Chinese mobile number.
    static QString phone(int n);

    AccountId addAccount(const QString &label = QStringLiteral("ali"));

    //! A finished audience of the numbers phone(0) to phone(\a size - 1), in import chunks, with one variable
    //! "name" each.
    AudienceId addAudience(int size, const QString &name = QStringLiteral("all"));

    //! A draft for \a audience through \a account; \a content as given, or a provider's template.
    CampaignId addCampaign(AudienceId audience, AccountId account,
                           const QString &name = QStringLiteral("hello"));
    CampaignId addCampaign(AudienceId audience, AccountId account, const QString &name,
                           const CampaignContent &content);
    CampaignId addCampaign(const NewCampaign &campaign);

    //! Freezes \a campaign completely, \a limit members a call.
    void submit(CampaignId campaign, int limit = 1000);

    //! Submits, approves and starts \a campaign.
    void launch(CampaignId campaign);

    //! A started campaign over an audience of \a size.
    CampaignId addRunning(int size, const QString &name = QStringLiteral("hello"));

    //! The seal of a draft that was just made.
    QByteArray contentHashOf(const QString &name, const CampaignContent &content, AudienceId audience,
                             AccountId account) const;
    virtual QByteArray storedHash(CampaignId campaign) = 0;

    //! campaign_counter of \a campaign for \a state.
    qint64 counter(CampaignId campaign, MessageState state);

    CampaignState stateOf(CampaignId campaign);

private:
    FakeClock m_clock;
    MemorySecretStore m_secrets;
    QList<WrappedKey> m_wrapped;
    std::unique_ptr<KeyRing> m_keys;
};

using TestStoreFactory = std::function<std::unique_ptr<TestStore>()>;

//! A workspace in one SQLite file, gone with the object.
std::unique_ptr<TestStore> makeSqliteTestStore();

} // namespace heliograph
