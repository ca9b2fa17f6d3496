// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/vfsshim.h"

namespace heliograph {

//! Kills its own process (SIGKILL) right before the N-th change that SQLite makes to any file: what was
//! written until then stays in the system's cache, as when a process is killed.
class KillAtWrite final : public VfsWitness
{
public:
    //! \a change counts from 1.
    explicit KillAtWrite(int change)
        : m_left(change)
    {
    }

    bool watches(const QByteArray &) const override { return true; }
    void opens(const QByteArray &) override { count(); }
    void writes(const QByteArray &, qint64, const QByteArray &) override { count(); }
    void truncates(const QByteArray &, qint64) override { count(); }
    void syncs(const QByteArray &) override { count(); }
    void synced(const QByteArray &) override { }
    void removes(const QByteArray &) override { count(); }

private:
    void count();

    int m_left;
};

} // namespace heliograph
