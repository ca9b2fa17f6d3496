// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"

namespace heliograph {

//! Whether \a after lets an account do anything that \a before keeps it from: send elsewhere, under another
//! name or faster, believe somebody else, or count an absence as evidence sooner. Only what is known to be
//! stricter, or to change neither, is not weaker; what cannot be compared is.
bool isWeaker(const ProviderAccount &before, const ProviderAccount &after);

} // namespace heliograph
