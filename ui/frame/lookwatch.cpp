// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/lookwatch.h"

#include "ui/theme/textsize.h"

namespace heliograph {

namespace {

const QStringList LookKeys{QStringLiteral("language"), QStringLiteral("theme/choice"), TextSize::key()};
constexpr auto LookDelay = std::chrono::milliseconds(400); // whoever turns a size up turns it several times

} // namespace

LookWatch::LookWatch(const Preferences &preferences, QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(LookDelay);
    connect(&m_rest, &QTimer::timeout, this, &LookWatch::changed);
    connect(&preferences, &Preferences::changed, this, [this](const QString &key) {
        if (LookKeys.contains(key))
            m_rest.start();
    });
}

} // namespace heliograph
