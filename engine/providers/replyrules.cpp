// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/replyrules.h"

#include "engine/providers/wiretext.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

bool isE164(const QString &number)
{
    // E.164 allows 15 digits; seven is the least that any plan has for a mobile number.
    if (number.size() < 8 || number.size() > 16 || number.at(0) != u'+')
        return false;
    return std::all_of(number.cbegin() + 1, number.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

NotAccepted notAccepted(NotAccepted::Then then, const CodedAnswer &answer)
{
    return {then, plainCode(answer.code), answer.retryAfter, answer.meaning == Meaning::Balance};
}

Error invalidBatch(const QString &detail)
{
    return {ErrorKind::Invalid, detail};
}

Result<void> checkRecipients(const Batch &batch, const Provider::Traits &traits)
{
    const BatchRecipient &first = batch.recipients.first();
    QSet<QString> numbers;
    numbers.reserve(batch.recipients.size());
    for (qsizetype i = 0; i < batch.recipients.size(); ++i) {
        const BatchRecipient &recipient = batch.recipients.at(i);
        if (!isE164(recipient.e164))
            return invalidBatch(
                u"Recipient %1 of the batch has no number of the form +8613900001234."_s.arg(i + 1));
        if (numbers.contains(recipient.e164))
            return invalidBatch(u"Recipient %1 of the batch has the number of an earlier one."_s.arg(i + 1));
        numbers.insert(recipient.e164);
        if (traits.variablesPerCall && recipient.variables != first.variables)
            return invalidBatch(
                u"Recipient %1 has other variables than the first; this provider takes one set of "
                "variables a call."_s.arg(i + 1));
        if (traits.oneRegionPerCall && isMainland(recipient.e164) != isMainland(first.e164))
            return invalidBatch(
                u"Recipient %1 is not in the same region as the first; a call to this provider is "
                "all mainland China or all abroad."_s.arg(i + 1));
    }
    return {};
}

} // namespace

Meaning meaningOf(std::span<const CodeMeaning> table, const QString &code, int httpStatus)
{
    const CodeMeaning *best = nullptr;
    for (const CodeMeaning &row : table) {
        if (row.code == code)
            return row.meaning;
        const bool general = row.code.endsWith(u'*') && code.startsWith(row.code.chopped(1));
        if (general && (!best || row.code.size() > best->code.size()))
            best = &row;
    }
    if (best)
        return best->meaning;
    return httpStatus == 429 ? Meaning::AccountThrottle : Meaning::Unknown;
}

SendOutcome outcomeOf(const CodedAnswer &answer)
{
    using Then = NotAccepted::Then;
    switch (answer.meaning) {
    case Meaning::Unknown:
        return InDoubt{u"The provider answered %1, which does not say whether it took the message."_s.arg(
            plainCode(answer.code))};
    case Meaning::AccountThrottle:
        return notAccepted(Then::SlowLane, answer);
    case Meaning::RecipientThrottle:
    case Meaning::Recipient:
    case Meaning::Content:
        if (answer.several)
            return notAccepted(Then::Alone, answer);
        return Refused{plainCode(answer.code), answer.meaning == Meaning::Content};
    case Meaning::CallShape:
        return notAccepted(answer.several ? Then::Alone : Then::BlockCampaign, answer);
    case Meaning::Setting:
        return notAccepted(Then::BlockCampaign, answer);
    case Meaning::Key:
    case Meaning::Clock:
    case Meaning::Balance:
        return notAccepted(Then::BlockAccount, answer);
    }
    Q_UNREACHABLE();
}

std::optional<SendOutcome> outcomeOfExchange(const HttpReply &reply)
{
    switch (reply.end) {
    case HttpEnd::NotSent:
    case HttpEnd::Refused:
    case HttpEnd::TooLate:
        return NotSent{reply.trouble};
    case HttpEnd::TimedOut:
        return InDoubt{u"No answer came in time; the request may have arrived."_s};
    case HttpEnd::Broken:
        return InDoubt{
            u"The connection broke before the answer was complete; the request may have arrived."_s};
    case HttpEnd::Complete:
        break;
    }
    if (reply.status >= 300 && reply.status < 400) {
        return InDoubt{
            u"The provider's address answered with a redirect, which is not followed. Check the endpoint "
            "setting."_s,
            true};
    }
    if (reply.status < 200 || reply.status >= 500)
        return inDoubt(reply, u"which does not say whether the message was taken"_s);
    return {};
}

InDoubt inDoubt(const HttpReply &reply, const QString &what)
{
    return {u"The provider answered with HTTP %1, %2."_s.arg(reply.status).arg(what)};
}

std::optional<Error> failureOfExchange(const HttpReply &reply)
{
    if (reply.end == HttpEnd::TimedOut)
        return Error{ErrorKind::Network, u"The provider did not answer in time. Try again later."_s,
                     "provider.late"_L1};
    if (reply.end != HttpEnd::Complete) {
        const QString what = reply.trouble.isEmpty() ? u"the network failed"_s : reply.trouble;
        return Error{
            ErrorKind::Network,
            u"The provider could not be reached: %1. Check the network and the endpoint setting."_s.arg(what),
            "provider.unreachable"_L1,
            {what}};
    }
    if (reply.status >= 300 && reply.status < 400) {
        return Error{ErrorKind::Network,
                     u"The address answered with a redirect, which is not followed. Check the endpoint "
                     "setting."_s,
                     "provider.redirect"_L1,
                     {QString::number(reply.status)}};
    }
    if (reply.status < 200 || reply.status >= 500)
        return Error{ErrorKind::Network,
                     u"The provider's server answered with an error of its own. Try again later."_s,
                     "provider.trouble"_L1,
                     {QString::number(reply.status)}};
    return {};
}

Error refusalOf(const QString &code, Meaning meaning)
{
    const QString shown = plainCode(code);
    switch (meaning) {
    case Meaning::Key:
        return {ErrorKind::Secret,
                u"The provider refused the key or this machine's address (%1). Check the key id, the secret "
                u"and the "
                "rights of the account."_s.arg(shown),
                "provider.key"_L1,
                {shown}};
    case Meaning::Clock:
        return {ErrorKind::Conflict,
                u"The provider says that this machine's clock is off (%1). Set the clock."_s.arg(shown),
                "provider.clock"_L1,
                {shown}};
    case Meaning::Balance:
        return {
            ErrorKind::Conflict,
            u"The account has no balance or quota left, or is suspended (%1). See the provider's console."_s
                .arg(shown),
            "provider.balance"_L1,
            {shown}};
    case Meaning::AccountThrottle:
        return {ErrorKind::Network,
                u"The provider says that there are too many calls (%1). Try again later."_s.arg(shown),
                "provider.throttle"_L1,
                {shown}};
    case Meaning::Setting:
    case Meaning::CallShape:
    case Meaning::Content:
    case Meaning::Recipient:
    case Meaning::RecipientThrottle:
        return {ErrorKind::Invalid,
                u"The provider refused the call (%1). Check the settings of the account."_s.arg(shown),
                "provider.refused"_L1,
                {shown}};
    case Meaning::Unknown:
        return {ErrorKind::Network,
                u"The provider answered %1, which gives no verdict. Try again later."_s.arg(shown),
                "provider.no-verdict"_L1,
                {shown}};
    }
    Q_UNREACHABLE();
}

QString plainCode(const QString &code)
{
    int digitsInARow = 0;
    for (const QChar c : code) {
        const bool digit = c >= u'0' && c <= u'9';
        const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        digitsInARow = digit ? digitsInARow + 1 : 0;
        // Seven digits could be somebody's number.
        if ((!digit && !letter && c != u'.' && c != u'_' && c != u'-') || digitsInARow >= 7)
            return u"(not a code)"_s;
    }
    return code.isEmpty() || code.size() > 80 ? u"(not a code)"_s : code;
}

Result<void> checkBatch(const Batch &batch, const Provider::Traits &traits)
{
    const bool freeText = batch.templateCode.isEmpty();
    const int most = freeText ? traits.freeTextBatch : traits.maxBatch;
    if (batch.recipients.isEmpty())
        return invalidBatch(u"The batch is empty."_s);
    if (freeText && !traits.freeText)
        return invalidBatch(u"This provider sends by its own templates only; name a template code."_s);
    if (!freeText && !traits.templates)
        return invalidBatch(u"This provider has no templates; send the text itself."_s);
    if (batch.recipients.size() > most) {
        return invalidBatch(u"The batch has %1 recipients; this provider takes at most %2 a call."_s
                                .arg(batch.recipients.size())
                                .arg(most));
    }
    return checkRecipients(batch, traits);
}

} // namespace heliograph
