// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/contentgate.h"

#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/contentsubject.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// "english: casino bonus"; the note of a hold is shown behind its reason.
QString noteOf(const ContentFinding &finding)
{
    const QString what
        = finding.what.isEmpty() ? QString(contentRuleKey(finding.rule)).replace(u'_', u' ') : finding.what;
    return u"%1: %2"_s.arg(finding.list, what);
}

QString noteOf(const ProviderTemplate &unusable)
{
    const QString state = QString(templateStateKey(unusable.state)).replace(u'_', u' ');
    const QString note = u"%1 %2, %3"_s.arg(templateKindKey(unusable.kind), unusable.code, state);
    return unusable.reason.isEmpty() ? note : QString(note % u": "_s % unusable.reason);
}

// What was sealed with the approval has had its second look.
bool isNew(const ContentFinding &finding, const ContentReview &sealed)
{
    return std::ranges::none_of(sealed.findings, [&finding](const ContentFinding &known) {
        return known.isLike(finding) && known.severity >= finding.severity;
    });
}

} // namespace

ContentGate::ContentGate(Connection &connection)
    : m_connection(connection)
    , m_rules(connection)
{
}

Result<bool> ContentGate::admit(const ClaimOrder &order)
{
    m_people.reset();
    const auto mark = m_connection.integer(u"SELECT mark FROM content_state"_s);
    if (!mark)
        return mark.error();
    if (mark->value_or(0) != m_mark) {
        m_admitted.clear();
        m_mark = mark->value_or(0);
    }
    if (m_mark == 0)
        return true;
    const std::pair key(order.campaign, order.account);
    if (const auto known = m_admitted.find(key); known != m_admitted.end()) {
        m_people = known->second;
        return true;
    }
    const Result<Verdict> verdict = judge(order);
    if (!verdict)
        return verdict.error();
    if (verdict->hold) {
        if (const Result<void> blocked = block(order, verdict->hold); !blocked)
            return blocked.error();
        return false;
    }
    m_admitted.insert_or_assign(key, verdict->people);
    m_people = verdict->people;
    return true;
}

Result<ContentGate::Verdict> ContentGate::judge(const ClaimOrder &order)
{
    const auto subject = contentSubject(m_connection, order.campaign);
    if (!subject)
        return subject.error();
    const ContentRoute *route = subject->routeOf(order.account);
    if (route == nullptr)
        return Error{
            ErrorKind::Storage,
            u"Campaign %1 does not go through account %2. Nothing was sent."_s.arg(number(order.campaign))
                .arg(number(order.account))};
    const auto unusable = unusableAt(m_connection, *route);
    if (!unusable)
        return unusable.error();
    if (*unusable)
        return Verdict{.hold = {HoldReason::Template, std::nullopt, noteOf(**unusable)}, .people = {}};
    return judgeWords(*subject, *route);
}

Result<ContentGate::Verdict> ContentGate::judgeWords(const ContentSubject &subject, const ContentRoute &route)
{
    const auto version = rulesVersion(m_connection);
    if (!version)
        return version.error();
    const ContentReview sealed = subject.review.value_or(ContentReview());
    if (sealed.rulesVersion == *version)
        return Verdict{};
    const auto rules = m_rules.rules();
    if (!rules)
        return rules.error();

    CampaignContent content = route.content;
    const TemplateSyntax syntax = sealed.syntaxOf(route.account);
    ContentAudit audit(*rules, content, route.signature, syntax, sealed.countries);
    for (const ContentFinding &finding : audit.ofCampaign()) {
        const bool wantsLook = finding.severity == ContentSeverity::SecondLook
            && subject.secondLookVersion != *version && isNew(finding, sealed);
        if (finding.severity == ContentSeverity::Block || wantsLook)
            return Verdict{.hold = {HoldReason::Content, std::nullopt, noteOf(finding)}, .people = {}};
    }
    // Nobody noted how the variables of a provider's text are written: the values are read by themselves.
    if (sealed.rulesVersion == 0)
        content.templateText.clear();
    auto merge = Merge::prepare(content, route.signature, syntax);
    if (!merge)
        return Verdict{.hold = {HoldReason::Template, std::nullopt, merge.error().detail}, .people = {}};
    return Verdict{.hold = {},
                   .people = std::make_shared<const Scrutiny>(Scrutiny{std::move(audit), *std::move(merge)})};
}

Result<void> ContentGate::block(const ClaimOrder &order, const Hold &hold)
{
    const Result<void> done = m_connection.run(
        u"UPDATE campaign SET state=?,hold=?,hold_until=NULL,hold_note=?,version=version+1 "
        "WHERE campaign_id=? AND state IN (5,7)"_s,
        CampaignState::Blocked, holdCode(hold.reason), hold.note, order.campaign);
    if (!done)
        return done;
    return auditCampaign(m_connection, order.campaign, order.now, BuiltInAuthor, u"block"_s,
                         {{u"reason"_s, holdCode(hold.reason)}, {u"because"_s, hold.note}});
}

bool ContentGate::forbids(const ArmedMessage &message) const
{
    if (m_people == nullptr)
        return false;
    const auto merged = m_people->merge.merge(message.e164, message.variables);
    // What cannot be merged is refused where it is packed.
    return merged && worstOf(m_people->audit.ofPerson(*merged, message.variables)) == ContentSeverity::Block;
}

} // namespace heliograph
