// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/vfsshim.h"

namespace heliograph {

//! Watches nothing: a shim with it only spares tests the waiting for real syncs.
class NoWitness final : public VfsWitness
{
public:
    bool watches(const QByteArray &) const override { return false; }
    void opens(const QByteArray &) override { }
    void writes(const QByteArray &, qint64, const QByteArray &) override { }
    void truncates(const QByteArray &, qint64) override { }
    void syncs(const QByteArray &) override { }
    void synced(const QByteArray &) override { }
    void removes(const QByteArray &) override { }
};

} // namespace heliograph
