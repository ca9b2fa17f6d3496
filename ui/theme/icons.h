// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QIcon>

namespace heliograph {

//! The icons of resources/icons, drawn in the colours of the theme in use. GUI thread only.
namespace Icons {

//! The icon \a name ("approvals") in the colour of text, or of \a role.
QIcon icon(const QString &name, ColorRole role = ColorRole::Text);

//! The sign of a ledger line, in its colour.
QIcon icon(LedgerLine line);

//! The sign of the program itself.
QIcon program();

} // namespace Icons

} // namespace heliograph
