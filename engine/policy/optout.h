// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/inboundmessage.h"

#include <QStringView>

namespace heliograph {

//! Whether a reply asks for no more texts (engine.md SR-63).
//!
//! The whole reply is compared with the words of many languages: case, width, spacing, punctuation, hidden
//! characters and traditional characters do not count, so that "ＳＴＯＰ.", "opt-out" and "退 訂" are meant.
//! A longer text that holds such a word, or speaks of refusal, is Unclear: "stop it!!" does nothing by itself
//! and waits for a person. In time that depends on the length of \a reply alone.
ReplyWish wishOf(QStringView reply);

} // namespace heliograph
