// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/doubttext.h"

#include "ui/text/holdtext.h"

namespace heliograph {

QString DoubtText::because(const std::optional<RequestTrace> &trace, const QString &reason,
                           const QString &provider, const Format &format)
{
    if (!trace)
        return reason.isEmpty() ? cause(DoubtCause::Unclear, provider) : HoldText::withoutStop(reason);
    const QString words = ofTrace(*trace, reason, provider, format);
    if (trace->bodyBytes <= 0)
        return words;
    return tr("%1; %Ln byte(s) of the request had left", nullptr, Format::plural(trace->bodyBytes))
        .arg(words);
}

QString DoubtText::ofTrace(const RequestTrace &trace, const QString &reason, const QString &provider,
                           const Format &format)
{
    switch (trace.cause) {
    case DoubtCause::NoAnswer:
        return trace.latency > Millis(0)
            ? tr("%1 did not answer within %2").arg(provider, format.duration(trace.latency))
            : cause(trace.cause, provider);
    case DoubtCause::ServerTrouble:
        return tr("%1 answered that it has trouble (their code %2), which does not say whether it took the "
                  "message")
            .arg(provider, QString::number(trace.httpStatus));
    case DoubtCause::Unclear:
        return reason.isEmpty() ? cause(trace.cause, provider) : HoldText::withoutStop(reason);
    case DoubtCause::ConnectionLost:
    case DoubtCause::Redirected:
    case DoubtCause::Overdue:
    case DoubtCause::EngineEnded:
        return cause(trace.cause, provider);
    }
    Q_UNREACHABLE();
}

QString DoubtText::cause(DoubtCause cause, const QString &provider)
{
    switch (cause) {
    case DoubtCause::NoAnswer:
        return tr("%1 did not answer in time").arg(provider);
    case DoubtCause::ConnectionLost:
        return tr("the connection to %1 was lost before its answer was complete").arg(provider);
    case DoubtCause::ServerTrouble:
        return tr("%1 answered that it has trouble, which does not say whether it took the message")
            .arg(provider);
    case DoubtCause::Redirected:
        return tr("the address of %1 pointed elsewhere, where nothing was sent").arg(provider);
    case DoubtCause::Unclear:
        return tr("the answer of %1 does not say whether it took the message").arg(provider);
    case DoubtCause::Overdue:
        return tr("no answer had been noted when its time was over");
    case DoubtCause::EngineEnded:
        return tr("the engine ended while it was being sent");
    }
    Q_UNREACHABLE();
}

QString DoubtText::evidence(DoubtEvidence evidence, int asked, const QString &provider)
{
    switch (evidence) {
    case DoubtEvidence::CannotBeAsked:
        return tr("%1 cannot be asked about it").arg(provider);
    case DoubtEvidence::NotAsked:
        return tr("%1 has not been asked yet").arg(provider);
    case DoubtEvidence::NotThereProven:
        return tr("%1 has no record of it, asked %Ln time(s), twice after the waiting time", nullptr, asked)
            .arg(provider);
    case DoubtEvidence::NotThereYet:
        return tr("%1 has no record of it so far, asked %Ln time(s)", nullptr, asked).arg(provider);
    case DoubtEvidence::NotThere:
        return tr("%1 has no report of it, asked %Ln time(s), which proves nothing there", nullptr, asked)
            .arg(provider);
    case DoubtEvidence::Mixed:
        return tr("%1 lists other messages to the same number, one of which may be it").arg(provider);
    case DoubtEvidence::NoAnswer:
        return tr("%1 was asked %Ln time(s), and the last answer says nothing", nullptr, asked).arg(provider);
    }
    Q_UNREACHABLE();
}

QString DoubtText::asked(const MessageEvent &event, const QString &provider)
{
    switch (event.answer.value_or(DoubtAnswer::Unclear)) {
    case DoubtAnswer::Found:
        return tr("Asked %1: it has a record of this message, so it was sent").arg(provider);
    case DoubtAnswer::NotFound:
        return tr("Asked %1: it has no record of this message").arg(provider);
    case DoubtAnswer::OthersOnly:
        return tr("Asked %1: it lists messages to this number that may be somebody else's; that says nothing")
            .arg(provider);
    case DoubtAnswer::NoAnswer:
        return tr("Asked %1: no answer came; that says nothing about the message").arg(provider);
    case DoubtAnswer::Down:
        return tr("Asked %1: it has trouble; that says nothing about the message").arg(provider);
    case DoubtAnswer::Busy:
        return tr("Asked %1: it takes no more questions for now; that says nothing about the message")
            .arg(provider);
    case DoubtAnswer::Unclear:
        return HoldText::withNote(tr("Asked %1: the answer says nothing about the message").arg(provider),
                                  event.note);
    }
    Q_UNREACHABLE();
}

QString DoubtText::decided(const MessageEvent &event, const QString &provider)
{
    const DoubtDecision decision = event.decision.value_or(DoubtDecision::GiveUpByRule);
    const QString who = event.person.isEmpty() ? tr("Somebody who did not sign in") : event.person;
    const QString why = HoldText::withoutStop(event.note);
    switch (decision) {
    case DoubtDecision::TreatAsSent:
        return tr("%1 decided that it counts as sent: “%2”").arg(who, why);
    case DoubtDecision::SendAgain:
        return event.early
            ? tr("%1 decided to send it again, before the waiting time was over: “%2”").arg(who, why)
            : tr("%1 decided to send it again: “%2”").arg(who, why);
    case DoubtDecision::WriteOff:
        return tr("%1 wrote it off: “%2”").arg(who, why);
    case DoubtDecision::ResendByRule:
        return tr("To be sent once more by the campaign's rule: %1 was asked twice after the waiting time "
                  "and "
                  "has no record of it")
            .arg(provider);
    case DoubtDecision::GiveUpByRule:
        return tr(
            "Closed by the campaign's rule: whether it went was not learned in time; it counts as sent");
    }
    Q_UNREACHABLE();
}

QString DoubtText::rule(DoubtPolicy policy)
{
    switch (policy) {
    case DoubtPolicy::NeverResend:
        return tr("never sent again; closed after three days and counted as sent");
    case DoubtPolicy::ResendOnStrongMiss:
        return tr(
            "sent once more when the provider, asked twice, has no record of it; otherwise a person decides");
    case DoubtPolicy::Hold:
        return tr("kept for a person to decide");
    case DoubtPolicy::Expire:
        return tr("never sent again; closed when its time is over");
    }
    Q_UNREACHABLE();
}

QString DoubtText::promise(DoubtPolicy policy, const QString &provider)
{
    if (policy != DoubtPolicy::ResendOnStrongMiss)
        return tr("It will not be sent again by itself.");
    return tr("It is sent once more only if %1, asked twice, has no record of it.").arg(provider);
}

QStringList DoubtText::next(const DoubtCase &one, const QString &provider, const Format &format,
                            TimePoint now)
{
    QStringList sentences{nextQuestion(one, provider, format, now)};
    sentences.append(nextByRule(one, provider, format));
    if (!one.mayDecide)
        sentences.append(tr("Until %1 the request may still arrive at %2, so nothing that is missing there "
                            "says anything yet.")
                             .arg(format.time(one.plan.mayDecideFrom), provider));
    sentences.append(tr("A receipt settles it by itself at any time, also after a decision."));
    return sentences;
}

QString DoubtText::nextQuestion(const DoubtCase &one, const QString &provider, const Format &format,
                                TimePoint now)
{
    if (one.strength == QueryStrength::None)
        return tr("%1 cannot be asked about it: only a receipt or a person can settle it.").arg(provider);
    if (!one.plan.askAt)
        return tr("%1 is not asked any more, unless somebody wants it asked.").arg(provider);
    if (*one.plan.askAt <= now)
        return tr("%1 is asked next, as soon as an engine runs.").arg(provider);
    return (one.row.asked == 0 ? tr("%1 is asked at %2.") : tr("%1 is asked again at %2."))
        .arg(provider, format.time(*one.plan.askAt));
}

QString DoubtText::nextByRule(const DoubtCase &one, const QString &provider, const Format &format)
{
    if (one.row.parked)
        return tr("It waits for a person to decide: treat as sent, send again, or write off.");
    if (one.plan.endsAt)
        return tr("If nothing is learned by %1, it is closed as “No receipt” and counts as sent. %2")
            .arg(format.time(*one.plan.endsAt), promise(one.row.policy, provider));
    if (one.row.policy == DoubtPolicy::ResendOnStrongMiss)
        return tr("%1 Otherwise a person decides.").arg(promise(one.row.policy, provider));
    return tr("%1 If asking does not settle it, a person decides.").arg(promise(one.row.policy, provider));
}

QString DoubtText::likely(const DoubtCase &one, const QString &provider)
{
    if (one.evidence != DoubtEvidence::NotThereProven)
        return {};
    return tr("Likely: it did not go. %1 lists every message that it took, and this one was missing twice "
              "after the waiting time. A list that is later than that would be wrong.")
        .arg(provider);
}

QString DoubtText::risk(DoubtDecision decision)
{
    switch (decision) {
    case DoubtDecision::TreatAsSent:
        return tr("If it did not go, this person never gets it.");
    case DoubtDecision::SendAgain:
    case DoubtDecision::ResendByRule:
        return tr("If the first one did go, this person gets it twice, and it is billed twice.");
    case DoubtDecision::WriteOff:
    case DoubtDecision::GiveUpByRule:
        return tr("It counts as “No receipt”. If it did not go, this person never gets it.");
    }
    Q_UNREACHABLE();
}

QString DoubtText::possibleDuplicate()
{
    return tr("Possible duplicate: it was accepted once more than counts, so this person may have got it "
              "twice.");
}

} // namespace heliograph
