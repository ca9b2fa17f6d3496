// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/scenarios/program.h"
#include "tests/scenarios/providerledger.h"

#include <QTemporaryDir>

namespace heliograph {

//! A simulator, and a workspace with a started campaign, in folders of their own: the disk of the workspace
//! may fail while the simulator writes its ledger. What cannot be prepared ends the program.
class CampaignScene
{
public:
    //! The workspace is made in \a disk, or in a temporary folder if that is empty.
    explicit CampaignScene(int people, const QString &disk = {});
    ~CampaignScene();

    Program &program() { return m_program; }
    QString workspace() const { return m_program.file(QStringLiteral("ws")); }

    //! How many numbers the provider has accepted until now, and how often at most each.
    int accepted() const;
    int acceptedTwice() const;

    //! A line of the campaign's ledger.
    int line(const QString &key) const;

private:
    void startSimulator();
    void prepare(int people);
    void succeed(const QString &words, const QByteArray &input = {}) const;

    QTemporaryDir m_folder;
    Program m_program;
    std::unique_ptr<QProcess> m_simulator;
    int m_port = 0;
};

} // namespace heliograph
