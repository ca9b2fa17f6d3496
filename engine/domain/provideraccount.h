// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/secret.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/slowdown.h"

#include <QMap>
#include <QString>

#include <optional>

namespace heliograph {

//! What a provider account signs with. Comes from the secret store, never from the database.
struct Credentials
{
    QString keyId; //!< access key id, secret id
    Secret secret;
    Secret token; //!< temporary token (STS); empty if there is none
};

//! One account at one provider, without its secret.
struct ProviderAccount
{
    AccountId id{};
    QString driver; //!< "aliyun" or "tencent": a name of the provider catalogue
    QString label; //!< unique name that people gave it
    QString secretRef; //!< entry of the secret store
    QMap<QString, QString> settings; //!< setting keys of the catalogue, for example "endpoint", "batch"
    Hold hold; //!< blocked, throttled or failing; reason None when it may send
    std::optional<Slowdown> slow{}; //!< the last that somebody wanted; it may have ended

    //! The whole number under \a key, or \a otherwise if it is not set.
    int number(const QString &key, int otherwise) const
    {
        const auto found = settings.constFind(key);
        return found == settings.constEnd() ? otherwise : found->toInt();
    }
};

} // namespace heliograph
