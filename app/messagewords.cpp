// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/messagewords.h"

#include "app/jsonvalues.h"
#include "engine/domain/phonenumber.h"
#include "engine/query/ledger.h"
#include "ui/text/doubttext.h"
#include "ui/text/eventtext.h"
#include "ui/text/statetext.h"

namespace heliograph {

namespace {

QString shownNumber(const MessageRow &message, Numbers numbers)
{
    if (numbers == Numbers::Full)
        return message.e164;
    const auto number = PhoneNumber::fromE164(message.e164, countryText(message.country));
    return number ? number->masked() : QStringLiteral("•••");
}

std::optional<Money> price(const MessageRow &message)
{
    if (message.costMicros < 0)
        return std::nullopt;
    const auto money = Money::of(message.costMicros, message.currency);
    return money ? std::optional(*money) : std::nullopt;
}

QString reason(const MessageRow &message, const Hold &common)
{
    if (ledgerLineOf(message, common) != LedgerLine::Held)
        return message.reason;
    return holdCode(common ? common.reason : message.hold.reason);
}

QLatin1String eventKey(MessageEvent::Kind kind)
{
    using Kind = MessageEvent::Kind;
    switch (kind) {
    case Kind::Entered:
        return QLatin1String("entered");
    case Kind::Held:
        return QLatin1String("held");
    case Kind::Armed:
        return QLatin1String("attempt");
    case Kind::Accepted:
        return QLatin1String("accepted");
    case Kind::Refused:
        return QLatin1String("refused");
    case Kind::ReleasedUnsent:
        return QLatin1String("not_sent");
    case Kind::NotAccepted:
        return QLatin1String("not_accepted");
    case Kind::InDoubt:
        return QLatin1String("unknown");
    case Kind::Asked:
        return QLatin1String("asked");
    case Kind::Parked:
        return QLatin1String("left_to_a_person");
    case Kind::Decided:
        return QLatin1String("decided");
    case Kind::Receipt:
        return QLatin1String("receipt");
    case Kind::Late:
        return QLatin1String("late");
    case Kind::Ended:
        return QLatin1String("ended");
    case Kind::Reply:
        return QLatin1String("reply");
    }
    Q_UNREACHABLE();
}

QString codeOf(const MessageEvent &event)
{
    switch (event.kind) {
    case MessageEvent::Kind::Entered:
        return {};
    case MessageEvent::Kind::InDoubt:
        return event.trace ? doubtCode(event.trace->cause, event.code) : QString();
    default:
        return event.code;
    }
}

} // namespace

QJsonObject messageJson(const MessageRow &message, const Hold &common, Numbers numbers)
{
    const auto cost = price(message);
    return {{QStringLiteral("message_id"), number(message.id)},
            {QStringLiteral("campaign_id"), number(message.campaign)},
            {QStringLiteral("campaign"), message.campaignName},
            {QStringLiteral("row"), message.sourceLine},
            {QStringLiteral("number"), shownNumber(message, numbers)},
            {QStringLiteral("country"), countryText(message.country)},
            {QStringLiteral("state"), ledgerKey(ledgerLineOf(message, common))},
            {QStringLiteral("reason"), textOrNull(reason(message, common))},
            {QStringLiteral("provider"), textOrNull(message.accountLabel)},
            {QStringLiteral("provider_message_id"), textOrNull(message.providerId)},
            {QStringLiteral("segments"), message.segments > 0 ? QJsonValue(message.segments) : QJsonValue()},
            {QStringLiteral("price"), cost ? QJsonValue(cost->toDecimal()) : QJsonValue()},
            {QStringLiteral("currency"), cost ? QJsonValue(cost->currency()) : QJsonValue()},
            {QStringLiteral("sent_at"), isoOrNull(message.sentAt)},
            {QStringLiteral("final_at"), isoOrNull(message.finalAt)},
            {QStringLiteral("attempts"), message.attempts},
            {QStringLiteral("sent_again_after_doubt"), hasFlag(message.flags, MessageFlag::ResentAfterDoubt)},
            {QStringLiteral("possible_duplicate"), hasFlag(message.flags, MessageFlag::PossibleDuplicate)}};
}

QString messageLine(const MessageRow &message, const Hold &common, Numbers numbers, const Format &format)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6")
        .arg(QString::number(number(message.id)).rightJustified(8), format.time(message.stateAt),
             shownNumber(message, numbers).leftJustified(20),
             StateText::name(ledgerLineOf(message, common)).leftJustified(15), message.campaignName,
             message.accountLabel);
}

QString messageInWords(const MessageRow &message, const QList<MessageEvent> &timeline, const Hold &common,
                       Numbers numbers, const Format &format)
{
    QString words = QStringLiteral("Message %1 to %2 (%3): %4\n")
                        .arg(QString::number(number(message.id)), shownNumber(message, numbers),
                             countryText(message.country), StateText::name(ledgerLineOf(message, common)));
    words += StateText::sentence(message, common, format) % QLatin1Char('\n');
    if (hasFlag(message.flags, MessageFlag::PossibleDuplicate))
        words += DoubtText::possibleDuplicate() % QLatin1Char('\n');
    words += QStringLiteral("Campaign %1, %2; row %3 of its list\n")
                 .arg(QString::number(number(message.campaign)), message.campaignName,
                      QString::number(message.sourceLine));
    const auto cost = price(message);
    words += QStringLiteral("Segments: %1. Price: %2.\n\n")
                 .arg(message.segments > 0 ? format.count(message.segments) : QStringLiteral("not known"),
                      cost ? format.money(*cost) : QStringLiteral("no price"));
    const QList<int> attempts = EventText::attempts(timeline);
    for (qsizetype i = 0; i < timeline.size(); ++i)
        words
            += QStringLiteral("%1  %2\n")
                   .arg(format.exactTime(timeline[i].at), EventText::words(timeline[i], attempts[i], format));
    return words;
}

QJsonArray timelineJson(const QList<MessageEvent> &timeline, const Format &format)
{
    const QList<int> attempts = EventText::attempts(timeline);
    QJsonArray events;
    for (qsizetype i = 0; i < timeline.size(); ++i) {
        const MessageEvent &event = timeline[i];
        QJsonObject told{
            {QStringLiteral("at"), isoTime(event.at)},
            {QStringLiteral("event"), eventKey(event.kind)},
            {QStringLiteral("attempt"), attempts[i] > 0 ? QJsonValue(attempts[i]) : QJsonValue()},
            {QStringLiteral("provider"), textOrNull(event.accountLabel)},
            {QStringLiteral("code"), textOrNull(codeOf(event))},
            {QStringLiteral("words"), EventText::words(event, attempts[i], format)}};
        if (event.kind == MessageEvent::Kind::Entered)
            told.insert(QStringLiteral("row"), event.code.toInt());
        if (event.disagrees)
            told.insert(QStringLiteral("disagrees"), true);
        events.append(told);
    }
    return events;
}

} // namespace heliograph
