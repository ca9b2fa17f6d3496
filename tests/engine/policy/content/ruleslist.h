// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/content/contentrules.h"

namespace heliograph {

//! The rules of one list called "test" with this \a file; a file that is not right ends the test program.
std::shared_ptr<const ContentRules> rulesOf(const QString &file, const QString &country = {});

//! The same for several lists: name, country, file.
std::shared_ptr<const ContentRules> rulesOf(const QList<std::tuple<QString, QString, QString>> &lists);

//! What \a rules find in \a text, one a line: "block word casino @5+6".
QStringList found(const ContentRules &rules, const QString &text, const QStringList &countries = {});

} // namespace heliograph
