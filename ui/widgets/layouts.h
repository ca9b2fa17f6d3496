// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLayout;

namespace heliograph {

//! Deletes everything in \a layout, which stays.
void clearLayout(QLayout &layout);

} // namespace heliograph
