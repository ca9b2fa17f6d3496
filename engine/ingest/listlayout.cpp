// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/listlayout.h"

#include "engine/domain/listfault.h"
#include "engine/ingest/phonecolumn.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! A column that is left out needs no name.
Result<void> checkNames(const QStringList &names, const ListWishes &wishes)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &name = names.at(i);
        if (name.isEmpty() && wishes.names.contains(i))
            continue;
        if (name.isEmpty())
            return ListFault::noHeading(i + 1);
        if (seen.contains(name))
            return ListFault::headingTwice(name);
        seen.insert(name);
    }
    return {};
}

} // namespace

QStringList ListLayout::variables() const
{
    QStringList variables = names;
    variables.removeAll(QString());
    return variables;
}

Result<ListLayout> ListLayout::of(const RowBatch &head, const QString &file, const QString &phoneColumn,
                                  PhoneNumberParser &parser, const ListWishes &wishes)
{
    if (head.rows().empty())
        return ListFault::empty(file);
    const RowBatch::Row &first = head.rows().front();
    if (first.problem != RowFlaw::None)
        return ListFault::unreadableHeadings(file);
    if (first.cells > RowBatch::MostCells)
        return ListFault::tooManyColumns(file, first.cells, RowBatch::MostCells);
    const Result<PhoneColumn> phone = findPhoneColumn(head, phoneColumn, parser);
    const bool headings = wishes.headings.value_or(!phone || phone->hasHeading);
    const bool onlyHeadings = head.rows().size() == 1 && headings;
    if (onlyHeadings)
        return ListFault::onlyHeadings(file);
    if (!phone)
        return phone.error();

    ListLayout layout;
    layout.phone = phone->index;
    layout.headingLine = headings ? first.line : 0;
    for (qsizetype i = 0; i < static_cast<qsizetype>(first.cells); ++i)
        layout.columns.append(headings ? headingOf(head, i) : QString::number(i + 1));
    layout.names = layout.columns;
    for (auto wish = wishes.names.constBegin(); wish != wishes.names.constEnd(); ++wish) {
        if (wish.key() >= 0 && wish.key() < layout.names.size())
            layout.names[wish.key()] = wish.value().trimmed();
    }
    if (const Result<void> named = checkNames(layout.names, wishes); !named)
        return named.error();
    layout.names[layout.phone].clear();
    return layout;
}

} // namespace heliograph
