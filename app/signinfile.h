// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/base/secret.h"

#include <QString>

namespace heliograph {

//! A sign-in token in a file that only its owner can read.
namespace SignInFile {

//! Fails with Storage; then there is no file.
Result<void> keep(const QString &path, const Secret &token);

//! NotFound if nobody has signed in; Secret if others could have read it, which is then worth nothing.
Result<Secret> read(const QString &path);

void forget(const QString &path);

} // namespace SignInFile

} // namespace heliograph
