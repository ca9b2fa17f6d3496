// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/shippedrules.h"

#include <QFile>

namespace heliograph {

QList<NewContentList> shippedRules()
{
    QList<NewContentList> lists;
    for (const QString &name :
         {QStringLiteral("chinese"), QStringLiteral("english"), QStringLiteral("links")}) {
        QFile file(QStringLiteral(":/rules/%1.txt").arg(name));
        if (file.open(QIODevice::ReadOnly))
            lists.append({name, {}, QString::fromUtf8(file.readAll())});
    }
    return lists;
}

Result<QList<ContentListRow>> importShippedRules(ContentStore &content, UserId by)
{
    QList<ContentListRow> rows;
    const QList<NewContentList> lists = shippedRules();
    for (const NewContentList &list : lists) {
        const auto row = content.import(list, by);
        if (!row)
            return row.error();
        rows.append(*row);
    }
    return rows;
}

} // namespace heliograph
