// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/accountprobe.h"
#include "engine/accountstanding.h"
#include "engine/domain/auditrow.h"
#include "engine/domain/budget.h"
#include "engine/providerfacts.h"

#include <QFuture>
#include <QThread>

namespace heliograph {

class EngineClient;

//! Provider accounts: seen, tried, changed. GUI thread; every answer is a future. Keys pass through to the
//! secret store and are kept nowhere on the way.
class ProviderDesk
{
public:
    explicit ProviderDesk(EngineClient &client);
    ~ProviderDesk();
    Q_DISABLE_COPY_MOVE(ProviderDesk)

    struct Line
    {
        ProviderAccount account;
        ProviderTraits traits;
        qint64 prices = 0;
    };
    QFuture<Result<QList<Line>>> list() const;
    QFuture<Result<QList<AuditRow>>> changes(AccountId account) const; //!< newest first
    QFuture<Result<QList<Price>>> prices(AccountId account) const;
    QFuture<Result<AccountStanding>> standing(AccountId account) const;

    static QStringList types() { return ProviderFacts::types(); }
    static QList<SettingKey> settings(const QString &type) { return ProviderFacts::settings(type); }
    static QString keySetting(const QString &type) { return ProviderFacts::keySetting(type); }
    static Result<void> check(const ProviderAccount &account) { return ProviderFacts::check(account); }
    static std::optional<ProviderTraits> traits(const ProviderAccount &account);

    //! Tries \a account with the key that is kept; a pass ends a hold that the engine made.
    QFuture<Result<AccountTrial>> test(const ProviderAccount &account);
    //! The same before anything is kept.
    QFuture<AccountTrial> tryOut(const ProviderAccount &account, const Credentials &credentials);

    //! The new account starts paused, but for one that is simulated.
    QFuture<Result<AccountId>> add(const ProviderAccount &account, const Credentials &credentials) const;
    QFuture<Result<void>> update(const ProviderAccount &account) const;
    //! Tries the new key first; only one that passes replaces the old one.
    QFuture<Result<AccountTrial>> replaceKey(const ProviderAccount &account, const Credentials &credentials);
    QFuture<Result<void>> remove(const ProviderAccount &account) const;
    QFuture<Result<void>> pause(AccountId account, const QString &reason) const;
    QFuture<Result<void>> resume(AccountId account) const;

    //! Reads the price list in \a file without taking it.
    QFuture<Result<QList<Price>>> readPrices(AccountId account, const QString &file) const;
    QFuture<Result<int>> addPrices(const QList<Price> &prices) const;

    //! What stands behind the address that takes receipts from the account's provider: "/push/…". A secret.
    QFuture<Result<QString>> receiptsPath(const ProviderAccount &account) const;

private:
    EngineClient &m_client;
    QObject m_context; // of chained answers: they end with the desk
    QThread m_thread;
    AccountProbe *m_probe; // deleted on its thread
};

} // namespace heliograph
