// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"

#include <QFuture>
#include <QObject>
#include <QThread>

namespace heliograph {

//! What a new workspace begins with.
struct NewWorkspace
{
    QString folder; //!< new or empty
    QString secretStore; //!< as Workspace::create() takes it
    QString login{}; //!< of the first admin; empty: the workspace stays open
    QString displayName{};
    Secret password{};
};

//! Makes workspaces, and finds out whether a folder holds one, on a thread of its own.
class WorkspaceMaker : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceMaker(const Clock &clock, QObject *parent = nullptr);
    ~WorkspaceMaker() override;

    //! Puts the shipped content rules in force as well. If anything fails, nothing stays.
    QFuture<Result<void>> make(const NewWorkspace &workspace);

    QFuture<Result<void>> look(const QString &folder); //!< NotFound if it holds none

    //! Sets the password of \a login, who has \a current, or a one-time code.
    QFuture<Result<void>> setPassword(const QString &folder, const QString &login, const QByteArray &current,
                                      const QByteArray &fresh);

private:
    const Clock &m_clock;
    QThread m_thread;
    QObject *m_inside;
};

} // namespace heliograph
