// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/callon.h"
#include "engine/query/situation.h"
#include "engine/workspace.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>

namespace heliograph {

//! What a piece of work finds on its thread.
struct Desk
{
    Workspace &workspace;
    Reader &reader;
    Store *store = nullptr; //!< in the hands of the person who signed in; nullptr where nothing is written
    UserId by = BuiltInAuthor; //!< who that is
    TimePoint now;

    Result<SendingSituation> situation() const
    {
        return readSituation(reader, workspace.engineRuns(), now, workspace.storageHealth().trouble);
    }
};

//! A thread with a workspace of its own, opened there at the first piece of work; pieces run one after the
//! other. Ends its thread after what is running; what waits then is never run, and its future ends cancelled.
class WorkspaceRoom
{
public:
    enum class Access { Read, Write };

    WorkspaceRoom(const QString &folder, const Clock &clock, Access access);
    ~WorkspaceRoom();
    Q_DISABLE_COPY_MOVE(WorkspaceRoom)

    //! Runs \a work, a callable (Desk &) -> Result<T>, there. What keeps the workspace from being opened is
    //! its answer then.
    template <typename F>
    auto run(F work) -> QFuture<std::invoke_result_t<F, Desk &>>
    {
        using R = std::invoke_result_t<F, Desk &>;
        return callOn(m_inside, [inside = m_inside, work = std::move(work)]() mutable -> R {
            Result<Desk> desk = inside->desk();
            if (!desk)
                return desk.error();
            return work(*desk);
        });
    }

    //! From now on \a caller writes; nobody in an open workspace.
    void setCaller(const std::optional<Caller> &caller);

private:
    class Inside : public QObject
    {
    public:
        Inside(const QString &folder, const Clock &clock, Access access);

        Result<Desk> desk();
        void setCaller(const std::optional<Caller> &caller);

    private:
        Result<void> openAll();

        QString m_folder;
        const Clock &m_clock;
        Access m_access;
        std::optional<Caller> m_caller;
        std::unique_ptr<Workspace> m_workspace;
        std::unique_ptr<Store> m_store;
        std::unique_ptr<Reader> m_reader;
    };

    QThread m_thread;
    Inside *m_inside; // deleted on its thread, which closes the connections there
};

} // namespace heliograph
