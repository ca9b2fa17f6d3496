// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/listlayout.h"

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
            return Error{ErrorKind::Invalid,
                         u"Column %1 has no heading. Give it one, or delete the column."_s.arg(i + 1)};
        if (seen.contains(name))
            return Error{ErrorKind::Invalid,
                         u"The heading “%1” stands over two columns. Rename one of them."_s.arg(name)};
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
        return Error{ErrorKind::Invalid, u"%1 is empty."_s.arg(file)};
    const RowBatch::Row &first = head.rows().front();
    if (first.problem != RowFlaw::None)
        return Error{ErrorKind::Invalid,
                     u"The headings of %1 cannot be read. Save the file as CSV in UTF-8."_s.arg(file)};
    if (first.cells > RowBatch::MostCells)
        return Error{ErrorKind::Invalid,
                     u"%1 has %2 columns; at most %3 can be read. Delete those that the text does not need."_s
                         .arg(file)
                         .arg(first.cells)
                         .arg(RowBatch::MostCells)};
    const Result<PhoneColumn> phone = findPhoneColumn(head, phoneColumn, parser);
    const bool headings = wishes.headings.value_or(!phone || phone->hasHeading);
    const bool onlyHeadings = head.rows().size() == 1 && headings;
    if (onlyHeadings)
        return Error{ErrorKind::Invalid, u"%1 has headings and no rows."_s.arg(file)};
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
