// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/security/blindindex.h"

#include <QByteArray>
#include <QString>

namespace heliograph {

//! Whose approvals count: the public keys of approvers, in a file beside the database and not in it
//! (engine.md SR-13). Whoever writes into the database alone can name an approver and a key, but not one that
//! is pinned.
//!
//! One line for each change, "user key at mac", readable by its owner only. Each mac is keyed with the
//! workspace's index key, which lies in the database wrapped by the master key, and covers the line and the
//! mac before it: a line cannot be changed, moved or taken out without the master key. The file can be cut
//! off at its end; then later approvals do not count, so nothing is sent. A key that was replaced counts for
//! what it signed while it was pinned. Any thread; lines are added inside the database's write transaction,
//! so one at a time.
class ApproverPins
{
public:
    ApproverPins(const QString &databaseFile, const BlindIndex &index);

    //! From \a at on \a publicKey counts for \a user; none if it is empty. Durable when it returns. Fails
    //! with Storage or, if the file was changed, Secret.
    Result<void> pin(UserId user, const QByteArray &publicKey, TimePoint at) const;

    //! The key that counted for \a user at \a at; empty if none did. Fails with Storage or Secret.
    Result<QByteArray> keyAt(UserId user, TimePoint at) const;

    //! The file as it is, to be kept in a backup; empty if there is none.
    static QByteArray contents(const QString &databaseFile);
    static Result<void> restore(const QString &databaseFile, const QByteArray &contents);

private:
    struct Pin
    {
        UserId user{};
        QByteArray key;
        TimePoint at;
    };

    QByteArray macOf(const QByteArray &line, const QByteArray &before) const;
    Result<QList<Pin>> pins(QByteArray &lastMac) const;

    QString m_file;
    BlindIndex m_index;
};

} // namespace heliograph
