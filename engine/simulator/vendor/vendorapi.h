// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/receiptbook.h"
#include "engine/simulator/vendor/sendcall.h"
#include "engine/simulator/wire/requestparser.h"

#include <optional>
#include <variant>

namespace heliograph::simulator {

//! Who calls, when, and under which id the call is answered.
struct Caller
{
    QByteArray account; //!< access key id
    QByteArray requestId;
    TimePoint now;
};

//! One provider's API as it looks from outside: reads calls, words answers. It accepts nothing itself.
class VendorApi
{
public:
    virtual ~VendorApi() = default;

    virtual Profile profile() const = 0;
    //! The access key id that \a request claims; it may be empty, and is not checked.
    virtual QByteArray account(const Request &request) const = 0;
    //! The answer to a request whose signature, version or action is wrong; nothing if it may pass.
    virtual std::optional<Answer> refusal(const Request &request, const Caller &caller) = 0;
    virtual bool isSend(const Request &request) const = 0;
    //! A send call, or the answer that refuses it as a whole.
    virtual std::variant<SendCall, Answer> readSend(const Request &request, const Caller &caller) const = 0;
    //! The id under which the provider knows a message.
    virtual QByteArray providerId(ReceiptBook::Index call, ReceiptBook::Index message) const = 0;
    //! The answer to \a send, which is written down as \a call. The rows with \a missing true are left out
    //! (empty: none are).
    virtual Answer accepted(const SendCall &send, ReceiptBook::Index call, const Caller &caller,
                            const std::vector<bool> &missing) const = 0;
    //! Whether an answer has a row for each number, so that some of them may be missing.
    virtual bool answersPerNumber() const = 0;
    virtual Answer throttled(const Caller &caller) const = 0;
    //! HTTP \a status with an internal error.
    virtual Answer failed(int status, const Caller &caller) const = 0;
    //! The answer to a call that sends nothing.
    virtual Answer query(const Request &request, const Caller &caller) = 0;
};

} // namespace heliograph::simulator
