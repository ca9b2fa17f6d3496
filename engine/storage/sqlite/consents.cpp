// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/consents.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

Result<void> expectComplete(const AudienceConsent &consent, TimePoint now)
{
    if (consent.source.trimmed().isEmpty())
        return Error{ErrorKind::Invalid,
                     u"Say where this is known from, so that it can be proved. Nothing was recorded."_s};
    if (consent.basis == ConsentBasis::Withdrawn)
        return {};
    if (consent.textVersion.trimmed().isEmpty())
        return Error{
            ErrorKind::Invalid,
            u"Say which wording the people agreed to, by its version or date. Nothing was recorded."_s};
    if (consent.obtainedAt > now)
        return Error{ErrorKind::Invalid,
                     u"Nobody can have agreed at a time that is still to come. Nothing was recorded."_s};
    return {};
}

} // namespace

Result<std::optional<AudienceConsent>> newestConsent(Connection &connection, AudienceId audience)
{
    Statement &row = connection.statement(
        u"SELECT basis,text_version,source,obtained_at,recorded_at,recorded_by FROM consent "
        "WHERE audience_id=? ORDER BY consent_id DESC LIMIT 1"_s);
    if (const Result<void> done = row.run(audience); !done)
        return done.error();
    if (!row.next()) {
        if (const Result<void> read = row.outcome(); !read)
            return read.error();
        return std::optional<AudienceConsent>();
    }
    AudienceConsent newest{.basis = static_cast<ConsentBasis>(row.integer(0)),
                           .textVersion = row.text(1),
                           .source = row.text(2),
                           .obtainedAt = fromMillis(row.integer(3)),
                           .recordedAt = fromMillis(row.integer(4)),
                           .recordedBy = UserId{row.integer(5)}};
    row.finish();
    return std::optional(std::move(newest));
}

SqliteConsents::SqliteConsents(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

Result<void> SqliteConsents::record(AudienceId audience, const AudienceConsent &consent, UserId by)
{
    if (const Result<void> complete = expectComplete(consent, m_clock.now()); !complete)
        return complete;
    return atomically(m_connection, [&]() -> Result<void> {
        const auto known
            = m_connection.integer(u"SELECT 1 FROM audience WHERE audience_id=? AND complete=1"_s, audience);
        if (!known)
            return known.error();
        if (!*known)
            return unknownId(u"audience"_s, number(audience));
        return append(audience, consent, by);
    });
}

Result<void> SqliteConsents::inherit(AudienceId from, AudienceId to, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const auto newest = newestConsent(m_connection, from);
        if (!newest)
            return newest.error();
        return *newest ? append(to, **newest, by) : Result<void>();
    });
}

Result<void> SqliteConsents::append(AudienceId audience, const AudienceConsent &consent, UserId by)
{
    const TimePoint now = m_clock.now();
    const Result<void> added = m_connection.run(
        u"INSERT INTO consent(audience_id,basis,text_version,source,obtained_at,recorded_at,recorded_by) "
        "VALUES(?,?,?,?,?,?,?)"_s,
        audience, consent.basis, consent.textVersion.trimmed(), consent.source.trimmed(), consent.obtainedAt,
        now, by);
    if (!added)
        return added;
    return appendAudit(m_connection, now,
                       {.actor = by,
                        .action = u"audience.consent"_s,
                        .object = u"audience %1"_s.arg(number(audience)),
                        .detail = {{u"basis"_s, consentBasisKey(consent.basis)},
                                   {u"text_version"_s, consent.textVersion},
                                   {u"source"_s, consent.source},
                                   {u"obtained_at"_s, toMillis(consent.obtainedAt)}}});
}

} // namespace heliograph
