// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/workspacemaker.h"

#include "engine/base/callon.h"
#include "engine/domain/signin.h"
#include "engine/shippedrules.h"
#include "engine/workspace.h"

#include <QDir>

namespace heliograph {

namespace {

Result<void> closeFor(Store &store, const NewWorkspace &wanted)
{
    // Also an operator: whoever is alone has to be able to send a first test.
    const auto code
        = store.users().add({wanted.login, wanted.displayName, {Role::Admin, Role::Operator}}, BuiltInAuthor);
    if (!code)
        return code.error();
    return store.signIns().setPassword({wanted.login, *code, {}}, wanted.password);
}

Result<void> fill(Workspace &workspace, const NewWorkspace &wanted)
{
    const auto store = workspace.openStore();
    if (!store)
        return store.error();
    if (const auto rules = importShippedRules((*store)->content(), BuiltInAuthor); !rules)
        return rules.error();
    return wanted.login.isEmpty() ? Result<void>() : closeFor(**store, wanted);
}

Result<void> makeNow(const NewWorkspace &wanted, const Clock &clock)
{
    const bool wasThere = QDir(wanted.folder).exists();
    if (const auto made = Workspace::create(wanted.folder, wanted.secretStore, clock); !made)
        return made;
    const auto workspace = Workspace::open(wanted.folder, clock);
    if (!workspace)
        return workspace.error();
    const Result<void> filled = fill(**workspace, wanted);
    if (!filled && !wasThere)
        QDir(wanted.folder).removeRecursively();
    return filled;
}

} // namespace

WorkspaceMaker::WorkspaceMaker(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_inside(new QObject)
{
    m_inside->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
    m_thread.start();
}

WorkspaceMaker::~WorkspaceMaker()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<void>> WorkspaceMaker::make(const NewWorkspace &workspace)
{
    return callOn(m_inside, [workspace, &clock = m_clock] { return makeNow(workspace, clock); });
}

QFuture<Result<void>> WorkspaceMaker::look(const QString &folder)
{
    return callOn(m_inside, [folder, &clock = m_clock]() -> Result<void> {
        const auto workspace = Workspace::open(folder, clock);
        return workspace ? Result<void>() : Result<void>(workspace.error());
    });
}

QFuture<Result<void>> WorkspaceMaker::setPassword(const QString &folder, const QString &login,
                                                  const QByteArray &current, const QByteArray &fresh)
{
    return callOn(m_inside, [=, &clock = m_clock]() -> Result<void> {
        const auto workspace = Workspace::open(folder, clock);
        if (!workspace)
            return workspace.error();
        const auto store = (*workspace)->openStore();
        if (!store)
            return store.error();
        return (*store)->signIns().setPassword({login, Secret(current), {}}, Secret(fresh));
    });
}

} // namespace heliograph
