// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/benchsetting.h"

#include <QDir>

namespace heliograph {

void BenchSetting::say(const QString &sentence) const
{
    words << sentence << '\n' << Qt::flush;
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
