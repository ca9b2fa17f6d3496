// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/auditwords.h"

#include "app/jsonvalues.h"
#include "engine/query/sealtext.h"
#include "ui/text/auditdetailtext.h"
#include "ui/text/audittext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace heliograph {

namespace {

QString findingKey(AuditVerdict::Finding finding)
{
    switch (finding) {
    case AuditVerdict::Finding::Whole:
        return QStringLiteral("whole");
    case AuditVerdict::Finding::Changed:
        return QStringLiteral("changed");
    case AuditVerdict::Finding::Missing:
        return QStringLiteral("missing");
    case AuditVerdict::Finding::Replaced:
        return QStringLiteral("replaced");
    case AuditVerdict::Finding::CutOff:
        return QStringLiteral("cut-off");
    case AuditVerdict::Finding::Rewritten:
        return QStringLiteral("rewritten");
    case AuditVerdict::Finding::Unsealed:
        return QStringLiteral("unsealed");
    case AuditVerdict::Finding::SealsStale:
        return QStringLiteral("seals-stale");
    }
    Q_UNREACHABLE();
}

} // namespace

QString auditLine(const AuditRow &entry, const Format &format)
{
    return QStringList{format.time(entry.at),
                       entry.actorName.isEmpty() ? QString::number(number(entry.actor)) : entry.actorName,
                       entry.origin,
                       AuditText::action(entry.action),
                       entry.object,
                       AuditDetailText::line(entry.detail)}
        .join(QStringLiteral("  "))
        .trimmed();
}

QJsonObject auditJson(const AuditRow &entry)
{
    return {{QStringLiteral("seq"), entry.sequence},
            {QStringLiteral("at"), isoTime(entry.at)},
            {QStringLiteral("actor"), number(entry.actor)},
            {QStringLiteral("actor_name"), entry.actorName},
            {QStringLiteral("origin"), entry.origin},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("object"), entry.object},
            {QStringLiteral("detail"), QJsonDocument::fromJson(entry.detail).object()},
            {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())}};
}

QJsonObject verdictJson(const AuditVerdict &verdict)
{
    QJsonObject json{{QStringLiteral("finding"), findingKey(verdict.finding)},
                     {QStringLiteral("whole_until"), verdict.whole.sequence},
                     {QStringLiteral("seals"), verdict.seals},
                     {QStringLiteral("lost_seals"), verdict.lostSeals}};
    if (verdict.whole.sequence > 0)
        json.insert(QStringLiteral("seal"), sealText(verdict.whole));
    if (verdict.finding != AuditVerdict::Finding::Whole)
        json.insert(QStringLiteral("entry"), verdict.sequence);
    return json;
}

} // namespace heliograph
