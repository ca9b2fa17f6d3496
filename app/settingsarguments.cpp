// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settingsarguments.h"

namespace heliograph {

Result<QMap<QString, QString>> parseSettings(const QStringList &words)
{
    QMap<QString, QString> settings;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return Error{ErrorKind::Invalid,
                         QStringLiteral("“%1” is no setting: write key=value.").arg(word)};
        const QString key = word.left(equals).trimmed();
        if (settings.contains(key))
            return Error{ErrorKind::Invalid,
                         QStringLiteral("The setting %1 is given twice. Give it once.").arg(key)};
        settings.insert(key, word.mid(equals + 1).trimmed());
    }
    return settings;
}

} // namespace heliograph
