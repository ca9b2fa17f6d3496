// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/columnlayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

QByteArray ColumnLayout::toJson() const
{
    QJsonArray list;
    for (const Column &column : columns)
        list.append(
            QJsonObject{{u"id"_s, column.id}, {u"width"_s, column.width}, {u"shown"_s, column.shown}});
    QJsonObject layout{{u"columns"_s, list}};
    if (!order.isEmpty())
        layout.insert(u"order"_s, order);
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

std::optional<ColumnLayout> ColumnLayout::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonArray list = object.value("columns"_L1).toArray();
    ColumnLayout layout;
    layout.order = object.value("order"_L1).toString();
    for (const QJsonValue &value : list) {
        const QJsonObject column = value.toObject();
        const QString id = column.value("id"_L1).toString();
        if (!id.isEmpty())
            layout.columns.append(
                {id, column.value("width"_L1).toInt(), column.value("shown"_L1).toBool(true)});
    }
    if (layout.columns.isEmpty())
        return std::nullopt;
    return layout;
}

} // namespace heliograph
