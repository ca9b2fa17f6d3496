// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/vendor/sendcall.h"

namespace heliograph::simulator {

//! The bytes of \a answer as HTTP/1.1.
QByteArray responseText(const Answer &answer, bool keepAlive);

//! \a answer with its JSON cut in the middle.
struct TruncatedResponse
{
    QByteArray bytes;
    bool endsConnection;
};

//! Cuts \a answer in one of three ways, chosen by \a chance: with a length that fits the cut JSON, with the
//! length of the whole (the connection ends early), or without any length (the connection's end is the end).
TruncatedResponse truncatedResponse(const Answer &answer, quint64 chance);

} // namespace heliograph::simulator
