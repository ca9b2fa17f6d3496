// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/columnnames.h"

#include "engine/domain/messagetemplate.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace heliograph {

namespace {

// How many characters have to change to make one of the other.
qsizetype distance(const QString &one, const QString &other)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(other.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype{0});
    for (qsizetype i = 1; i <= one.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool same = one.at(i - 1).toLower() == other.at(static_cast<qsizetype>(j) - 1).toLower();
            const qsizetype best = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (same ? 0 : 1)});
            diagonal = std::exchange(row[j], best);
        }
    }
    return row.back();
}

} // namespace

QStringList ColumnNames::unfilled(const QString &text, const QStringList &columns)
{
    const auto parsed = MessageTemplate::parse(text);
    if (!parsed)
        return {};
    QStringList unfilled;
    const QStringList variables = parsed->variables();
    for (const QString &variable : variables) {
        if (columns.contains(variable))
            continue;
        // What can be rendered without it has a fallback for it.
        MessageTemplate::Values others;
        for (const QString &other : variables) {
            if (other != variable)
                others.insert(other, QStringLiteral("x"));
        }
        if (!parsed->render(others))
            unfilled.append(variable);
    }
    return unfilled;
}

QString ColumnNames::nearest(const QString &wrong, const QStringList &names)
{
    QString best;
    qsizetype least = std::max<qsizetype>(2, wrong.size() / 3) + 1;
    for (const QString &name : names) {
        const qsizetype far = distance(wrong, name);
        if (far < least) {
            least = far;
            best = name;
        }
    }
    return best;
}

} // namespace heliograph
