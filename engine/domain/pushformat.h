// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/inboundmessage.h"
#include "engine/domain/receipt.h"

#include <QByteArray>
#include <QList>

namespace heliograph {

//! What one request of a provider to us carries. Everything has Trust::Unauthenticated: how far it may be
//! believed is known to whoever received it.
struct PushedContent
{
    QList<Receipt> receipts;
    QList<InboundMessage> replies;
    int unreadable = 0; //!< rows that are neither
};

//! How a provider pushes: what its requests mean, and what it wants to be told. Values; any thread.
struct PushFormat
{
    //! The content of a request body. Invalid if nothing in it can be read; an empty list is readable.
    Result<PushedContent> (*read)(const QByteArray &body) = nullptr;
    QByteArray taken; //!< the body of HTTP 200: everything is stored, do not send it again
    QByteArray notTaken; //!< the body that goes with a failure: send it again later
};

} // namespace heliograph
