// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/workspace.h"
#include "ui/text/format.h"

#include <QList>
#include <QString>

namespace heliograph {

//! What one check found.
struct Finding
{
    QString check; //!< a word, for scripts: "database", "provider ali", "I5"
    bool ok = true;
    QString words; //!< how it is, or what is wrong and what to do. No secret, no number of a person
};

//! Looks a workspace over and changes nothing in it.
class Doctor
{
public:
    struct Options
    {
        bool deep = false; //!< every index of the database and the invariants as well
        QString providerLedger; //!< with deep: a file that the simulator wrote
    };

    Doctor(const QString &folder, const Options &options, const Clock &clock);

    //! Every check in turn; those that need what an earlier one found broken are left out.
    QList<Finding> examine();

private:
    void checkFolder();
    void checkDisk();
    bool openDatabase();
    void checkDatabase();
    void checkProviders();
    void checkProvider(const ProviderAccount &account);
    void checkClock();
    void checkEngine();
    void checkInvariants();
    void add(const QString &check, bool ok, const QString &words);

    QString m_folder;
    Options m_options;
    const Clock &m_clock;
    Format m_format;
    QList<Finding> m_findings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Reader> m_reader;
    QList<ProviderAccount> m_accounts;
};

} // namespace heliograph
