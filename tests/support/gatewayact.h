// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>

namespace heliograph {

//! What the gateway does about one request.
struct GatewayAct
{
    enum class End {
        KeepOpen, //!< the connection stays, ready for the next request
        Close, //!< it is closed in the ordinary way
        Reset, //!< it is reset (RST)
    };

    QList<QByteArray> pieces; //!< written one after the other
    std::chrono::milliseconds pause{0}; //!< before each piece, or before the end if there is none
    End end = End::KeepOpen;
    bool early = false; //!< begins when the head has been read, without waiting for the body

    //! A correct answer. \a headers are further lines, each ended by CR LF.
    static GatewayAct answer(int status, const QByteArray &body, const QByteArray &headers = {});

    //! \a bytes as they are, then \a end. With no bytes and KeepOpen: silence.
    static GatewayAct raw(const QByteArray &bytes, End end = End::Close);

    //! \a bytes one at a time.
    static GatewayAct trickle(const QByteArray &bytes, std::chrono::milliseconds pause);
};

} // namespace heliograph
