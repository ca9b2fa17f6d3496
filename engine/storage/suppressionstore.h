// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/pendingchange.h"
#include "engine/domain/suppression.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace heliograph {

//! Numbers that get no texts, or none of some kind. Effective from the next claim on.
class SuppressionStore
{
public:
    virtual ~SuppressionStore() = default;

    //! Returns how many were not listed yet in that scope. Who is listed stays as listed, but for the
    //! person's own wish: that takes the place of any other reason.
    virtual Result<int> add(const NewSuppression &added, UserId by, TimePoint now) = 0;

    //! The same, for everything.
    Result<int> add(const QStringList &e164, SuppressionReason reason, const QString &source, UserId by,
                    TimePoint now)
    {
        return add({.e164 = e164, .reason = reason, .source = source}, by, now);
    }

    //! Takes back what \a by has added himself within SuppressionUndoneWithin, in \a scope: nothing that was
    //! listed before, and nothing that was listed by anybody else or by a reply since. Returns how many that
    //! were; Conflict if none. Audited; what was skipped meanwhile stays skipped.
    virtual Result<int> takeBack(const QStringList &e164, SuppressionScope scope, UserId by) = 0;

    //! Takes a number off the list, whatever its scopes, and returns whether it was listed. Invalid if it is
    //! listed by the person's own wish and \a reason does not say why it may be texted again.
    virtual Result<bool> remove(const QString &e164, UserId by, const QString &reason) = 0;

    //! The same for all of \a e164, and returns how many people were listed. Invalid without a \a reason.
    virtual Result<int> removeMany(const QStringList &e164, UserId by, const QString &reason) = 0;

    //! The same for the numbers that \a change, which waits, was asked for with. Conflict if they are others
    //! by now.
    virtual Result<int> removeWaiting(const PendingChange &change, const QString &reason) = 0;

    virtual Result<SuppressionLook> look(const QStringList &e164) = 0;

    //! How many people of \a e164 are not listed in \a scope: what add() would return. Changes nothing.
    virtual Result<int> unlisted(const QStringList &e164, SuppressionScope scope) = 0;

    //! How many people \a by has taken off the list since \a since, without those that a second person
    //! confirmed.
    virtual Result<int> removedSince(UserId by, TimePoint since) = 0;
};

} // namespace heliograph
