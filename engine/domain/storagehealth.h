// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QString>

#include <optional>

namespace heliograph {

//! What is wrong with the place where everything is kept: the database, its log, the journal.
enum class StorageTrouble {
    None = 0,
    Busy, //!< another process has kept the database locked for longer than we wait
    Full, //!< there is no room left on the disk
    ReadOnly, //!< the disk or the file may be read, not written
    Failing, //!< reading, writing or syncing ended with an error of the disk
    Unreachable, //!< the file cannot be opened: its folder is gone or no longer ours
    Journal, //!< the journal of what leaves cannot be written
    Refused, //!< the database works, and yet it refuses what has to be written before anything else leaves
    LogGrows, //!< somebody has been reading for so long that the log cannot be written back
    Damaged, //!< the database contradicts itself
    LogMissing, //!< the log or its index was taken away while the database was open
    Replaced, //!< another file lies where the database was, or it is older than what has left
};

inline constexpr int StorageTroubleCount = 12;

//! The code of \a trouble in JSON, for example "log-missing"; "none" for None.
QLatin1String storageTroubleCode(StorageTrouble trouble);

//! The trouble with \a code; None for an unknown one.
StorageTrouble storageTroubleFromCode(const QString &code);

//! Whether nothing may be sent while it lasts.
constexpr bool stopsSending(StorageTrouble trouble)
{
    return trouble != StorageTrouble::None && trouble != StorageTrouble::LogGrows;
}

//! Whether the engine must end: going on could make it worse, and only a new start compares everything.
constexpr bool endsEngine(StorageTrouble trouble)
{
    return trouble >= StorageTrouble::Damaged;
}

//! How the engine's storage is, for people and for other processes.
struct StorageHealth
{
    StorageTrouble trouble = StorageTrouble::None;
    TimePoint since{}; //!< when it began; meaningless without trouble
    QString detail; //!< the database's or the system's own sentence, in English
    int keptResults = 0; //!< answers of providers that are not on disk yet

    bool operator==(const StorageHealth &) const = default;
};

} // namespace heliograph
