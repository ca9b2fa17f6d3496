// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/scenarios/crash/crashscene.h"
#include "tests/scenarios/providerledger.h"

#include <QJsonObject>

namespace heliograph {

//! One thing that must hold when everything is quiet again.
struct Verdict
{
    QString name;
    QString meaning;
    QString broken; //!< what is wrong, empty if it holds
};

//! Compares what the workspace says with what its provider saw. Real scenarios and negative controls are
//! judged by the same object; it knows the verbs of the program and the tables, and no code of the engine.
class SceneCheck
{
public:
    //! For a scene whose provider is closed, with one campaign to \a people.
    SceneCheck(const CrashScene &scene, int people);

    //! Adds that nobody is unknown whom the provider has in its list; for a scene in which it was asked about
    //! everybody (askAboutEverybody()).
    void expectAsked();

    //! All of them, in order.
    QList<Verdict> verdicts() const { return m_verdicts; }

    //! Those that are broken, a line each; empty if all hold.
    QString broken() const;

    //! The names of those that are broken.
    QStringList brokenNames() const;

    const ProviderLedger &provider() const { return m_provider; }
    const QJsonObject &ledger() const { return m_ledger; }

private:
    void add(const QString &name, const QString &meaning, const QString &broken);
    void checkInvariants();
    void checkTwice();
    void checkLedger();
    void checkUnknown();
    void checkLate();
    QList<QJsonObject> unknown() const;

    const CrashScene &m_scene;
    const int m_people;
    ProviderLedger m_provider;
    QJsonObject m_ledger;
    QList<Verdict> m_verdicts;
};

} // namespace heliograph
