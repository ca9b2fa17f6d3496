// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/diagnosis.h"
#include "ui/text/format.h"

#include <QList>
#include <QString>

namespace heliograph {

//! What one check found.
struct Finding
{
    QString check; //!< a word, for scripts: "database", "provider ali", "I5"
    DiagnosisVerdict verdict = DiagnosisVerdict::Ok;
    QString words; //!< how it is, or what is wrong and what to do. No secret, no number of a person
};

//! Looks a workspace over and changes nothing in it: what the window's diagnostics find, with what to call
//! next, and the invariants of the database.
class Doctor
{
public:
    struct Options
    {
        bool deep = false; //!< every index of the database, the audit log and the invariants as well
        QString providerLedger; //!< with deep: a file that the simulator wrote
    };

    Doctor(const QString &folder, const Options &options, const Clock &clock);

    //! Every check in turn; those that need what an earlier one found broken are left out.
    QList<Finding> examine();

private:
    void add(const DiagnosisFinding &finding);
    void add(const QString &check, bool ok, const QString &words);
    void checkInvariants(Reader &reader, const QList<ProviderAccount> &accounts);

    QString m_folder;
    Options m_options;
    const Clock &m_clock;
    Format m_format;
    QList<Finding> m_findings;
};

} // namespace heliograph
