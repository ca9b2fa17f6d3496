// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QLatin1String>
#include <QStringList>
#include <QUrl>

namespace heliograph {

//! What one setting of a provider account may be.
struct SettingRule
{
    enum class Kind {
        Text, //!< anything on one line, not blank
        Number, //!< whole, from \a least to \a most
        Digits,
        Endpoint, //!< see endpointUrl()
        Region, //!< a-z, 0-9 and hyphens
        Addresses, //!< see AddressList::parse()
        Choice, //!< one of \a choices
        Steps, //!< whole seconds that rise, with commas
    };

    QLatin1String key;
    QLatin1String meaning; //!< for people
    Kind kind = Kind::Text;
    bool required = false;
    int least = 0;
    int most = 0;
    QLatin1String choices = {}; //!< separated by spaces
};

//! Invalid if \a value does not keep \a rule; the words name the setting and what it should be, not the
//! value, which might be a secret that somebody put in the wrong place.
Result<void> checkSetting(const SettingRule &rule, const QString &value);

//! The address that an endpoint setting names: "https://host[:port]", or plain http if the host is loopback;
//! without a scheme it is https. Invalid with the words for people otherwise.
Result<QUrl> endpointUrl(const QString &text);

//! The entry of \a known that \a key was probably meant to be; empty if none is near.
QString nearestKey(const QString &key, const QStringList &known);

} // namespace heliograph
