// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/simulatoroptions.h"
#include "tests/engine/dispatch/simulatorthread.h"
#include "tests/scenarios/crash/crashtemplate.h"

#include <QProcess>
#include <QSet>
#include <QStringList>

#include <memory>

namespace heliograph {

//! One story: a copy of a workspace, a provider of its own that keeps a ledger, and the real program that is
//! called on it and killed. One thread.
class CrashScene
{
public:
    explicit CrashScene(const CrashTemplate &workspace, SimulatorOptions provider = {});

    //! What the program is told through its environment.
    struct Fault
    {
        QByteArray point{}; //!< HELIOGRAPH_FAULT
        QByteArray control{}; //!< HELIOGRAPH_CONTROL
    };

    struct End
    {
        bool killed = false;
        int exitCode = -1;
        QString err;
    };

    //! Runs "heliograph \a words" to its end, for which it has \a patience. After a kill it notes who was
    //! armed at that moment.
    End run(const QStringList &words, const Fault &fault, std::chrono::minutes patience = UsualPatience);
    End run(const QStringList &words) { return run(words, Fault()); }

    static constexpr std::chrono::minutes UsualPatience{10};

    //! The same, and kills it when \a isOver, asked again and again, says so. False if it came to its end
    //! before.
    bool killWhen(const QStringList &words, const std::function<bool()> &isOver);

    //! Stops the provider, so that its ledger is complete.
    void closeProvider() { m_provider.reset(); }

    QString endpoint() const { return m_provider->endpoint(); }
    QString workspace() const { return file(QStringLiteral("ws")); }
    QString list() const { return file(QStringLiteral("list.csv")); }
    QString ledgerFile() const { return file(QStringLiteral("ledger.jsonl")); }

    //! The messages that were armed when the program was killed: who may be unknown because of that.
    const QSet<qint64> &armedAtKills() const { return m_armedAtKills; }

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    void start(QProcess &process, const QStringList &words, const Fault &fault) const;
    void noteArmed();

    QTemporaryDir m_folder;
    std::unique_ptr<SimulatorThread> m_provider;
    QSet<qint64> m_armedAtKills;
};

} // namespace heliograph
