// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QList>
#include <QString>
#include <QTemporaryDir>

namespace heliograph {

//! The ledger file of a simulator of a test, as the test reads it.
class ProviderBook
{
public:
    QString file() const { return m_folder.filePath(QStringLiteral("ledger")); }

    struct Entry
    {
        QString number;
        TimePoint at; //!< by the simulator's clock
    };
    QList<Entry> accepted() const;

    int count() const { return static_cast<int>(accepted().size()); }
    int acceptedAfter(TimePoint time) const;
    bool hasNumberTwice() const;

private:
    QTemporaryDir m_folder;
};

} // namespace heliograph
