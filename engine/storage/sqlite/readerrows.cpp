// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerrows.h"

#include "engine/storage/sqlite/attempt.h"
#include "engine/storage/sqlite/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

MessageState messageState(qint64 state, std::optional<qint64> phase)
{
    if (!phase)
        return static_cast<MessageState>(state);
    switch (static_cast<AttemptPhase>(*phase)) {
    case AttemptPhase::Armed:
        return MessageState::Armed;
    case AttemptPhase::InDoubt:
        return MessageState::InDoubt;
    case AttemptPhase::Parked:
        return MessageState::Parked;
    }
    Q_UNREACHABLE();
}

Hold readHold(const Statement &row, int first)
{
    return {holdFromCode(row.text(first)), row.maybeTime(first + 1), row.text(first + 2)};
}

QStringList textList(const QString &json)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

QMap<QString, QString> textMap(const QString &json)
{
    QMap<QString, QString> texts;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto value = object.constBegin(); value != object.constEnd(); ++value)
        texts.insert(value.key(), value.value().toString());
    return texts;
}

Error unknownId(const QString &noun, qint64 id)
{
    return {ErrorKind::NotFound, u"There is no %1 %2. Look up its number in the list."_s.arg(noun).arg(id)};
}

} // namespace heliograph
