// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pushaddresses.h"

#include "engine/providers/catalogue.h"

namespace heliograph {

namespace {

constexpr char PathPrefix[] = "/push/";

} // namespace

Result<QList<PushAddress>> pushAddresses(Workspace &workspace, Reader &reader)
{
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    QList<PushAddress> addresses;
    for (const ProviderAccount &account : *accounts) {
        const auto format = pushFormatOf(account.driver);
        if (!format)
            continue;
        const auto token = workspace.pushToken(account);
        if (!token)
            return token.error();
        const auto believed = AddressList::parse(account.settings.value(QStringLiteral("push_from")));
        addresses.append({.account = account.id,
                          .label = account.label,
                          .path = PathPrefix + token->expose(),
                          .format = *format,
                          .believed = believed.value_or(AddressList())});
    }
    return addresses;
}

} // namespace heliograph
