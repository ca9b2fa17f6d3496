// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providerfacts.h"

#include "engine/providers/catalogue.h"

namespace heliograph::ProviderFacts {

QStringList types()
{
    return providerTypes();
}

QList<SettingKey> settings(const QString &type)
{
    return settingKeys(type);
}

QString keySetting(const QString &type)
{
    return keyIdSetting(type);
}

Result<void> check(const ProviderAccount &account)
{
    return checkSettings(account);
}

Result<ProviderTraits> traits(const ProviderAccount &account)
{
    return traitsOf(account);
}

bool mayPassLater(const QString &type, const QString &code)
{
    return heliograph::mayPassLater(type, code);
}

Meaning codeMeaning(const QString &code)
{
    return heliograph::codeMeaning(code);
}

ErrorFamily errorFamily(const QString &code)
{
    return heliograph::errorFamily(code);
}

} // namespace heliograph::ProviderFacts
