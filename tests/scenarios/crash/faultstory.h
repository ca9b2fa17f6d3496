// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/scenarios/crash/crashscene.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>

namespace heliograph {

//! The program is killed at the first, second, … pass of one fault point, each time in a new scene, until a
//! run comes to its end untouched. After each kill it is called again until it is done, and then everything
//! must be in order.
class FaultStory
{
public:
    //! What the program does when it is killed, by the fault point's first word.
    enum class Workload {
        Importing, //!< reading a list
        Reimporting, //!< the same, when an earlier import was killed
        Submitting, //!< freezing a campaign
        Sending, //!< a campaign, through a provider that answers for a whole request
        Adopting, //!< the same, when an earlier engine was killed with requests open
        Receiving, //!< a campaign, and receipts that are pulled
    };

    //! The workspaces that stories play on; made once.
    class Templates;

    //! The workload that passes \a point; none if tests of the store kill there (tst_queuekill,
    //! tst_filekill).
    static std::optional<Workload> workloadOf(const QByteArray &point);

    //! Every fault point that a story can be told of.
    static QList<QByteArray> points();

    FaultStory(const Templates &templates, const QByteArray &point);

    //! Plays it; at most \a mostKills kills, at passes that lie further and further apart unless \a each.
    void play(int mostKills, bool each);

    const QByteArray &point() const { return m_point; }
    int kills() const { return m_kills; }

    //! What went wrong, empty if nothing did.
    const QString &trouble() const { return m_trouble; }

private:
    bool killedAt(int pass);
    bool prepare(CrashScene &scene);
    QString goOn(CrashScene &scene);
    QString wrongWith(const CrashScene::End &end) const;
    QString wrongWith(const CrashScene &scene) const;
    QStringList words(const CrashScene &scene) const;
    const CrashTemplate &workspace() const;

    const Templates &m_templates;
    QByteArray m_point;
    Workload m_workload;
    int m_kills = 0;
    QString m_trouble;
};

//! See above.
class FaultStory::Templates
{
public:
    Templates();

    static constexpr int People = 12;

private:
    friend class FaultStory;

    CrashTemplate m_list;
    CrashTemplate m_draft;
    CrashTemplate m_started;
    CrashTemplate m_withReceipts;
};

} // namespace heliograph
