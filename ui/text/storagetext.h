// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/storagehealth.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! How the engine's storage is. Any thread.
class StorageText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::StorageText)

public:
    static QString name(StorageTrouble trouble); //!< "Disk full"

    //! What happened to \a database (a path), what that means for messages, what to do next.
    static QString sentence(const StorageHealth &health, const QString &database, const Format &format);

    //! What follows "Held because", without a full stop. For trouble that stopsSending().
    static QString because(StorageTrouble trouble);

    //! What a person can do about it, as a sentence.
    static QString remedy(StorageTrouble trouble);

private:
    static QString passing(const StorageHealth &health, const QString &database);
    static QString lasting(const StorageHealth &health, const QString &database);
};

} // namespace heliograph
