// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/signinstore.h"
#include "tests/app/testworkspace.h"

namespace heliograph {

//! A workspace where people sign in: ada is an admin, olga and otto are operators, samir is a supervisor, uma
//! an auditor. Verbs are called as one of them, by password.
class ClosedWorkspace
{
public:
    ClosedWorkspace();

    //! Runs \a words as \a login, whose password comes as the first line of the input, before \a input.
    Answer callAs(const QString &login, const QStringList &words, const QByteArray &input = {});

    //! The same without saying anything about who calls, or with what stands in \a words.
    Answer call(const QStringList &words, const QByteArray &input = {});

    //! A campaign of \a author to three people that waits for approval; it goes through “ali” and \a others.
    CampaignId submitted(const QString &author, const QString &name, const QList<AccountId> &others = {});

    CampaignState stateOf(CampaignId campaign);

    TestWorkspace &workspace() { return m_workspace; }

    static constexpr const char *Password = "walnut gravel tuba osprey";

private:
    void add(const QString &login, const Roles &roles);

    TestWorkspace m_workspace;
    AccountId m_account{};
};

} // namespace heliograph
