// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/secret.h"

#include <QObject>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <future>

namespace heliograph {

//! What is asked of the keychain.
struct KeychainCall
{
    enum class Verb { Read, Write, Remove };

    Verb verb;
    QString key;
    Secret value; //!< what to write
};

//! What the keychain answered; \a value is empty unless something was read.
struct KeychainReply
{
    QKeychain::Error error;
    QString words; //!< the keychain's own description of the error
    Secret value;
};

//! The one thread on which this process talks to the keychain.
//!
//! Why one for the process: QtKeychain (0.13.2) runs all jobs through a queue that belongs for ever to the
//! thread of the first job. When that thread ends, each later job waits without end.
class KeychainThread
{
public:
    //! Started at the first call, stopped when the process ends.
    static KeychainThread &ofProcess();

    Q_DISABLE_COPY_MOVE(KeychainThread)

    //! Asks for \a call and returns at once; calls are answered in order. An answer may take as long as a
    //! person needs to unlock the keychain, or never come. Any thread; needs a QCoreApplication, as every
    //! event loop does.
    std::future<KeychainReply> start(const KeychainCall &call);

private:
    KeychainThread();
    ~KeychainThread();

    QThread m_thread;
    QObject m_context; // lives on m_thread
};

} // namespace heliograph
