// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/providerwords.h"

#include "ui/text/countrytext.h"
#include "ui/text/holdtext.h"

#include <QUrl>

namespace heliograph {

namespace {

// What the providers themselves allow between the clocks is 15 minutes (Alibaba) and 5 (Tencent).
constexpr Millis ClockTolerance = std::chrono::minutes(1);

} // namespace

QString ProviderWords::type(const QString &driver)
{
    return driver == QLatin1String("aliyun") ? tr("Alibaba Cloud") : tr("Tencent Cloud");
}

QString ProviderWords::typeInFull(const QString &driver)
{
    return driver == QLatin1String("aliyun")
        ? tr("Sends by approved template to mainland China, by template or with your own text abroad. Can be "
             "asked "
             "afterwards what became of a message. You need an AccessKey.")
        : tr("Sends by approved template, to mainland China and abroad. Can be asked afterwards what became "
             "of a "
             "message. You need a SecretId, its SecretKey and the SdkAppId of an application.");
}

bool ProviderWords::isSimulated(const ProviderAccount &account)
{
    return QUrl(account.settings.value(QStringLiteral("endpoint"))).scheme() == QLatin1String("http");
}

QString ProviderWords::state(const ProviderAccount &account)
{
    if (!account.hold)
        return tr("Working");
    return account.hold.reason == HoldReason::LanePaused ? tr("Paused") : tr("Held");
}

QString ProviderWords::stateInFull(const ProviderAccount &account, const Format &format)
{
    if (!account.hold)
        return tr("Working: messages go through it.");
    if (account.hold.reason == HoldReason::LanePaused && account.hold.note == NotTurnedOn)
        return tr("Paused since it was added: turn it on when everything is set.");
    return tr("Held because %1.").arg(HoldText::because(account.hold, account.label, format));
}

QString ProviderWords::keyEnd(const ProviderAccount &account)
{
    const QString id = account.settings.value(ProviderDesk::keySetting(account.driver));
    return id.isEmpty() ? tr("no key id") : tr("key id ends …%1").arg(id.right(4));
}

QStringList ProviderWords::capabilities(const ProviderTraits &traits)
{
    QStringList words;
    words.append(traits.templates ? tr("Sends by templates that it has approved.")
                                  : tr("Does not know templates of its own."));
    if (traits.freeText)
        words.append(traits.freeTextToMainland
                         ? tr("Sends our own text, to every country.")
                         : tr("Sends our own text, except to mainland China: there only by template."));
    else
        words.append(tr("Does not send our own text: only its templates."));
    words.append(tr("Takes up to %Ln people in one request by template.", nullptr, traits.maxBatch));
    if (traits.variablesPerCall)
        words.append(tr("Everybody in one request has the same values."));
    if (traits.oneRegionPerCall)
        words.append(tr("One request goes to mainland China only, or abroad only."));
    words.append(traits.asksByNumber
                     ? tr("Can be asked afterwards what became of a message, %Ln day(s) back.", nullptr,
                          static_cast<int>(traits.keepsRecords / std::chrono::hours(24)))
                     : tr("Cannot be asked afterwards what became of a message."));
    words.append(proof(traits.missProves));
    words.append(traits.pullsReceipts ? tr("Its receipts can be fetched, or it calls an address of ours.")
                                      : tr("Its receipts come by asking, or it calls an address of ours."));
    words.append(traits.pullsReplies ? tr("Replies of people can be fetched.")
                                     : tr("Replies of people come only if it calls an address of ours."));
    words.append(tr("Cannot call back a message that it has accepted."));
    return words;
}

QString ProviderWords::batch(const ProviderTraits &traits)
{
    return traits.maxBatch == 1
        ? tr("One person per request: a lost answer leaves one outcome unknown.")
        : tr("Up to %Ln people in one request: a lost answer leaves as many outcomes unknown.", nullptr,
             traits.maxBatch);
}

QStringList ProviderWords::receipts(const ReceiptStanding &standing, const Format &format)
{
    QStringList words;
    words.append(standing.last ? tr("Its last receipt came at %1.").arg(format.time(*standing.last))
                               : tr("No receipt has come from it lately."));
    words.append(
        standing.lastCall
            ? tr("It last called the address for receipts at %1.").arg(format.time(*standing.lastCall))
            : tr("It has not called the address for receipts: what came was asked for. Enter the "
                 "address below in its console if it is to call."));
    if (standing.unmatched > ReceiptStanding::MostUnmatched)
        words.append(tr("More than %1 receipts fit no message so far. They are kept and tried again.")
                         .arg(format.count(ReceiptStanding::MostUnmatched)));
    else if (standing.unmatched > 0)
        words.append(tr("%Ln receipt(s) fit no message so far. They are kept and tried again.", nullptr,
                        Format::plural(standing.unmatched)));
    return words;
}

QString ProviderWords::unpriced(const QList<AccountStanding::Unpriced> &countries)
{
    QStringList names;
    for (const AccountStanding::Unpriced &country : countries)
        names.append(tr("%1 (%2)", "a country and how many messages went there")
                         .arg(CountryText::name(country.country), Format().count(country.messages)));
    return names.isEmpty()
        ? QString()
        : tr("Without a price, by messages of the last 30 days: %1.").arg(names.join(QStringLiteral(", ")));
}

QString ProviderWords::proof(QueryStrength strength)
{
    return strength == QueryStrength::Strong
        ? tr("That it does not know a message after a while counts as evidence that it was not sent.")
        : tr("That it does not know a message proves nothing: a person decides on unknown outcomes.");
}

Decision ProviderWords::askToPause(const ProviderAccount &account)
{
    return {.id = QStringLiteral("providers.pause"),
            .title = tr("Pause %1?").arg(account.label),
            .text
            = tr("Nobody is sent to through it until somebody turns it on again. Who waits is kept, and "
                 "receipts still come."),
            .action = tr("Pause %1").arg(account.label),
            .stay = tr("Keep sending"),
            .wantsReason = true};
}

Decision ProviderWords::askToRemove(const ProviderAccount &account)
{
    return {
        .id = QStringLiteral("providers.remove"),
        .title = tr("Delete %1 and its key?").arg(account.label),
        .text
        = tr("Nothing can be sent through it any more, and its key is gone for good. The history keeps its "
             "name."),
        .action = tr("Delete %1").arg(account.label),
        .stay = tr("Keep it")};
}

ProviderWords::TrialLine ProviderWords::clockLine(const AccountTrial &trial, const Format &format)
{
    using Mark = TrialLine::Mark;
    if (!trial.clockAhead)
        return {Mark::NotHere, tr("Clock: the provider does not tell its time.")};
    const Millis off = std::chrono::abs(*trial.clockAhead);
    if (off < ClockTolerance)
        return {Mark::Done, tr("Clock: this computer's differs by less than a minute.")};
    return {Mark::Failed,
            trial.clockAhead->count() > 0
                ? tr("Clock: this computer's is %1 ahead. Correct the clock; the key may be right.")
                      .arg(format.duration(off))
                : tr("Clock: this computer's is %1 behind. Correct the clock; the key may be right.")
                      .arg(format.duration(off))};
}

QList<ProviderWords::TrialLine> ProviderWords::trial(const AccountTrial &trial, const Format &format)
{
    using Mark = TrialLine::Mark;
    const QString problem = trial.problem ? ProviderWords::problem(*trial.problem) : QString();
    if (!trial.answered)
        return {{Mark::Failed, tr("Connection: %1").arg(problem)}};
    QList<TrialLine> lines{{Mark::Done, tr("Connection: it answered.")}};
    lines.append(trial.secure
                     ? TrialLine{Mark::Done, tr("Secure: its certificate is trusted.")}
                     : TrialLine{Mark::NotHere, tr("Secure: not needed, as nothing leaves this computer.")});
    lines.append(clockLine(trial, format));
    lines.append(trial.passed() ? TrialLine{Mark::Done, tr("Key: accepted. %1").arg(trial.words)}
                                : TrialLine{Mark::Failed, tr("Key: %1").arg(problem)});
    lines.append({Mark::NotHere, tr("Balance: this provider does not tell it here.")});
    return lines;
}

QString ProviderWords::inLines(const QList<TrialLine> &lines)
{
    QStringList words;
    for (const TrialLine &line : lines) {
        const QString mark = line.mark == TrialLine::Mark::Done ? QStringLiteral("✓ ")
            : line.mark == TrialLine::Mark::Failed              ? QStringLiteral("✕ ")
                                                                : QStringLiteral("– ");
        words.append(mark + line.sentence);
    }
    return words.join(QLatin1Char('\n'));
}

} // namespace heliograph
