// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/guardedstore.h"
#include "tests/support/sqliteteststore.h"

namespace heliograph {

//! A workspace where people sign in: ada is an admin, olga and otto are operators, samir is a supervisor, uma
//! an auditor. Their password is Password. One draft is from before, of the built-in author. What preparing
//! it needs and cannot do ends the test program.
class PeopleScene
{
public:
    PeopleScene();

    SqliteTestStore &store() { return m_store; }
    FakeClock &clock() { return m_store.clock(); }
    UserStore &users() { return m_store.store().users(); }
    SignInStore &signIns() { return m_store.store().signIns(); }

    UserId id(const QString &login);

    //! Adds somebody who has set the password.
    UserId add(const QString &login, const Roles &roles);

    //! What is passed to prove that one is \a login.
    static Proof proof(const QString &login, const QByteArray &password = Password,
                       const QByteArray &code = {});

    //! The store in the hands of \a login, whose password was given this moment; in nobody's if it is empty.
    std::unique_ptr<GuardedStore> as(const QString &login);

    //! A draft of \a author.
    CampaignId draft(const QString &author, const QString &name);

    //! How many entries of the audit log have \a action and were done by \a login.
    qint64 audited(const QString &action, const QString &login);

    static constexpr const char *Password = "walnut gravel tuba osprey";

private:
    SqliteTestStore m_store;
    AudienceId m_audience{};
    AccountId m_account{};
};

} // namespace heliograph
