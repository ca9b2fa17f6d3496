// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! Who runs this process, and on which computer: "olga@desk", by the operating system's account and the
//! host's name. Where there is no name, the account's number stands. Any thread.
QString processOrigin();

} // namespace heliograph
