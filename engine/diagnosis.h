// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/diagnosisfinding.h"
#include "engine/workspace.h"

#include <QList>

#include <functional>

namespace heliograph {

class RollbackGuard;
struct RollbackFinding;

//! Looks a workspace over and changes nothing in it: what the window's diagnostics and `doctor` both say.
//!
//! Has connections of its own, so that nobody waits for it; belongs to the thread that opened it.
class Diagnosis
{
public:
    using Findings = QList<DiagnosisFinding>;

    //! NotFound if \a folder holds no workspace. \a clock outlives it.
    static Result<std::unique_ptr<Diagnosis>> open(const QString &folder, const Clock &clock);

    //! Everything that is quickly known. What needs the database is left out when it cannot be opened.
    Findings quick();

    //! Reads every page of the database, \a thorough every index as well; empty if it cannot be opened.
    Findings database(bool thorough);

    //! The same, unless the database is so large that this takes more than some seconds.
    Findings smallDatabase();

    //! Proves the whole audit log; nothing found when \a goOn, asked now and then, says stop.
    Findings audit(const std::function<bool()> &goOn = {});

    //! Those that there are; empty if the database cannot be opened.
    const QList<ProviderAccount> &accounts() const { return m_accounts; }
    Reader *reader() { return m_reader.get(); } //!< nullptr if the database cannot be opened

private:
    Diagnosis(std::unique_ptr<Workspace> workspace, const Clock &clock);

    DiagnosisFinding ofFolder() const;
    DiagnosisFinding ofDisk() const;
    DiagnosisFinding ofEngine() const;
    DiagnosisFinding ofKeys();
    DiagnosisFinding ofStorage() const;
    DiagnosisFinding ofRestore();
    DiagnosisFinding compared();
    Result<std::optional<RollbackFinding>> compare(const RollbackGuard &guard, const DatabaseAge &age) const;

    std::unique_ptr<Workspace> m_workspace;
    const Clock &m_clock;
    std::unique_ptr<Reader> m_reader;
    QString m_closed; //!< why there is no reader
    bool m_keysMissing = false; //!< that is why
    QList<ProviderAccount> m_accounts;
};

} // namespace heliograph
