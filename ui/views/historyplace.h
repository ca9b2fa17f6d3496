// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagerow.h"

#include <QVariantMap>

namespace heliograph {

//! How history is opened on \a messages: its keys, with moments in milliseconds.
QVariantMap historyPlace(const MessageFilter &messages);

//! What \a leftOut leaves out, as part of such a place; and back, each value once and what is not known
//! ignored.
void addLeftOut(const LeftOut &leftOut, QVariantMap &place);
LeftOut leftOutOf(const QVariantMap &place);

} // namespace heliograph
