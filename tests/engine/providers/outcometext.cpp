// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/providers/outcometext.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

QString notAcceptedText(const NotAccepted &outcome)
{
    switch (outcome.then) {
    case NotAccepted::Then::SlowLane:
        return u"slow "_s;
    case NotAccepted::Then::BlockCampaign:
        return u"campaign "_s;
    case NotAccepted::Then::BlockAccount:
        return outcome.balance ? u"balance "_s : u"account "_s;
    case NotAccepted::Then::Alone:
        return u"alone "_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString outcomeText(const SendOutcome &outcome)
{
    if (const auto *accepted = std::get_if<Accepted>(&outcome))
        return QString(u"accepted "_s + accepted->providerId);
    if (const auto *refused = std::get_if<Refused>(&outcome))
        return QString((refused->becauseOfContent ? u"content "_s : u"refused "_s) + refused->code);
    if (const auto *notAccepted = std::get_if<NotAccepted>(&outcome))
        return QString(notAcceptedText(*notAccepted) + notAccepted->code);
    if (std::holds_alternative<NotSent>(outcome))
        return u"not sent"_s;
    return std::get<InDoubt>(outcome).blockAccount ? u"doubt, account"_s : u"doubt"_s;
}

QStringList outcomeTexts(const QList<SendOutcome> &outcomes)
{
    QStringList texts;
    for (const SendOutcome &outcome : outcomes)
        texts.append(outcomeText(outcome));
    return texts;
}

Batch batchTo(const QStringList &numbers)
{
    Batch batch{u"Sign"_s, u"SMS_1"_s, {}};
    for (const QString &number : numbers)
        batch.recipients.append({number, {}, {}});
    return batch;
}

} // namespace heliograph
