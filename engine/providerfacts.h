// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/provideraccount.h"
#include "engine/domain/providersetting.h"
#include "engine/policy/codemeaning.h"
#include "engine/policy/errorfamily.h"
#include "engine/policy/providertraits.h"

#include <QList>

namespace heliograph {

//! What is known of providers without a key: the console's door to the catalogue of them. Any thread.
namespace ProviderFacts {

QStringList types(); //!< as --type takes them

//! The settings \a type knows, its own and those of every provider. Empty for an unknown type.
QList<SettingKey> settings(const QString &type);

//! The setting of \a type that names the key: "access_key_id" or "secret_id".
QString keySetting(const QString &type);

//! Invalid says which of \a account's settings is wrong and what it should be.
Result<void> check(const ProviderAccount &account);

//! Invalid for an unknown driver.
Result<ProviderTraits> traits(const ProviderAccount &account);

//! Whether what a provider of \a type refused with \a code may be taken another time.
bool mayPassLater(const QString &type, const QString &code);

//! What \a code says, of whichever provider it is; Unknown also for what a carrier or a rule gives.
Meaning codeMeaning(const QString &code);

//! What \a code of any provider is about.
ErrorFamily errorFamily(const QString &code);

} // namespace ProviderFacts

} // namespace heliograph
