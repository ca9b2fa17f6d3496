// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/storagehealth.h"

#include <QFile>
#include <QString>

#include <memory>
#include <optional>

namespace heliograph {

//! What a running engine tells other processes about its storage, in a file beside the database.
//!
//! The database cannot tell it, since it is what fails. The file gets its full size at once and is written in
//! place, so that a full disk does not matter. One line of JSON; says nothing about an engine that is gone.
class HealthNote
{
public:
    //! Makes the file of the workspace \a folder, saying that all is well. Fails with Storage.
    static Result<std::unique_ptr<HealthNote>> open(const QString &folder);

    //! Takes the file away.
    ~HealthNote();
    Q_DISABLE_COPY_MOVE(HealthNote)

    //! A disk that cannot even take this is told of by the others' own failures.
    void write(const StorageHealth &health);

    //! What the engine of the workspace \a folder wrote last; nothing if there is no readable note.
    static std::optional<StorageHealth> read(const QString &folder);

private:
    explicit HealthNote(const QString &path);

    QFile m_file;
};

} // namespace heliograph
