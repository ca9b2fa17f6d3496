// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/vendor/phonedigits.h"

#include <QByteArray>

#include <vector>

namespace heliograph::simulator {

enum class Profile : quint8 { Aliyun, Tencent };

//! "aliyun" or "tencent".
inline QByteArrayView name(Profile profile)
{
    return profile == Profile::Aliyun ? "aliyun" : "tencent";
}

//! What is sent back.
struct Answer
{
    int status = 200;
    QByteArray body;
    QByteArray headers; //!< further header lines, each ending with CR LF
};

//! A well-formed send call.
struct SendCall
{
    QByteArray clientRef; //!< OutId, TaskId or SessionContext
    QByteArray templateCode;
    QByteArray sender; //!< as the person sees it; empty if each number has its own
    QByteArray text; //!< our own; empty if a template is sent
    QByteArray application; //!< Tencent's SmsSdkAppId
    std::vector<PhoneDigits> numbers; //!< those that are accepted, in their order
    std::vector<std::pair<std::size_t, QByteArray>> malformed; //!< refused rows: position and text (Tencent)
};

} // namespace heliograph::simulator
