// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"

#include <QString>
#include <QTextStream>

namespace heliograph {

//! Where and how thoroughly to measure.
struct BenchSetting
{
    QString folder; //!< empty, on the disk that counts; whoever made it removes it
    bool quick = false;
    const Clock &clock;
    QTextStream &words; //!< for progress

    template <typename T>
    T pick(T full, T fast) const
    {
        return quick ? fast : full;
    }

    void say(const QString &sentence) const;
};

//! Processor time of this process so far, all threads, in seconds. Figures are wall time; this tells a noisy
//! machine from slow code.
double cpuSeconds();

//! A folder inside that of a setting, removed with everything in it at the end of its life: a measurement
//! leaves nothing for the next one to find in a cache or on the disk.
class BenchFolder
{
public:
    BenchFolder(const BenchSetting &setting, const QString &name);
    ~BenchFolder();
    Q_DISABLE_COPY_MOVE(BenchFolder)

    const QString &path() const { return m_path; }
    QString file(const QString &name) const;

private:
    QString m_path;
};

} // namespace heliograph
