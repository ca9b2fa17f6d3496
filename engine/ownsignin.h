// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/secret.h"

#include <QString>

namespace heliograph {

//! What people are told about their own passwords and second factors, wherever they set them. Any thread.
namespace OwnSignIn {

//! How many characters a password needs.
int shortestPassword(bool hasSecondFactor);

//! A second factor's secret as people type it into an authenticator app: in groups of four.
QString groupsOf(const Secret &secondFactor);

} // namespace OwnSignIn

} // namespace heliograph
