// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/listdifference.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

QSet<QString> linesOf(const QString &text)
{
    QSet<QString> lines;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith(u'#'))
            lines.insert(trimmed.toString());
    }
    return lines;
}

} // namespace

QJsonObject listDifference(const QString &before, const QString &after)
{
    const QSet<QString> old = linesOf(before);
    const QSet<QString> fresh = linesOf(after);
    return {{u"lines_added"_s, (fresh - old).size()}, {u"lines_removed"_s, (old - fresh).size()}};
}

} // namespace heliograph
