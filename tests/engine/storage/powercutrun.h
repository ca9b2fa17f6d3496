// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "queuesteps.h"
#include "tests/support/powercutdisk.h"

#include <QSet>

#include <optional>
#include <random>

namespace heliograph {

//! A dispatcher that has nothing but the store, on a computer whose power is cut now and then. Each cut
//! leaves an image, which is opened as after a restart and examined; the original goes on undisturbed.
class PowerCutRun
{
public:
    enum class Sync { Full, Normal };

    PowerCutRun(unsigned seed, Sync sync);

    //! Sends to \a people, and cuts on the way until \a cuts images were examined. Returns what was wrong,
    //! a sentence for each image at most.
    QStringList run(int people, int cuts);

    int cuts() const { return m_cuts; }

private:
    //! What the world knows at a moment: no restart may forget it.
    struct Facts
    {
        QList<Reader::LedgerEntry> accepted; //!< by the provider
        QSet<qint64> left; //!< messages whose request left
        QSet<qint64> handedOver; //!< messages that are settled as accepted
    };
    struct Cut
    {
        QString folder;
        Facts facts;
    };

    void step();
    void sendOne(const ArmedRequest &request);
    void settleOne();
    void cutNow();
    QString examine(const Cut &cut);
    QString compare(SqliteStore &store, const Facts &facts);
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    const Sync m_sync;
    std::mt19937 m_random;
    QTemporaryDir m_images;
    std::optional<QueueSteps> m_steps;
    std::optional<PowerCutDisk> m_disk;
    QList<ArmedRequest> m_open;
    QList<ArmedMessage> m_sent;
    Facts m_facts;
    QList<Cut> m_waiting; // to be examined when the store is not in the middle of something
    int m_cuts = 0;
    int m_changesToCut = 1;
};

} // namespace heliograph
