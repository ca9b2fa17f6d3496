// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/inboxwords.h"

#include "app/jsonvalues.h"
#include "engine/domain/maskednumber.h"

#include "engine/query/ledger.h"
#include "ui/text/foreigntext.h"
#include "ui/text/receipttext.h"

namespace heliograph {

namespace {

template <typename Id>
QJsonValue idOrNull(const std::optional<Id> &id)
{
    return id ? QJsonValue(number(*id)) : QJsonValue();
}

//! What the receipt says, by the keys of the ledger.
QString wordOf(MessageState state)
{
    return ledgerKey(ledgerLine(state, false));
}

QLatin1String wishKey(ReplyWish wish)
{
    switch (wish) {
    case ReplyWish::None:
        break;
    case ReplyWish::Unclear:
        return QLatin1String("perhaps_opt_out");
    case ReplyWish::OptOut:
        return QLatin1String("opt_out");
    }
    return {};
}

QString wishWord(ReplyWish wish)
{
    switch (wish) {
    case ReplyWish::None:
        break;
    case ReplyWish::Unclear:
        return QStringLiteral("may refuse");
    case ReplyWish::OptOut:
        return QStringLiteral("opted out");
    }
    return {};
}

QString shown(const ReplyRow &row, bool fullNumbers)
{
    return fullNumbers ? row.e164 : maskedNumber(row.e164);
}

} // namespace

QJsonObject receiptJson(const ReceiptRow &row)
{
    const Receipt &receipt = row.receipt;
    QJsonObject json{{QStringLiteral("id"), number(row.id)},
                     {QStringLiteral("provider"), textOrNull(row.accountLabel)},
                     {QStringLiteral("state"), wordOf(receipt.state)},
                     {QStringLiteral("code"), textOrNull(receipt.code)},
                     {QStringLiteral("provider_message_id"), textOrNull(receipt.providerId)},
                     {QStringLiteral("reference"), textOrNull(receipt.clientRef)},
                     {QStringLiteral("provider_at"), isoOrNull(receipt.at)},
                     {QStringLiteral("received_at"), isoOrNull(row.receivedAt)},
                     {QStringLiteral("trust"), static_cast<int>(receipt.trust)},
                     {QStringLiteral("became"), receiptFateKey(row.fate)},
                     {QStringLiteral("message_id"), idOrNull(row.message)},
                     {QStringLiteral("tries"), row.tries},
                     {QStringLiteral("next_try"), isoOrNull(row.nextTry)}};
    if (receipt.parts > 1) {
        json.insert(QStringLiteral("part"), receipt.part);
        json.insert(QStringLiteral("parts"), receipt.parts);
    }
    return json;
}

QString receiptLine(const ReceiptRow &row, const Format &format)
{
    QString line = QStringLiteral("%1  %2  %3  %4  %5  %6")
                       .arg(QString::number(number(row.id)).rightJustified(8), format.time(row.receivedAt),
                            row.accountLabel.leftJustified(12), wordOf(row.receipt.state).leftJustified(13),
                            row.receipt.providerId, ReceiptText::fate(row.fate));
    if (row.message)
        line += QStringLiteral(" (message %1)").arg(number(*row.message));
    else if (row.nextTry)
        line += QStringLiteral(", tried again %1").arg(format.time(*row.nextTry));
    return line;
}

QJsonObject replyJson(const ReplyRow &row, bool fullNumbers)
{
    return {{QStringLiteral("id"), number(row.id)},
            {QStringLiteral("number"), shown(row, fullNumbers)},
            {QStringLiteral("text"), row.text},
            {QStringLiteral("provider"), textOrNull(row.accountLabel)},
            {QStringLiteral("provider_at"), isoOrNull(row.at)},
            {QStringLiteral("received_at"), isoOrNull(row.receivedAt)},
            {QStringLiteral("trust"), static_cast<int>(row.trust)},
            {QStringLiteral("message_id"), idOrNull(row.answers)},
            {QStringLiteral("campaign_id"), idOrNull(row.campaign)},
            {QStringLiteral("campaign"), textOrNull(row.campaignName)},
            {QStringLiteral("wish"), textOrNull(wishKey(row.wish))},
            {QStringLiteral("assigned_to"), textOrNull(row.assignedName)},
            {QStringLiteral("done_at"), isoOrNull(row.doneAt)}};
}

QString replyLine(const ReplyRow &row, bool fullNumbers, const Format &format)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6  %7")
        .arg(QString::number(number(row.id)).rightJustified(6), format.time(row.receivedAt),
             shown(row, fullNumbers).leftJustified(16),
             (row.doneAt ? QStringLiteral("done") : QStringLiteral("open")).leftJustified(4),
             wishWord(row.wish).leftJustified(10), row.campaignName.leftJustified(16), foreignText(row.text));
}

QString replyInWords(const ReplyRow &row, bool fullNumbers, const Format &format)
{
    QString words
        = QStringLiteral("Reply %1 of %2 through %3, %4\n")
              .arg(QString::number(number(row.id)), shown(row, fullNumbers),
                   row.accountLabel.isEmpty() ? QStringLiteral("an account that is gone") : row.accountLabel,
                   format.exactTime(row.receivedAt));
    words += foreignText(row.text) % QLatin1Char('\n');
    words += row.answers ? QStringLiteral("It answers message %1 of campaign %2, %3.\n")
                               .arg(QString::number(number(*row.answers)),
                                    QString::number(number(*row.campaign)), row.campaignName)
                         : QStringLiteral("Nothing was sent to this number through this account before.\n");
    if (row.wish == ReplyWish::OptOut)
        words += QStringLiteral("It is an opt-out: the number is on the suppression list since it came.\n");
    if (row.wish == ReplyWish::Unclear)
        words
            += QStringLiteral("It may mean that no more texts are wanted. If so: heliograph suppression add "
                              "NUMBER --reason request\n");
    if (row.trust == Trust::Unauthenticated)
        words += QStringLiteral("It was pushed from an address that is not listed as the provider's.\n");
    if (row.assignedTo)
        words += QStringLiteral("%1 is to deal with it.\n").arg(row.assignedName);
    words += row.doneAt ? QStringLiteral("Done %1.\n").arg(format.time(*row.doneAt))
                        : QStringLiteral("Nobody has dealt with it yet.\n");
    return words;
}

} // namespace heliograph
