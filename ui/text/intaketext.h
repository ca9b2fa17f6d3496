// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/intake.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace heliograph {

//! How it goes with what comes in from a provider. Any thread.
class IntakeText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::IntakeText)

public:
    //! What \a standing of the account \a name fails at or has lost, what that means, what to do; a sentence
    //! or several each.
    static QStringList troubles(const IntakeStanding &standing, const QString &name, const Format &format);

    //! \a name tells again what \a kind is about.
    static QString recovered(IntakeKind kind, const QString &name);

private:
    static QString failure(const IntakeStanding &standing, const QString &name, const Format &format);
    static QString what(IntakeKind kind);
    static QString remedy(IntakeKind kind);
};

} // namespace heliograph
