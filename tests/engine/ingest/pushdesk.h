// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/ingest/push/pushlistener.h"
#include "tests/support/fakeclock.h"
#include "tests/support/sqliteteststore.h"

#include <QTcpSocket>

#include <memory>

namespace heliograph {

//! What a client of a listener was told.
struct PushAnswer
{
    int status = 0; //!< 0: the connection ended without an answer
    QByteArray head;
    QByteArray body;
    bool ended = false; //!< the connection is gone
};

//! A client on loopback. Waiting lets the listener work: both live on the test's thread.
class PushClient
{
public:
    explicit PushClient(quint16 port);

    void send(const QByteArray &bytes);

    //! The next answer; the test goes on without one after ten seconds.
    PushAnswer receive();

    //! Waits until the other side has closed the connection; false if it did not within ten seconds.
    bool waitForEnd();

    //! Asks as a provider does.
    static QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {});

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

//! A workspace with an account of Alibaba's kind, and a listener for its pushes. What a listener reads is one
//! receipt a line: "ID NUMBER", or "reply NUMBER TEXT"; "odd" is neither, and
//! "nonsense" spoils all of it.
class PushDesk
{
public:
    explicit PushDesk(PushSettings settings = {}, const QString &believed = {});

    static inline const QByteArray Path = "/push/0123456789abcdef0123456789abcdef";

    PushListener &listener() { return *m_listener; }
    quint16 port() const { return m_listener->port(); }
    SqliteTestStore &store() { return m_store; }
    AccountId account() const { return m_account; }
    FakeClock &clock() { return m_store.clock(); }
    qint64 receipts() { return m_store.value(QStringLiteral("SELECT count(*) FROM receipt_inbox")); }

    //! One request on a connection of its own.
    PushAnswer push(const QByteArray &body, const QByteArray &headers = {});

private:
    SqliteTestStore m_store;
    AccountId m_account{};
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<PushListener> m_listener;
};

} // namespace heliograph
