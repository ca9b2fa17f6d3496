// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/providerbook.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace heliograph {

QList<ProviderBook::Entry> ProviderBook::accepted() const
{
    QList<Entry> entries;
    QFile book(file());
    if (!book.open(QIODevice::ReadOnly))
        return entries;
    while (!book.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(book.readLine()).object();
        if (line.value(QStringLiteral("event")).toString() == QLatin1String("accepted"))
            entries.append({line.value(QStringLiteral("number")).toString(),
                            fromMillis(line.value(QStringLiteral("t")).toInteger())});
    }
    return entries;
}

int ProviderBook::acceptedAfter(TimePoint time) const
{
    const QList<Entry> entries = accepted();
    return static_cast<int>(
        std::ranges::count_if(entries, [time](const Entry &entry) { return entry.at > time; }));
}

bool ProviderBook::hasNumberTwice() const
{
    QSet<QString> numbers;
    const QList<Entry> entries = accepted();
    for (const Entry &entry : entries)
        numbers.insert(entry.number);
    return numbers.size() != entries.size();
}

} // namespace heliograph
