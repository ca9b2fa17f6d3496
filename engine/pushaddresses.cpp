// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pushaddresses.h"

#include "engine/providers/catalogue.h"

namespace heliograph {

namespace {

constexpr char PathPrefix[] = "/push/";

} // namespace

Result<PushAddresses> pushAddresses(Workspace &workspace, Reader &reader)
{
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    PushAddresses addresses;
    for (const ProviderAccount &account : *accounts) {
        const auto format = pushFormatOf(account.driver);
        if (!format)
            continue;
        const auto token = workspace.pushToken(account);
        if (!token) {
            addresses.leftOut.append({account.id, account.label, token.error()});
            continue;
        }
        const auto believed = AddressList::parse(account.settings.value(QStringLiteral("push_from")));
        addresses.taken.append({.account = account.id,
                                .label = account.label,
                                .path = PathPrefix + token->expose(),
                                .format = *format,
                                .believed = believed.value_or(AddressList())});
    }
    if (addresses.taken.isEmpty() && !addresses.leftOut.isEmpty())
        return addresses.leftOut.constFirst().why;
    return addresses;
}

} // namespace heliograph
