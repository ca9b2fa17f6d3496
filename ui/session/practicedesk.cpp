// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/practicedesk.h"

#include "engine/policy/simulatedaccount.h"
#include "engine/providerfacts.h"
#include "ui/session/engineclient.h"
#include "ui/session/simulators.h"

namespace heliograph {

namespace {

// As a person reads them on the phone, one after the other.
constexpr int SegmentsPerS = 10;

} // namespace

QFuture<Result<QList<ProviderAccount>>> PracticeDesk::accounts() const
{
    return m_client.read([](Desk &desk) -> Result<QList<ProviderAccount>> {
        auto accounts = desk.reader.accounts();
        if (accounts)
            erase_if(*accounts,
                     [](const ProviderAccount &account) { return !SimulatedAccount::is(account); });
        return accounts;
    });
}

bool PracticeDesk::isSimulated(const ProviderAccount &account)
{
    return SimulatedAccount::is(account);
}

quint16 PracticeDesk::port(const ProviderAccount &account)
{
    return SimulatedAccount::port(account);
}

// Alibaba's kind sends our own text abroad, so that what is tried needs no template first.
ProviderAccount PracticeDesk::account(const QString &label, quint16 port)
{
    ProviderAccount account;
    account.driver = QStringLiteral("aliyun");
    account.label = SimulatedAccount::marked(label);
    account.settings = {{SimulatedAccount::setting(), QStringLiteral("yes")},
                        {QStringLiteral("endpoint"), SimulatedAccount::endpoint(port)},
                        {QStringLiteral("sign_name"), QStringLiteral("Heliograph")},
                        {QStringLiteral("segments_per_s"), QString::number(SegmentsPerS)}};
    account.settings.insert(ProviderFacts::keySetting(account.driver), SimulatedAccount::keyId());
    return account;
}

Credentials PracticeDesk::credentials()
{
    return {SimulatedAccount::keyId(), Secret(SimulatedAccount::secret()), {}};
}

} // namespace heliograph
