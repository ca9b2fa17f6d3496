// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace heliograph {

//! The seeds to run the test \a id of engine.md C5 with: those of tests/scenarios/seeds, which failed once,
//! first, and then HELIOGRAPH_SEED or, without it, \a usual.
QList<unsigned> seedsFor(const QString &id, unsigned usual);

} // namespace heliograph
