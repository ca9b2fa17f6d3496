// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/benchsetting.h"

#include <QDir>

#include <sys/resource.h>

namespace heliograph {

void BenchSetting::say(const QString &sentence) const
{
    words << sentence << '\n' << Qt::flush;
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

BenchFolder::BenchFolder(const BenchSetting &setting, const QString &name)
    : m_path(setting.folder + QLatin1Char('/') + name)
{
    QDir().mkpath(m_path);
}

BenchFolder::~BenchFolder()
{
    QDir(m_path).removeRecursively();
}

QString BenchFolder::file(const QString &name) const
{
    return m_path + QLatin1Char('/') + name;
}

} // namespace heliograph
