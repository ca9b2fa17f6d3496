// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/disclosures.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

SqliteDisclosures::SqliteDisclosures(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

// Who may is the guard's question.
Result<void> SqliteDisclosures::permitExport(const MessageExport &)
{
    return {};
}

Result<void> SqliteDisclosures::noteExport(const MessageExport &what)
{
    QJsonObject detail{{u"messages"_s, what.messages},
                       {u"numbers"_s,
                        what.withoutNumbers    ? u"none"_s
                            : what.fullNumbers ? u"full"_s
                                               : u"masked"_s},
                       {u"file_sha256"_s, QString::fromLatin1(what.fileHash.toHex())}};
    const auto add = [&detail](const QString &name, const QString &value) {
        if (!value.isEmpty())
            detail.insert(name, value);
    };
    add(u"why"_s, what.why);
    add(u"filter"_s, what.filter);
    add(u"columns"_s, what.columns.join(u", "_s));
    add(u"format"_s, what.format);
    if (what.campaign)
        detail.insert(u"campaign"_s, number(*what.campaign));
    return note(u"history.export"_s, u"history"_s, detail);
}

Result<void> SqliteDisclosures::noteReveal(MessageId message, const QString &why)
{
    return note(u"numbers.reveal"_s, u"message %1"_s.arg(number(message)), {{u"why"_s, why}});
}

Result<void> SqliteDisclosures::noteAuditExport(qint64 entries)
{
    return note(u"audit.export"_s, u"audit log"_s, {{u"entries"_s, entries}});
}

Result<void> SqliteDisclosures::permitSuppressionExport()
{
    return {};
}

Result<void> SqliteDisclosures::noteSuppressionExport(qint64 entries, const QByteArray &fileHash)
{
    return note(u"suppression.export"_s, u"suppression list"_s,
                {{u"entries"_s, entries}, {u"file_sha256"_s, QString::fromLatin1(fileHash.toHex())}});
}

Result<void> SqliteDisclosures::noteSeal()
{
    return note(u"audit.seal"_s, u"audit log"_s, {});
}

Result<qint64> SqliteDisclosures::peopleOf(CampaignId campaign)
{
    const auto people
        = m_connection.integer(u"SELECT audience_n FROM campaign WHERE campaign_id=?"_s, campaign);
    if (!people)
        return people.error();
    if (!*people)
        return Error{ErrorKind::NotFound, u"There is no campaign %1."_s.arg(number(campaign))};
    return **people;
}

Result<void> SqliteDisclosures::note(const QString &action, const QString &object, const QJsonObject &detail)
{
    return atomically(m_connection, [&] {
        return appendAudit(m_connection, m_clock.now(),
                           {.action = action, .object = object, .detail = detail});
    });
}

} // namespace heliograph
