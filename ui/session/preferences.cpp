// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/preferences.h"

namespace heliograph {

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
}

void Preferences::setPerson(const QString &login)
{
    m_person = login;
}

QString Preferences::full(const QString &key) const
{
    if (key.startsWith(QLatin1String("engine/")) || key.startsWith(QLatin1String("demo/")))
        return QString(QStringLiteral("computer/") % key);
    return (m_person.isEmpty() ? QStringLiteral("everybody/")
                               : QString(QStringLiteral("person-") % m_person % u'/'))
        % key;
}

QVariant Preferences::value(const QString &key, const QVariant &otherwise) const
{
    return m_settings.value(full(key), otherwise);
}

void Preferences::set(const QString &key, const QVariant &value)
{
    if (this->value(key) == value)
        return;
    m_settings.setValue(full(key), value);
    Q_EMIT changed(key);
}

void Preferences::remove(const QString &key)
{
    m_settings.remove(full(key));
    Q_EMIT changed(key);
}

QStringList Preferences::keys(const QString &group) const
{
    m_settings.beginGroup(full(group));
    const QStringList keys = m_settings.childKeys();
    m_settings.endGroup();
    return keys;
}

} // namespace heliograph
