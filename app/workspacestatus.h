// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/opening.h"

#include "engine/query/enginehealth.h"

#include <QJsonObject>

#include <optional>

namespace heliograph {

//! How a workspace is as a whole: its engine, its storage, and what keeps everything from being sent.
struct WorkspaceStatus
{
    QString folder;
    QString database;
    QString engine; //!< who sends, as a sentence; empty if nobody does
    EngineHealth health = EngineHealth::NotRunning;
    StorageHealth storage;
    std::optional<RestoreHold> restore;
    bool emergencyStop = false;

    static Result<WorkspaceStatus> read(Opened &opened, const Clock &clock);

    QString inWords() const;
    QJsonObject toJson() const;
};

} // namespace heliograph
