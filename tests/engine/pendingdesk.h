// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/accountsetup.h"
#include "engine/pendingchanges.h"
#include "tests/engine/workspacescene.h"

namespace heliograph {

//! A workspace where people sign in, and an account "gull" that was there before: ada and ann are admins, so
//! that what one of them asks for waits for the other; olga is an operator.
class PendingDesk
{
public:
    PendingDesk();

    //! The store in the hands of \a login, whose password was given this moment.
    std::unique_ptr<Store> as(const QString &login)
    {
        const auto person = m_scene.store().users().person(login);
        auto store = m_scene.workspace().openStoreFor(Caller{person->id, login, m_scene.now(), Secret()});
        if (!store)
            qFatal("%s", qPrintable(store.error().detail));
        return *std::move(store);
    }

    Result<void> confirm(ChangeId change, const QString &login)
    {
        const auto store = as(login);
        return PendingChanges(m_scene.workspace(), *store, m_scene.reader()).confirm(change, {});
    }

    Result<void> refuse(ChangeId change, const QString &login,
                        const QString &reason = QStringLiteral("no need"))
    {
        const auto store = as(login);
        return PendingChanges(m_scene.workspace(), *store, m_scene.reader()).refuse(change, {}, reason);
    }

    Result<void> expire(const QString &login = QStringLiteral("ann"))
    {
        const auto store = as(login);
        return PendingChanges(m_scene.workspace(), *store, m_scene.reader()).expire();
    }

    //! What ada asks for, which has to wait.
    template <typename Ask>
    ChangeId asked(Ask &&ask)
    {
        const auto ada = as(QStringLiteral("ada"));
        const auto refused = ask(*ada);
        const auto change = ada->changes().justAsked();
        if (refused || !change)
            qFatal("It did not wait.");
        return *change;
    }

    ChangeId askForAccount(const QString &label = QStringLiteral("kite"))
    {
        return asked([&](Store &store) {
            return AccountSetup::add(m_scene.workspace(), store, WorkspaceScene::account(label),
                                     WorkspaceScene::key("first"));
        });
    }

    ChangeId askForKey(const ProviderAccount &account)
    {
        return asked([&](Store &store) {
            return AccountSetup::replaceKey(m_scene.workspace(), store, account,
                                            {QStringLiteral("ID2"), Secret("second"), {}}, {});
        });
    }

    ChangeState stateOf(ChangeId change) { return m_scene.store().changes().change(change)->state; }

    QList<ProviderAccount> accounts() { return *m_scene.reader().accounts(); }

    QByteArray secretOf(const ProviderAccount &account)
    {
        const auto key = m_scene.workspace().credentials(account);
        return key ? key->secret.expose() : QByteArray("none");
    }

    WorkspaceScene &scene() { return m_scene; }
    const ProviderAccount &gull() const { return m_gull; } //!< as it was in the beginning

private:
    WorkspaceScene m_scene;
    ProviderAccount m_gull;
};

} // namespace heliograph
