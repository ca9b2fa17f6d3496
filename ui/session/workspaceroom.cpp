// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/workspaceroom.h"

namespace heliograph {

WorkspaceRoom::WorkspaceRoom(const QString &folder, const Clock &clock, Access access)
    : m_inside(new Inside(folder, clock, access))
{
    m_thread.setObjectName(access == Access::Write ? QStringLiteral("console-write")
                                                   : QStringLiteral("console-read"));
    m_inside->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
    m_thread.start();
}

WorkspaceRoom::~WorkspaceRoom()
{
    m_thread.quit();
    m_thread.wait();
}

void WorkspaceRoom::setCaller(const std::optional<Caller> &caller)
{
    callOn(m_inside, [inside = m_inside, caller] { inside->setCaller(caller); });
}

WorkspaceRoom::Inside::Inside(const QString &folder, const Clock &clock, Access access)
    : m_folder(folder)
    , m_clock(clock)
    , m_access(access)
{
}

Result<void> WorkspaceRoom::Inside::openAll()
{
    if (!m_workspace) {
        auto workspace = Workspace::open(m_folder, m_clock);
        if (!workspace)
            return workspace.error();
        m_workspace = *std::move(workspace);
    }
    if (!m_reader) {
        auto reader = m_workspace->openReader();
        if (!reader)
            return reader.error();
        m_reader = *std::move(reader);
    }
    if (m_access == Access::Write && !m_store) {
        auto store = m_workspace->openStoreFor(m_caller);
        if (!store)
            return store.error();
        m_store = *std::move(store);
    }
    return {};
}

Result<Desk> WorkspaceRoom::Inside::desk()
{
    if (const Result<void> opened = openAll(); !opened)
        return opened.error();
    return Desk{*m_workspace, *m_reader, m_store.get(), m_caller ? m_caller->user : BuiltInAuthor,
                m_clock.now()};
}

void WorkspaceRoom::Inside::setCaller(const std::optional<Caller> &caller)
{
    m_caller = caller;
    m_store.reset();
}

} // namespace heliograph
