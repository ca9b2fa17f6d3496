// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/providersetting.h"
#include "engine/domain/pushformat.h"
#include "engine/policy/codemeaning.h"
#include "engine/policy/errorfamily.h"
#include "engine/providers/provider.h"

#include <memory>

namespace heliograph {

//! The names that --type takes.
QStringList providerTypes();

//! The settings \a type knows, its own and those of every provider. Empty for an unknown type.
QList<SettingKey> settingKeys(const QString &type);

//! Checks \a account's driver and settings; Invalid says which setting is wrong and what it should be.
//! Plain http is allowed to loopback only.
Result<void> checkSettings(const ProviderAccount &account);

//! The setting of \a type that names the key: "access_key_id" or "secret_id".
QString keyIdSetting(const QString &type);

//! What \a account's provider can do, known without its secret. Invalid for an unknown driver.
Result<Provider::Traits> traitsOf(const ProviderAccount &account);

//! How \a type pushes receipts and replies; nothing for an unknown type. Needs no key: whoever listens for
//! pushes can do without the provider's secrets.
std::optional<PushFormat> pushFormatOf(const QString &type);

//! Whether what a provider of \a type refused with \a code may be taken another time: a limit on this one
//! person, which passes. Everything else that refuses a person is for good.
bool mayPassLater(const QString &type, const QString &code);

//! What \a code says, of whichever provider it is; Unknown also for what a carrier or a rule gives.
Meaning codeMeaning(const QString &code);

//! What \a code of any provider is about.
ErrorFamily errorFamily(const QString &code);

//! The provider behind \a account. Fails like checkSettings(), or with Secret if a credential is missing.
Result<std::unique_ptr<Provider>> makeProvider(const ProviderAccount &account,
                                               const Credentials &credentials);

} // namespace heliograph
