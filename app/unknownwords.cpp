// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/unknownwords.h"

#include "app/jsonvalues.h"
#include "ui/text/doubttext.h"

#include <array>

namespace heliograph {

namespace {

constexpr qsizetype VerbWidth = 15;

constexpr std::array PeoplesDecisions
    = {DoubtDecision::TreatAsSent, DoubtDecision::SendAgain, DoubtDecision::WriteOff};

QString indented(const QStringList &sentences)
{
    QString words;
    for (const QString &sentence : sentences)
        words += QStringLiteral("  %1\n").arg(sentence);
    return words;
}

// The next thing that happens to somebody in the group.
QString nextOf(const DoubtGroup &group, const QString &provider, const Format &format, TimePoint now)
{
    QStringList words;
    if (group.mayDecide > 0)
        words.append(QStringLiteral("%1 may be sent again now").arg(format.count(group.mayDecide)));
    if (group.nextQuestion)
        words.append(
            *group.nextQuestion <= now
                ? QStringLiteral("%1 is asked next").arg(provider)
                : QStringLiteral("%1 is asked at %2").arg(provider, format.time(*group.nextQuestion)));
    if (group.nextEnd)
        words.append(QStringLiteral("closed by rule from %1 on").arg(format.time(*group.nextEnd)));
    return words.isEmpty() ? QStringLiteral("waits for a person or a receipt")
                           : words.join(QStringLiteral("; "));
}

} // namespace

QJsonObject groupJson(const DoubtGroup &group, const QString &provider)
{
    return {{QStringLiteral("group"), group.key},
            {QStringLiteral("provider"), provider},
            {QStringLiteral("cause"), doubtCauseKey(group.cause)},
            {QStringLiteral("evidence"), doubtEvidenceKey(group.evidence)},
            {QStringLiteral("count"), group.count},
            {QStringLiteral("may_send_again"), group.mayDecide},
            {QStringLiteral("asked"), group.mostAsked},
            {QStringLiteral("since"), isoTime(group.since)},
            {QStringLiteral("next_question_at"), isoOrNull(group.nextQuestion)},
            {QStringLiteral("closes_at"), isoOrNull(group.nextEnd)}};
}

QString groupInWords(const DoubtGroup &group, const QString &provider, const Format &format, TimePoint now)
{
    return QStringLiteral("%1 since %2: %3; %4.\n      next: %5\n      --group %6\n")
        .arg(format.count(group.count).rightJustified(5), format.time(group.since),
             DoubtText::cause(group.cause, provider),
             DoubtText::evidence(group.evidence, group.mostAsked, provider),
             nextOf(group, provider, format, now), group.key);
}

QJsonObject caseJson(const DoubtCase &one, const QString &provider, const Format &format, TimePoint now)
{
    QJsonObject risks;
    for (const DoubtDecision decision : PeoplesDecisions)
        risks.insert(doubtDecisionKey(decision), DoubtText::risk(decision));
    const QString likely = DoubtText::likely(one, provider);
    return {{QStringLiteral("group"), one.group},
            {QStringLiteral("cause"), doubtCauseKey(one.row.cause)},
            {QStringLiteral("evidence"), doubtEvidenceKey(one.evidence)},
            {QStringLiteral("rule"), doubtPolicyKey(one.row.policy)},
            {QStringLiteral("left_to_a_person"), one.row.parked},
            {QStringLiteral("since"), isoTime(one.row.since)},
            {QStringLiteral("asked"), one.row.asked},
            {QStringLiteral("next_question_at"), isoOrNull(one.plan.askAt)},
            {QStringLiteral("closes_at"), isoOrNull(one.plan.endsAt)},
            {QStringLiteral("may_send_again_from"), isoTime(one.plan.mayDecideFrom)},
            {QStringLiteral("may_send_again"), one.mayDecide},
            {QStringLiteral("likely"), likely.isEmpty() ? QJsonValue() : QJsonValue(likely)},
            {QStringLiteral("next"), QJsonArray::fromStringList(DoubtText::next(one, provider, format, now))},
            {QStringLiteral("risks"), risks}};
}

QString nextInWords(const DoubtCase &one, const QString &provider, const Format &format, TimePoint now)
{
    return QString(QStringLiteral("\nWhat is known: %1.\n")
                       .arg(DoubtText::evidence(one.evidence, one.row.asked, provider))
                   % QStringLiteral("What happens next:\n")
                   % indented(DoubtText::next(one, provider, format, now)));
}

QString choicesInWords(const DoubtCase &one, const QString &provider, const Format &format)
{
    QString words = QStringLiteral("What a person can decide, with --reason:\n");
    for (const DoubtDecision decision : PeoplesDecisions)
        words += QStringLiteral("  %1  %2\n")
                     .arg(QString(doubtDecisionKey(decision)).leftJustified(VerbWidth),
                          DoubtText::risk(decision));
    if (!one.mayDecide)
        words += QStringLiteral("  Before %1 sending again wants --early as well.\n")
                     .arg(format.time(one.plan.mayDecideFrom));
    const QString likely = DoubtText::likely(one, provider);
    if (!likely.isEmpty())
        words += QString(likely % QLatin1Char('\n'));
    words += QStringLiteral("Others with the same evidence: --group %1\n").arg(one.group);
    return words;
}

} // namespace heliograph
