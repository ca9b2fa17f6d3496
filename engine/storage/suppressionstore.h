// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace heliograph {

//! Why a number is never texted. The numbers are stored.
enum class SuppressionReason { Person = 1, OptOut = 2, Import = 3, Bounce = 4 };

//! Numbers that never get a text. Effective from the next claim on.
class SuppressionStore
{
public:
    virtual ~SuppressionStore() = default;

    //! Returns how many were not listed yet. \a source says where they came from, in words.
    virtual Result<int> add(const QStringList &e164, SuppressionReason reason, const QString &source,
                            UserId by, TimePoint now)
        = 0;

    //! Returns whether it was listed.
    virtual Result<bool> remove(const QString &e164, UserId by) = 0;
};

} // namespace heliograph
