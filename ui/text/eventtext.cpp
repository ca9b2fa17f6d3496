// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/eventtext.h"

#include "ui/text/doubttext.h"
#include "ui/text/foreigntext.h"
#include "ui/text/holdtext.h"
#include "ui/text/skiptext.h"

namespace heliograph {

using Kind = MessageEvent::Kind;

QString EventText::words(const MessageEvent &event, int attempt, const Format &format)
{
    const QString provider = event.accountLabel.isEmpty() ? tr("The provider") : event.accountLabel;
    switch (event.kind) {
    case Kind::Entered:
        return entered(event);
    case Kind::Held:
        return tr("Held because %1")
            .arg(HoldText::because({holdFromCode(event.code), std::nullopt, event.note}, event.accountLabel,
                                   format));
    case Kind::Armed:
        return tr("Attempt %1: sending through %2").arg(attempt).arg(provider);
    case Kind::Accepted:
    case Kind::Refused:
    case Kind::ReleasedUnsent:
    case Kind::NotAccepted:
        return answer(event, provider);
    case Kind::InDoubt:
        if (event.code == QLatin1String("restored"))
            return tr(
                "Outcome unknown: it left by the journal, and the database is an older copy put back since");
        return event.code.isEmpty() && !event.trace
            ? tr("Outcome unknown: it may or may not have gone")
            : tr("Outcome unknown: it may or may not have gone; %1")
                  .arg(DoubtText::because(event.trace, event.code, provider, format));
    case Kind::Asked:
        return DoubtText::asked(event, provider);
    case Kind::Parked:
        return tr("Left to a person: asking did not settle it");
    case Kind::Decided:
        return DoubtText::decided(event, provider);
    case Kind::Receipt:
        return receipt(event, provider);
    case Kind::Late:
        return late(event, provider, attempt);
    case Kind::Ended:
        return ended(event, provider);
    case Kind::Reply:
        return tr("Reply: “%1”").arg(foreignText(event.note));
    }
    Q_UNREACHABLE();
}

QList<int> EventText::attempts(const QList<MessageEvent> &timeline)
{
    QList<AttemptId> known;
    QList<int> ordinals;
    for (const MessageEvent &event : timeline) {
        if (event.attempt == AttemptId{}) {
            ordinals.append(0);
            continue;
        }
        if (!known.contains(event.attempt))
            known.append(event.attempt);
        ordinals.append(static_cast<int>(known.indexOf(event.attempt)) + 1);
    }
    return ordinals;
}

QString EventText::entered(const MessageEvent &event)
{
    return event.note.isEmpty() ? tr("Added, row %1 of its list").arg(event.code)
                                : tr("Added, row %1 of %2").arg(event.code, event.note);
}

QString EventText::answer(const MessageEvent &event, const QString &provider)
{
    switch (event.kind) {
    case Kind::Accepted:
        return event.note.isEmpty() ? tr("Sent: %1 accepted it").arg(provider)
                                    : tr("Sent: %1 accepted it, their id %2").arg(provider, event.note);
    case Kind::Refused:
        return withCode(tr("Refused: %1 will not send it").arg(provider), event.code);
    case Kind::ReleasedUnsent:
        return tr("Not sent: it is certain that nothing left; it waits for another attempt");
    default:
        return withCode(tr("Not taken: %1 asked for another attempt").arg(provider), event.code);
    }
}

QString EventText::receipt(const MessageEvent &event, const QString &provider)
{
    QString words = withCode(event.parts > 1 && event.part > 0 ? partReceipt(event, provider)
                                                               : wholeReceipt(event, provider),
                             event.code);
    return event.disagrees ? tr("%1; receipts disagree").arg(words) : words;
}

QString EventText::wholeReceipt(const MessageEvent &event, const QString &provider)
{
    switch (event.state) {
    case MessageState::Delivered:
        return tr("Receipt of %1: delivered").arg(provider);
    case MessageState::Undelivered:
        return tr("Receipt of %1: not delivered").arg(provider);
    case MessageState::InDoubt:
        return tr("Receipt of %1: it does not know what became of it").arg(provider);
    default:
        return tr("Receipt of %1: on its way").arg(provider);
    }
}

QString EventText::partReceipt(const MessageEvent &event, const QString &provider)
{
    switch (event.state) {
    case MessageState::Delivered:
        return tr("Receipt of %1: segment %2 of %3 delivered").arg(provider).arg(event.part).arg(event.parts);
    case MessageState::Undelivered:
        return tr("Receipt of %1: segment %2 of %3 not delivered")
            .arg(provider)
            .arg(event.part)
            .arg(event.parts);
    default:
        return wholeReceipt(event, provider);
    }
}

QString EventText::late(const MessageEvent &event, const QString &provider, int attempt)
{
    switch (event.state) {
    case MessageState::Submitted:
        return event.note.isEmpty()
            ? tr("Late answer to attempt %1: %2 accepted it").arg(attempt).arg(provider)
            : tr("Late answer to attempt %1: %2 accepted it, their id %3")
                  .arg(QString::number(attempt), provider, event.note);
    case MessageState::Rejected:
        return tr("Late answer to attempt %1: %2 refused it").arg(attempt).arg(provider);
    default:
        return tr("Late answer to attempt %1: %2 had not taken it").arg(attempt).arg(provider);
    }
}

QString EventText::ended(const MessageEvent &event, const QString &provider)
{
    switch (event.state) {
    case MessageState::Suppressed:
    case MessageState::Expired:
        return tr("Skipped because %1").arg(SkipText::because(event.code));
    case MessageState::Cancelled:
        return tr("Cancelled before it was sent");
    case MessageState::ClosedUnknown:
        return tr("Written off: its outcome was never learned");
    case MessageState::NoReceipt:
        return tr("No receipt came; it may have arrived");
    case MessageState::Rejected:
        return event.code == QLatin1String("unreadable")
            ? tr("Refused: what is stored of it cannot be decrypted")
            : withCode(tr("Refused: %1 will not send it").arg(provider), event.code);
    case MessageState::Delivered:
        return withCode(tr("Delivered"), event.code);
    case MessageState::Undelivered:
        return withCode(tr("Not delivered"), event.code);
    default:
        return withCode(tr("Ended"), event.code);
    }
}

QString EventText::withCode(const QString &words, const QString &code)
{
    return code.isEmpty() ? words : tr("%1; their code %2").arg(words, code);
}

} // namespace heliograph
