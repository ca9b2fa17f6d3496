// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QString>

#include <functional>

namespace heliograph {

//! The folder that a workspace lies in, and how it comes to be.
namespace WorkspaceFolder {

QString descriptionFile(const QString &folder);
QString databaseFile(const QString &folder);

//! Makes \a folder, an absolute path, and runs \a work, which puts a database in it. Invalid if there is
//! anything in it already. If either fails, nothing is left that was made: whoever tries again finds
//! everything as it was.
Result<void> fill(const QString &folder, const std::function<Result<void>()> &work);

} // namespace WorkspaceFolder

} // namespace heliograph
