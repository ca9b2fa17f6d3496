// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/contents.h"

#include "engine/storage/campaignrules.h"
#include "engine/storage/contenthash.h"
#include "engine/storage/listdifference.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/campaignseal.h"
#include "engine/storage/sqlite/contentsubject.h"
#include "engine/storage/sqlite/transaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qsizetype LongestName = 60;

Error invalid(const QString &sentence)
{
    return {ErrorKind::Invalid, sentence};
}

bool isCountry(const QString &country)
{
    return country.isEmpty() || (country.size() == 2 && std::ranges::all_of(country, [](QChar c) {
                                     return c >= u'A' && c <= u'Z';
                                 }));
}

} // namespace

SqliteContents::SqliteContents(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
    , m_rules(connection)
{
}

Result<std::optional<ContentListRow>> SqliteContents::inForce(const QString &name)
{
    auto newest = newestOf(name);
    if (newest && *newest && (*newest)->removed)
        newest->reset();
    return newest;
}

Result<ContentListRow> SqliteContents::import(const NewContentList &list, UserId by)
{
    if (list.name.trimmed() != list.name || list.name.isEmpty() || list.name.size() > LongestName)
        return invalid(u"A list has a name of 1 to %1 characters. Nothing was imported."_s.arg(LongestName));
    if (!isCountry(list.country))
        return invalid(
            u"\"%1\" is no country. Write two capital letters, as in CN. Nothing was imported."_s.arg(
                list.country));
    const auto parsed = ContentList::parse(list.text);
    if (!parsed)
        return invalid(u"%1 Nothing was imported."_s.arg(parsed.error().detail));
    return atomically(m_connection, [&]() -> Result<ContentListRow> {
        const auto newest = newestOf(list.name);
        if (!newest)
            return newest.error();
        const bool isInForce = *newest && !(*newest)->removed;
        if (isInForce && (*newest)->text == list.text && (*newest)->country == list.country)
            return **newest;
        ContentListRow row{.name = list.name,
                           .country = list.country,
                           .version = *newest ? (*newest)->version + 1 : 1,
                           .text = list.text,
                           .hash = blake2b(list.text.toUtf8()),
                           .changedBy = by};
        const Result<void> done = append(row, u"rule.import"_s,
                                         listDifference(isInForce ? (*newest)->text : QString(), list.text));
        if (!done)
            return done.error();
        return row;
    });
}

Result<ContentListRow> SqliteContents::remove(const QString &name, UserId by)
{
    return atomically(m_connection, [&]() -> Result<ContentListRow> {
        const auto newest = newestOf(name);
        if (!newest)
            return newest.error();
        if (!*newest || (*newest)->removed)
            return Error{ErrorKind::NotFound, u"There is no list \"%1\" in force."_s.arg(name)};
        ContentListRow row{.name = name,
                           .country = (*newest)->country,
                           .version = (*newest)->version + 1,
                           .removed = true,
                           .hash = blake2b({}),
                           .changedBy = by};
        if (const Result<void> done = append(row, u"rule.remove"_s, listDifference((*newest)->text, {}));
            !done)
            return done.error();
        return row;
    });
}

Result<std::optional<ContentListRow>> SqliteContents::newestOf(const QString &name)
{
    const auto versions = versionsOfList(m_connection, name);
    if (!versions)
        return versions.error();
    return versions->isEmpty() ? std::optional<ContentListRow>() : std::optional(versions->last());
}

//! Fills in the versions and the time of \a row.
Result<void> SqliteContents::append(ContentListRow &row, const QString &action, const QJsonObject &difference)
{
    const Result<qint64> version = rulesVersion(m_connection);
    if (!version)
        return version.error();
    row.rulesVersion = *version + 1;
    row.changedAt = m_clock.now();
    const Result<void> added = m_connection.run(
        u"INSERT INTO "
        u"content_list(rules_version,name,version,country,removed,text,hash,changed_by,changed_at) "
        "VALUES(?,?,?,?,?,?,?,?,?)"_s,
        row.rulesVersion, row.name, row.version, row.country, row.removed, row.text, row.hash, row.changedBy,
        row.changedAt);
    if (!added)
        return added;
    const Result<void> moved
        = m_connection.run(u"UPDATE content_state SET rules_version=?"_s, row.rulesVersion);
    if (!moved)
        return moved;
    if (const Result<void> raised = raiseContentMark(m_connection); !raised)
        return raised;
    const Result<ContentListSet> inForce = listsInForce(m_connection);
    if (!inForce)
        return inForce.error();
    QJsonObject detail = difference;
    detail.insert(u"version"_s, row.version);
    detail.insert(u"country"_s, row.country);
    detail.insert(u"hash"_s, QString::fromLatin1(row.hash.toHex()));
    detail.insert(u"rules_version"_s, row.rulesVersion);
    detail.insert(u"rules_hash"_s, QString::fromLatin1(inForce->hash.toHex()));
    return appendAudit(
        m_connection, row.changedAt,
        {.actor = row.changedBy, .action = action, .object = u"list "_s + row.name, .detail = detail});
}

Result<void> SqliteContents::keepReview(CampaignId campaign, const ContentReview &review)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const auto subject = contentSubject(m_connection, campaign);
        if (!subject)
            return subject.error();
        if (!allows(subject->state, CampaignVerb::BeginFreeze))
            return refusal(campaign, subject->name, subject->state, CampaignVerb::BeginFreeze);
        const auto inForce = listsInForce(m_connection);
        if (!inForce)
            return inForce.error();
        if (inForce->version != review.rulesVersion || inForce->hash != review.rulesHash)
            return Error{
                ErrorKind::Conflict,
                u"The content rules changed while campaign %1 \"%2\" was looked at. Nothing was submitted. "
                "Submit it again."_s.arg(QString::number(number(campaign)), subject->name)};
        if (const Result<void> whole = expectWholeAudience(*subject, review); !whole)
            return whole;
        if (const Result<void> clean = expectNothingBlocked(*subject, review); !clean)
            return clean;
        return store(*subject, review);
    });
}

Result<void> SqliteContents::expectWholeAudience(const ContentSubject &subject, const ContentReview &review)
{
    const auto members
        = m_connection.integer(u"SELECT accepted_n FROM audience WHERE audience_id=?"_s, subject.audience);
    if (!members)
        return members.error();
    if (members->value_or(0) != review.members)
        return Error{
            ErrorKind::Conflict,
            u"The content rules were asked about %1 of the %2 people of campaign %3. Nothing was submitted. "
            "Submit it again."_s.arg(review.members)
                .arg(members->value_or(0))
                .arg(number(subject.id))};
    return {};
}

//! The text is read here once more: a caller who left something out does not get past.
Result<void> SqliteContents::expectNothingBlocked(const ContentSubject &subject, const ContentReview &review)
{
    const auto rules = m_rules.rules();
    if (!rules)
        return rules.error();
    QList<ContentFinding> findings = findingsOf(subject, review, *rules);
    findings.append(review.findings);
    for (const ContentFinding &finding : std::as_const(findings)) {
        const bool isTold = std::ranges::any_of(review.findings, [&finding](const ContentFinding &told) {
            return told.isLike(finding) && told.severity == finding.severity;
        });
        if (finding.severity == ContentSeverity::Block || !isTold)
            return invalid(
                u"A content rule of the list \"%1\" forbids what campaign %2 \"%3\" says. Nothing was "
                "submitted."_s.arg(finding.list, QString::number(number(subject.id)), subject.name));
    }
    return {};
}

Result<void> SqliteContents::store(const ContentSubject &subject, const ContentReview &review)
{
    const QByteArray json = review.toJson();
    const Result<void> kept = m_connection.run(
        u"INSERT INTO content_review(campaign_id,rules_version,severity,review) VALUES(?,?,?,?) "
        "ON CONFLICT(campaign_id) DO UPDATE SET "
        "rules_version=excluded.rules_version,severity=excluded.severity,"
        "review=excluded.review,second_look_version=NULL,second_look_hash=NULL,second_look_by=NULL,"
        "second_look_at=NULL,second_look_note=NULL"_s,
        subject.id, review.rulesVersion,
        review.severity() == ContentSeverity::SecondLook ? 2
            : review.findings.isEmpty()                  ? 0
                                                         : 1,
        QString::fromUtf8(json));
    if (!kept)
        return kept;
    const Result<void> counted
        = m_connection.run(u"UPDATE campaign SET version=version+1 WHERE campaign_id=?"_s, subject.id);
    if (!counted)
        return counted;
    const Result<QByteArray> sealed = keepSeal(m_connection, subject.id);
    return sealed ? Result<void>() : sealed.error();
}

Result<void> SqliteContents::takeSecondLook(CampaignId campaign, UserId by, const QString &note)
{
    if (note.trimmed().isEmpty())
        return invalid(u"Say who has looked and why it may go. Nothing was changed."_s);
    return atomically(m_connection, [&]() -> Result<void> {
        const auto subject = contentSubject(m_connection, campaign);
        if (!subject)
            return subject.error();
        const auto version = versionToLookAt(*subject);
        if (!version)
            return version.error();
        const Result<void> done = m_connection.run(
            u"INSERT INTO content_review(campaign_id,rules_version,severity,review,second_look_version,"
            "second_look_hash,second_look_by,second_look_at,second_look_note) "
            "VALUES(?1,0,0,?2,?3,?4,?5,?6,?7) "
            "ON CONFLICT(campaign_id) DO UPDATE SET "
            "second_look_version=?3,second_look_hash=?4,second_look_by=?5,"
            "second_look_at=?6,second_look_note=?7"_s,
            campaign, QString::fromUtf8(ContentReview().toJson()), *version, subject->contentHash, by,
            m_clock.now(), note.trimmed());
        if (!done)
            return done;
        if (const Result<void> raised = raiseContentMark(m_connection); !raised)
            return raised;
        return auditCampaign(m_connection, campaign, m_clock.now(), by, u"second-look"_s,
                             {{u"content_hash"_s, QString::fromLatin1(subject->contentHash.toHex())},
                              {u"rules_version"_s, *version},
                              {u"reason"_s, note.trimmed()}});
    });
}

//! Before the approval the rules that were asked count, afterwards those that hold the campaign.
Result<qint64> SqliteContents::versionToLookAt(const ContentSubject &subject)
{
    const Error nothing{ErrorKind::Conflict,
                        u"No content rule wants a second look at campaign %1 \"%2\"."_s.arg(
                            QString::number(number(subject.id)), subject.name)};
    if (isOver(subject.state))
        return nothing;
    if (subject.state == CampaignState::AwaitingApproval) {
        const bool wanted = subject.review && subject.review->severity() == ContentSeverity::SecondLook;
        return wanted ? Result<qint64>(subject.review->rulesVersion) : nothing;
    }
    const auto rules = m_rules.rules();
    const auto version = rulesVersion(m_connection);
    if (!rules || !version)
        return rules ? version.error() : rules.error();
    const QList<ContentFinding> findings
        = findingsOf(subject, subject.review.value_or(ContentReview()), *rules);
    const ContentSeverity severity = worstOf(findings);
    if (severity == ContentSeverity::Block)
        return Error{
            ErrorKind::Conflict,
            u"A content rule of the list \"%1\" forbids what campaign %2 \"%3\" says; a second look does not "
            "change that. Change the rules, or create a new campaign."_s.arg(
                worstFinding(findings).list, QString::number(number(subject.id)), subject.name)};
    return severity == ContentSeverity::SecondLook ? Result<qint64>(*version) : nothing;
}

} // namespace heliograph
