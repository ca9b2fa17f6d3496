// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/userdesk.h"

#include "engine/ownsignin.h"
#include "ui/session/engineclient.h"

namespace heliograph {

QFuture<Result<QList<Person>>> UserDesk::people() const
{
    return m_client.change([](Desk &desk) { return desk.store->users().people(); });
}

QFuture<Result<Secret>> UserDesk::add(const NewPerson &person) const
{
    return m_client.change([person](Desk &desk) { return desk.store->users().add(person, desk.by); });
}

QFuture<Result<void>> UserDesk::setRoles(UserId user, const Roles &roles) const
{
    return m_client.change(
        [user, roles](Desk &desk) { return desk.store->users().setRoles(user, roles, desk.by); });
}

QFuture<Result<void>> UserDesk::setEnabled(UserId user, bool enabled) const
{
    return m_client.change(
        [user, enabled](Desk &desk) { return desk.store->users().setEnabled(user, enabled, desk.by); });
}

QFuture<Result<Secret>> UserDesk::reset(UserId user) const
{
    return m_client.change([user](Desk &desk) { return desk.store->users().reset(user, desk.by); });
}

QFuture<Result<void>> UserDesk::unlock(UserId user) const
{
    return m_client.change([user](Desk &desk) { return desk.store->users().unlock(user, desk.by); });
}

QFuture<Result<void>> UserDesk::setPassword(const Proof &proof, const Secret &fresh) const
{
    return m_client.change(
        [proof, fresh](Desk &desk) { return desk.store->signIns().setPassword(proof, fresh); });
}

QFuture<Result<QString>> UserDesk::beginSecondFactor(const Proof &proof) const
{
    return m_client.change([proof](Desk &desk) -> Result<QString> {
        const auto secret = desk.store->signIns().beginSecondFactor(proof);
        if (!secret)
            return secret.error();
        return OwnSignIn::groupsOf(*secret);
    });
}

QFuture<Result<QStringList>> UserDesk::confirmSecondFactor(const Proof &proof) const
{
    return m_client.change([proof](Desk &desk) -> Result<QStringList> {
        const auto codes = desk.store->signIns().confirmSecondFactor(proof);
        if (!codes)
            return codes.error();
        QStringList words;
        for (const Secret &code : *codes)
            words.append(QString::fromLatin1(code.expose()));
        return words;
    });
}

QFuture<Result<void>> UserDesk::removeSecondFactor(const Proof &proof) const
{
    return m_client.change([proof](Desk &desk) { return desk.store->signIns().removeSecondFactor(proof); });
}

int UserDesk::shortestPassword(bool hasSecondFactor)
{
    return OwnSignIn::shortestPassword(hasSecondFactor);
}

} // namespace heliograph
