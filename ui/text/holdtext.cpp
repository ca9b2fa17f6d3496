// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/holdtext.h"

#include "ui/text/limittext.h"
#include "ui/text/storagetext.h"

namespace heliograph {

QString HoldText::because(const Hold &hold, const QString &provider, const Format &format)
{
    switch (hold.reason) {
    case HoldReason::None:
        return tr("nobody has said why");
    case HoldReason::QuietHours:
    case HoldReason::Frequency:
    case HoldReason::Velocity:
    case HoldReason::Budget:
    case HoldReason::Quota:
    case HoldReason::MaxCost:
    case HoldReason::Canary:
        return LimitText::because(hold, format);
    case HoldReason::Schedule:
    case HoldReason::Late:
        return ofTime(hold, format);
    case HoldReason::ProviderQuota:
    case HoldReason::Throttle:
    case HoldReason::LanePaused:
    case HoldReason::Circuit:
    case HoldReason::Template:
    case HoldReason::Key:
    case HoldReason::Balance:
    case HoldReason::Clock:
        return ofProvider(hold, provider.isEmpty() ? tr("the provider") : provider, format);
    case HoldReason::CampaignPaused:
    case HoldReason::Emergency:
    case HoldReason::NoRoute:
    case HoldReason::Content:
    case HoldReason::NoNode:
    case HoldReason::Restored:
    case HoldReason::OtherResend:
        return ofPeople(hold, format);
    case HoldReason::Storage:
        return ofStorage(hold);
    }
    Q_UNREACHABLE();
}

QString HoldText::ofTime(const Hold &hold, const Format &format)
{
    const QString end = hold.until ? format.time(*hold.until) : QString();
    switch (hold.reason) {
    case HoldReason::Schedule:
        return end.isEmpty() ? tr("its planned time has not come") : tr("its planned time is %1").arg(end);
    default: {
        const qint64 since = hold.note.toLongLong(); // the engine notes when its people last could go
        return since > 0
            ? tr("nothing could be sent since %1, and its time has passed; somebody has to decide")
                  .arg(format.time(fromMillis(since)))
            : tr("its time has passed while nothing could be sent; somebody has to decide");
    }
    }
}

QString HoldText::ofProvider(const Hold &hold, const QString &provider, const Format &format)
{
    const QString end = hold.until ? format.time(*hold.until) : QString();
    switch (hold.reason) {
    case HoldReason::ProviderQuota:
        return withNote(tr("%1 takes no more messages today").arg(provider), hold.note);
    case HoldReason::Throttle:
        return end.isEmpty() ? tr("%1 asked us to slow down").arg(provider)
                             : tr("%1 asked us to slow down, until %2").arg(provider, end);
    case HoldReason::LanePaused:
        return pausedLane(hold, provider, format);
    case HoldReason::Circuit: {
        const int failures = hold.note.toInt(); // the engine notes how many there were
        if (failures <= 0)
            return tr("%1 failed several times in a row").arg(provider);
        return end.isEmpty()
            ? tr("%1 failed %Ln time(s) in a row", nullptr, failures).arg(provider)
            : tr("%1 failed %Ln time(s) in a row; the next trial is at %2", nullptr, failures)
                  .arg(provider, end);
    }
    case HoldReason::Template:
        return withNote(tr("%1 does not accept its template, signature or variables").arg(provider),
                        hold.note);
    case HoldReason::Key:
        return withNote(tr("the key for %1 is missing or does not work").arg(provider), hold.note);
    case HoldReason::Balance:
        return withNote(tr("the account at %1 has no balance or quota left").arg(provider), hold.note);
    default: {
        bool ownClock = false; // the engine notes by how much it was set
        const qint64 off = hold.note.toLongLong(&ownClock);
        return ownClock
            ? tr("the clock of this computer was set and is off by %1").arg(format.duration(Millis(off)))
            : withNote(tr("the clock of this computer differs from that of %1").arg(provider), hold.note);
    }
    }
}

QString HoldText::ofPeople(const Hold &hold, const Format &format)
{
    switch (hold.reason) {
    case HoldReason::CampaignPaused:
        return withReason(paused(hold, format), hold.note);
    case HoldReason::Emergency:
        return withReason(stopped(hold, format), hold.note);
    case HoldReason::NoRoute:
        return tr("no provider may send to this country");
    case HoldReason::Content: {
        if (hold.note == QLatin1String("changed"))
            return tr("what is stored is not what was approved");
        if (hold.note == QLatin1String("unsigned"))
            return tr("its approval is not signed by anybody who may approve it");
        const int refusals = hold.note.toInt(); // the engine notes how many there were
        return refusals > 0 ? tr("%Ln message(s) in a row were refused for their content", nullptr, refusals)
                            : withNote(tr("a content rule wants a second look"), hold.note);
    }
    case HoldReason::Restored:
        return tr("the database was restored or copied, and somebody has to decide whether they go");
    case HoldReason::OtherResend:
        return tr(
            "the same message may have reached this person through another campaign, and nobody knows yet");
    default:
        return hold.until ? tr("no node is running, until %1").arg(format.time(*hold.until))
                          : tr("no node is running");
    }
}

// The note is the code of trouble that stops everybody, or what the database said to one campaign.
QString HoldText::ofStorage(const Hold &hold)
{
    const StorageTrouble trouble = storageTroubleFromCode(hold.note);
    return trouble == StorageTrouble::None
        ? withNote(tr("its next people could not be taken from the database"), hold.note)
        : StorageText::because(trouble);
}

QString HoldText::pausedLane(const Hold &hold, const QString &provider, const Format &format)
{
    if (hold.note == NotTurnedOn)
        return tr("%1 has just been connected, and nobody has turned it on yet").arg(provider);
    if (!hold.since)
        return withNote(tr("sending through %1 is paused").arg(provider), hold.note);
    const QString since = format.time(*hold.since);
    return withReason(hold.by.isEmpty()
                          ? tr("sending through %1 was paused at %2").arg(provider, since)
                          : tr("%1 paused sending through %2 at %3").arg(hold.by, provider, since),
                      hold.note);
}

QString HoldText::paused(const Hold &hold, const Format &format)
{
    if (!hold.since)
        return tr("the campaign is paused");
    const QString since = format.time(*hold.since);
    return hold.by.isEmpty() ? tr("the campaign was paused at %1").arg(since)
                             : tr("%1 paused the campaign at %2").arg(hold.by, since);
}

QString HoldText::stopped(const Hold &hold, const Format &format)
{
    if (!hold.since)
        return tr("all sending is stopped");
    const QString since = format.time(*hold.since);
    return hold.by.isEmpty() ? tr("all sending was stopped at %1").arg(since)
                             : tr("%1 stopped all sending at %2").arg(hold.by, since);
}

QString HoldText::withReason(const QString &sentence, const QString &reason)
{
    const QString words = withoutStop(reason);
    return words.isEmpty() ? sentence : tr("%1: “%2”", "a hold, and what somebody said").arg(sentence, words);
}

QString HoldText::withNote(const QString &sentence, const QString &note)
{
    const QString words = withoutStop(note);
    if (words.isEmpty())
        return sentence;
    const bool isCode = !words.contains(QLatin1Char(' '));
    return isCode ? tr("%1 (their code %2)").arg(sentence, words)
                  : tr("%1: %2", "a reason and its details").arg(sentence, words);
}

QString HoldText::withoutStop(const QString &words)
{
    QString bare = words.trimmed();
    while (bare.endsWith(QLatin1Char('.')))
        bare.chop(1);
    return bare;
}

QString HoldText::remedy(HoldReason reason)
{
    switch (reason) {
    case HoldReason::CampaignPaused:
        return tr("Resume the campaign to go on.");
    case HoldReason::Emergency:
        return tr("Release the emergency stop to go on.");
    case HoldReason::Template:
    case HoldReason::Content:
        return tr("Correct it at the provider or in a new campaign, then resume this one.");
    case HoldReason::Key:
        return tr("Check the key, then test the provider: a success ends the hold.");
    case HoldReason::Balance:
        return tr("Top up the account, then test the provider: a success ends the hold.");
    case HoldReason::Clock:
        return tr("Set the clock of this computer, then test the provider: a success ends the hold.");
    case HoldReason::LanePaused:
        return tr("Test the provider: a success ends the hold.");
    case HoldReason::NoNode:
        return tr("To go on, choose “Send from this computer” in the menu Sending, or run “heliograph engine "
                  "run”.");
    case HoldReason::Late:
        return tr("Resume the campaign or cancel it.");
    case HoldReason::Restored:
        return tr(
            "Read what was found about the workspace and confirm it, then resume or cancel the campaign.");
    case HoldReason::OtherResend:
        return tr("If the outcome there is unknown, decide about it.");
    case HoldReason::Storage:
        return tr("Run “heliograph doctor --deep” and mend what it finds, then resume the campaign.");
    default:
        return LimitText::remedy(reason);
    }
}

QString HoldText::remedy(const Hold &hold)
{
    const StorageTrouble trouble = storageTroubleFromCode(hold.note);
    if (hold.reason == HoldReason::Storage && trouble != StorageTrouble::None)
        return StorageText::remedy(trouble);
    bool ownClock = false;
    hold.note.toLongLong(&ownClock);
    return hold.reason == HoldReason::Clock && ownClock
        ? tr("Correct the clock, or say that it is right as it is.")
        : remedy(hold.reason);
}

} // namespace heliograph
