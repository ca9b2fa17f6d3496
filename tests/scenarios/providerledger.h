// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace heliograph {

//! What the simulator wrote about the numbers it saw; read without any code of the engine.
struct ProviderLedger
{
    QHash<QString, int> accepted; //!< times a number was accepted for an account, by "profile account number"
    QSet<QString> numbers; //!< accepted numbers
    QSet<QString> inCutRequests; //!< numbers whose sender vanished before or just after its answer
    QSet<QString> inAmbiguousFaults; //!< numbers of requests that were answered so that nobody can know
    int cuts = 0;
    int faults = 0; //!< ambiguous or not
    int ambiguousFaults = 0;

    static ProviderLedger read(const QString &file);
    int acceptedTwice() const;
};

} // namespace heliograph
