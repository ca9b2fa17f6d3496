// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledgerfile.h"

#include "app/invalid.h"
#include "engine/providers/catalogue.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace heliograph {

namespace {

class LedgerFile
{
public:
    explicit LedgerFile(const QList<ProviderAccount> &accounts)
        : m_accounts(accounts)
    {
    }

    Result<void> take(const QJsonObject &entry)
    {
        if (entry.value(QStringLiteral("event")).toString() != QLatin1String("accepted"))
            return {};
        const QString profile = entry.value(QStringLiteral("profile")).toString();
        const QString keyId = entry.value(QStringLiteral("account")).toString();
        const auto account = accountOf(profile, keyId);
        if (!account)
            return account.error();
        m_entries.append({.account = *account,
                          .e164 = entry.value(QStringLiteral("number")).toString(),
                          .clientRef = entry.value(QStringLiteral("client_ref")).toString()});
        return {};
    }

    QList<Reader::LedgerEntry> entries() { return std::move(m_entries); }

private:
    Result<AccountId> accountOf(const QString &profile, const QString &keyId)
    {
        const auto key = std::pair(profile, keyId);
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return *known;
        QList<AccountId> fitting;
        for (const ProviderAccount &account : m_accounts) {
            const bool sameProvider = profile.isEmpty() || profile == account.driver;
            if (sameProvider && account.settings.value(keyIdSetting(account.driver)) == keyId)
                fitting.append(account.id);
        }
        if (fitting.isEmpty())
            return invalid(
                QStringLiteral("The ledger tells of the key id “%1”, which no provider here has. Is it the "
                               "ledger of another workspace?")
                    .arg(keyId));
        if (fitting.size() > 1)
            return invalid(
                QStringLiteral("Several providers here have the key id “%1”, so the ledger cannot be "
                               "compared.")
                    .arg(keyId));
        m_known.insert(key, fitting.first());
        return fitting.first();
    }

    const QList<ProviderAccount> &m_accounts;
    QHash<std::pair<QString, QString>, AccountId> m_known;
    QList<Reader::LedgerEntry> m_entries;
};

} // namespace

Result<QList<Reader::LedgerEntry>> readProviderLedger(const QString &file,
                                                      const QList<ProviderAccount> &accounts)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return invalid(QStringLiteral("“%1” cannot be read: %2.").arg(file, in.errorString()));
    LedgerFile ledger(accounts);
    for (int line = 1; !in.atEnd(); ++line) {
        const QByteArray json = in.readLine();
        const QJsonDocument entry = QJsonDocument::fromJson(json);
        if (!entry.isObject() && in.atEnd() && !json.endsWith('\n'))
            break;
        if (!entry.isObject())
            return invalid(
                QStringLiteral("Line %1 of “%2” is not a JSON object, so it is no ledger of a provider.")
                    .arg(line)
                    .arg(file));
        if (const auto taken = ledger.take(entry.object()); !taken)
            return taken.error();
    }
    return ledger.entries();
}

} // namespace heliograph
