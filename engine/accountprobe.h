// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/provideraccount.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace heliograph {

//! What a try of an account found, in the order in which it went.
struct AccountTrial
{
    bool answered = false; //!< the address was found, a connection made, and an answer came
    bool secure = false; //!< over TLS with a certificate that is trusted; else plain http to this computer
    std::optional<Millis>
        clockAhead{}; //!< how far this computer's clock is before the provider's, if that says it
    QString words{}; //!< the provider's own, when the key is accepted
    std::optional<Error> problem{}; //!< what is wrong and what to do

    bool passed() const { return !problem; }
};

//! Tries accounts by a call that cannot send. Lives on a thread with an event loop, its own or another's.
class AccountProbe : public QObject
{
    Q_OBJECT

public:
    //! \a clock outlives it.
    explicit AccountProbe(const Clock &clock);

    //! Any thread. Nothing is kept of \a credentials. The answer comes within 20 seconds; cancelled if the
    //! probe goes before.
    QFuture<AccountTrial> ask(const ProviderAccount &account, const Credentials &credentials);

private:
    class Question;

    const Clock &m_clock;
};

} // namespace heliograph
