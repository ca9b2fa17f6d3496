// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/audittext.h"

#include "engine/query/sealtext.h"

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

struct ActionWords
{
    const char *code;
    const char *words;
};

constexpr std::array Actions = {
    ActionWords{"account.add", QT_TRANSLATE_NOOP("heliograph::AuditText", "Connected a provider")},
    ActionWords{"account.change",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Changed the settings of a provider account")},
    ActionWords{"account.key",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Replaced the key of a provider account")},
    ActionWords{"account.pause", QT_TRANSLATE_NOOP("heliograph::AuditText", "Paused a lane")},
    ActionWords{"account.remove", QT_TRANSLATE_NOOP("heliograph::AuditText", "Removed a provider")},
    ActionWords{"account.resume", QT_TRANSLATE_NOOP("heliograph::AuditText", "Resumed a lane")},
    ActionWords{"account.slow", QT_TRANSLATE_NOOP("heliograph::AuditText", "Lowered the rate of a lane")},
    ActionWords{"account.slow-end",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Ended the lower rate of a lane")},
    ActionWords{"audience.consent",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Recorded the consent of an audience")},
    ActionWords{"audience.derive",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Made an audience of the people of others")},
    ActionWords{"audience.import", QT_TRANSLATE_NOOP("heliograph::AuditText", "Imported an audience")},
    ActionWords{"audience.rename", QT_TRANSLATE_NOOP("heliograph::AuditText", "Renamed an audience")},
    ActionWords{"audience.take-back", QT_TRANSLATE_NOOP("heliograph::AuditText", "Took back an import")},
    ActionWords{"audit.export", QT_TRANSLATE_NOOP("heliograph::AuditText", "Exported the audit log")},
    ActionWords{"audit.seal", QT_TRANSLATE_NOOP("heliograph::AuditText", "Took a seal of the audit log")},
    ActionWords{"backup.create", QT_TRANSLATE_NOOP("heliograph::AuditText", "Made a backup")},
    ActionWords{"backup.restore", QT_TRANSLATE_NOOP("heliograph::AuditText", "Restored a backup")},
    ActionWords{"budget.alarm", QT_TRANSLATE_NOOP("heliograph::AuditText", "A budget came near its end")},
    ActionWords{"budget.remove", QT_TRANSLATE_NOOP("heliograph::AuditText", "Removed a budget")},
    ActionWords{"budget.set", QT_TRANSLATE_NOOP("heliograph::AuditText", "Set a budget")},
    ActionWords{"campaign.answer",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Answered somebody who wrote to us")},
    ActionWords{"campaign.approval-expired",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Ended an approval that was not used in time")},
    ActionWords{"campaign.approve", QT_TRANSLATE_NOOP("heliograph::AuditText", "Approved a campaign")},
    ActionWords{"campaign.archive", QT_TRANSLATE_NOOP("heliograph::AuditText", "Archived a campaign")},
    ActionWords{"campaign.block",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Stopped a campaign after a restore")},
    ActionWords{"campaign.cancel", QT_TRANSLATE_NOOP("heliograph::AuditText", "Cancelled a campaign")},
    ActionWords{"campaign.canary-failed",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Stopped a campaign at its canary")},
    ActionWords{"campaign.canary-gate",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Sent the canary of a campaign")},
    ActionWords{"campaign.canary-passed",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Let a campaign go on after its canary")},
    ActionWords{"campaign.create", QT_TRANSLATE_NOOP("heliograph::AuditText", "Created a campaign")},
    ActionWords{"campaign.delete",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Moved a campaign into the bin")},
    ActionWords{"campaign.edit", QT_TRANSLATE_NOOP("heliograph::AuditText", "Edited a campaign")},
    ActionWords{"campaign.erase",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Erased the personal data of a campaign")},
    ActionWords{"campaign.feed-again",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Put overlooked recipients back into the queue")},
    ActionWords{"campaign.frozen",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Fixed a campaign's recipients")},
    ActionWords{
        "campaign.not-approved",
        QT_TRANSLATE_NOOP("heliograph::AuditText", "Stopped a campaign that nobody approved as it is")},
    ActionWords{"campaign.pause", QT_TRANSLATE_NOOP("heliograph::AuditText", "Paused a campaign")},
    ActionWords{"campaign.reject", QT_TRANSLATE_NOOP("heliograph::AuditText", "Rejected a campaign")},
    ActionWords{"campaign.remove",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Removed a campaign that was in the bin")},
    ActionWords{"campaign.restore",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Took a campaign out of the bin")},
    ActionWords{"campaign.resume", QT_TRANSLATE_NOOP("heliograph::AuditText", "Resumed a campaign")},
    ActionWords{"campaign.take-back",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Took a submitted campaign back")},
    ActionWords{"campaign.return",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Returned a campaign for editing")},
    ActionWords{"campaign.revise", QT_TRANSLATE_NOOP("heliograph::AuditText", "Changed a draft")},
    ActionWords{"campaign.start", QT_TRANSLATE_NOOP("heliograph::AuditText", "Started a campaign")},
    ActionWords{"campaign.submit",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Submitted a campaign for approval")},
    ActionWords{"campaign.test", QT_TRANSLATE_NOOP("heliograph::AuditText", "Sent a test")},
    ActionWords{"campaign.unarchive",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Brought a campaign back from the archive")},
    ActionWords{"change.ask",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Asked for a change that wants two people")},
    ActionWords{"change.confirm", QT_TRANSLATE_NOOP("heliograph::AuditText", "Confirmed a change")},
    ActionWords{"change.expire",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Ended changes that had waited too long")},
    ActionWords{"change.refuse", QT_TRANSLATE_NOOP("heliograph::AuditText", "Refused a change")},
    ActionWords{"contact.forget", QT_TRANSLATE_NOOP("heliograph::AuditText", "Forgot a person")},
    ActionWords{"history.export", QT_TRANSLATE_NOOP("heliograph::AuditText", "Exported messages")},
    ActionWords{"inbox.assign", QT_TRANSLATE_NOOP("heliograph::AuditText", "Assigned a reply")},
    ActionWords{"inbox.done", QT_TRANSLATE_NOOP("heliograph::AuditText", "Dealt with a reply")},
    ActionWords{"inbox.undone", QT_TRANSLATE_NOOP("heliograph::AuditText", "Opened a reply again")},
    ActionWords{"key.add", QT_TRANSLATE_NOOP("heliograph::AuditText", "Made a new key")},
    ActionWords{"key.permit", QT_TRANSLATE_NOOP("heliograph::AuditText", "Permitted a rotation of keys")},
    ActionWords{"key.remove", QT_TRANSLATE_NOOP("heliograph::AuditText", "Removed old keys")},
    ActionWords{"key.rewrap", QT_TRANSLATE_NOOP("heliograph::AuditText", "Changed the master key")},
    ActionWords{"limit.set", QT_TRANSLATE_NOOP("heliograph::AuditText", "Changed limits")},
    ActionWords{"message.unreadable",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Held a message whose number cannot be read")},
    ActionWords{"numbers.reveal", QT_TRANSLATE_NOOP("heliograph::AuditText", "Asked to see numbers in full")},
    ActionWords{"numbers.revealed", QT_TRANSLATE_NOOP("heliograph::AuditText", "Saw numbers in full")},
    ActionWords{
        "one-person",
        QT_TRANSLATE_NOOP("heliograph::AuditText", "Did alone what wants two people where there are two")},
    ActionWords{"provider.prices", QT_TRANSLATE_NOOP("heliograph::AuditText", "Changed prices")},
    ActionWords{"queue.move",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Moved who waited to another provider")},
    ActionWords{
        "receipt.double",
        QT_TRANSLATE_NOOP("heliograph::AuditText", "Booked an attempt that was accepted besides another")},
    ActionWords{
        "receipt.recall",
        QT_TRANSLATE_NOOP("heliograph::AuditText", "Took a message out of the queue after a receipt")},
    ActionWords{"receipt.reversal",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Corrected a state after a receipt")},
    ActionWords{"receipt.twice",
                QT_TRANSLATE_NOOP("heliograph::AuditText",
                                  "Noted an attempt that its provider accepted under two ids")},
    ActionWords{"refused", QT_TRANSLATE_NOOP("heliograph::AuditText", "Was refused")},
    ActionWords{"rule.import", QT_TRANSLATE_NOOP("heliograph::AuditText", "Put content rules into force")},
    ActionWords{"rule.remove", QT_TRANSLATE_NOOP("heliograph::AuditText", "Removed content rules")},
    ActionWords{"suppression.add",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Added to the suppression list")},
    ActionWords{"suppression.export",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Exported the suppression list")},
    ActionWords{"suppression.opt-out",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Listed people who asked for no more texts")},
    ActionWords{"suppression.remove",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Removed from the suppression list")},
    ActionWords{"suppression.remove-many",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Removed many from the suppression list")},
    ActionWords{
        "suppression.take-back",
        QT_TRANSLATE_NOOP("heliograph::AuditText", "Took back what was just added to the suppression list")},
    ActionWords{"template.add",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Registered a template or signature")},
    ActionWords{"template.confirm",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Confirmed a template or signature")},
    ActionWords{"test-number.add", QT_TRANSLATE_NOOP("heliograph::AuditText", "Added a test number")},
    ActionWords{"test-number.code",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Sent a code to a test number")},
    ActionWords{"test-number.confirm", QT_TRANSLATE_NOOP("heliograph::AuditText", "Confirmed a test number")},
    ActionWords{"test-number.remove", QT_TRANSLATE_NOOP("heliograph::AuditText", "Removed a test number")},
    ActionWords{"test-number.vouch", QT_TRANSLATE_NOOP("heliograph::AuditText", "Vouched for a test number")},
    ActionWords{"test-number.wrong-code",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Gave a wrong code for a test number")},
    ActionWords{"text.add", QT_TRANSLATE_NOOP("heliograph::AuditText", "Wrote an own text")},
    ActionWords{"text.archive", QT_TRANSLATE_NOOP("heliograph::AuditText", "Archived an own text")},
    ActionWords{"text.edit", QT_TRANSLATE_NOOP("heliograph::AuditText", "Edited an own text")},
    ActionWords{"text.restore", QT_TRANSLATE_NOOP("heliograph::AuditText", "Took an own text back into use")},
    ActionWords{
        "unknown.rule",
        QT_TRANSLATE_NOOP("heliograph::AuditText", "Settled unknown outcomes by the campaign's rule")},
    ActionWords{"unknown.send-again",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Sent again after an unknown outcome")},
    ActionWords{"unknown.treat-as-sent",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Took unknown outcomes as sent")},
    ActionWords{"unknown.write-off",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Wrote off unknown outcomes")},
    ActionWords{"user.add", QT_TRANSLATE_NOOP("heliograph::AuditText", "Added a person")},
    ActionWords{"user.disable", QT_TRANSLATE_NOOP("heliograph::AuditText", "Disabled a person")},
    ActionWords{"user.enable", QT_TRANSLATE_NOOP("heliograph::AuditText", "Enabled a person")},
    ActionWords{"user.no-second-factor",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Removed a second factor")},
    ActionWords{"user.password", QT_TRANSLATE_NOOP("heliograph::AuditText", "Set a password")},
    ActionWords{"user.reset", QT_TRANSLATE_NOOP("heliograph::AuditText", "Gave a new one-time code")},
    ActionWords{"user.roles", QT_TRANSLATE_NOOP("heliograph::AuditText", "Changed the roles of a person")},
    ActionWords{"user.second-factor", QT_TRANSLATE_NOOP("heliograph::AuditText", "Set up a second factor")},
    ActionWords{"user.sign-in", QT_TRANSLATE_NOOP("heliograph::AuditText", "Signed in")},
    ActionWords{"user.sign-in-refused", QT_TRANSLATE_NOOP("heliograph::AuditText", "Was refused signing in")},
    ActionWords{"user.sign-out", QT_TRANSLATE_NOOP("heliograph::AuditText", "Signed out")},
    ActionWords{"user.unlock", QT_TRANSLATE_NOOP("heliograph::AuditText", "Unlocked a person")},
    ActionWords{
        "workspace.close",
        QT_TRANSLATE_NOOP("heliograph::AuditText", "Closed the workspace: people sign in from now on")},
    ActionWords{"workspace.confirm-restore",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Confirmed a restored database")},
    ActionWords{"workspace.end-hold",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Ended a hold on all sending")},
    ActionWords{"workspace.hold", QT_TRANSLATE_NOOP("heliograph::AuditText", "Held all sending")},
    ActionWords{"workspace.release",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Released the emergency stop")},
    ActionWords{"workspace.restored",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Found a restored or copied database")},
    ActionWords{"workspace.set",
                QT_TRANSLATE_NOOP("heliograph::AuditText", "Changed a setting of the workspace")},
    ActionWords{"workspace.stop", QT_TRANSLATE_NOOP("heliograph::AuditText", "Stopped all sending")},
};

} // namespace

QString AuditText::action(const QString &code)
{
    const auto *const found = std::ranges::find(
        Actions, code, [](const ActionWords &action) { return QLatin1String(action.code); });
    return found == Actions.end() ? code : tr(found->words);
}

QStringList AuditText::knownActions()
{
    QStringList codes;
    for (const ActionWords &action : Actions)
        codes.append(QLatin1String(action.code));
    return codes;
}

QString AuditText::verdict(const AuditVerdict &verdict, const Format &format)
{
    if (verdict.finding != AuditVerdict::Finding::Whole)
        return fault(verdict, format);
    //: %1 is a number of entries, already written with its separators
    QString words = verdict.whole.sequence == 0
        ? tr("The audit log is empty.")
        : tr("The audit log is whole: %1 entries, each of which continues the one before it.")
              .arg(format.count(verdict.whole.sequence));
    if (verdict.seals > 0)
        words = tr("%1 %2", "two sentences")
                    .arg(words,
                         tr("%Ln seal(s) kept outside the database bear it out.", nullptr, verdict.seals));
    if (verdict.lostSeals > 0)
        words = tr("%1 %2", "two sentences")
                    .arg(words,
                         tr("%Ln seal(s) know of entries that were lost when a backup was put back.", nullptr,
                            verdict.lostSeals));
    return words;
}

QString AuditText::fault(const AuditVerdict &verdict, const Format &format)
{
    const QString entry = format.count(verdict.sequence);
    const QString when = verdict.at ? format.time(*verdict.at) : QString();
    const QString before = verdict.whole.sequence == 0
        ? tr("No entry before it can be relied on.")
        : tr("Everything up to entry %1 is whole.").arg(format.count(verdict.whole.sequence));
    switch (verdict.finding) {
    case AuditVerdict::Finding::Whole:
        return {};
    case AuditVerdict::Finding::Changed:
        return tr("Broken at entry %1 (%2): its content was changed after it was written. %3 Keep a copy of "
                  "the "
                  "database as it is, and find out who could write to it.")
            .arg(entry, when, before);
    case AuditVerdict::Finding::Missing:
        return tr("Broken before entry %1 (%2): entries were removed or put in. %3 Keep a copy of the "
                  "database as "
                  "it is, and find out who could write to it.")
            .arg(entry, when, before);
    case AuditVerdict::Finding::Replaced:
        return tr("Broken at entry %1 (%2): it does not continue the entry before it, so one of the two was "
                  "exchanged. %3 Keep a copy of the database as it is, and find out who could write to it.")
            .arg(entry, when, before);
    case AuditVerdict::Finding::CutOff:
        return tr("The log was cut off: a seal kept on %2 knows of %1 entries, and there are only %3. If a "
                  "backup "
                  "was put back, confirm that first; if not, keep a copy of the database as it is and find "
                  "out who "
                  "could write to it.")
            .arg(entry, when, format.count(verdict.whole.sequence));
    case AuditVerdict::Finding::Rewritten:
        return tr("The log was rewritten: entry %1 is not the one that was sealed on %2. Keep a copy of the "
                  "database as it is, and find out who could write to it.")
            .arg(entry, when);
    case AuditVerdict::Finding::Unsealed:
        return tr("All %1 entries continue the one before, but no seal of them is kept, so the log could "
                  "have "
                  "been rewritten as a whole. Compare it with a seal that was kept elsewhere, and see "
                  "whether "
                  "somebody took the seals out of the workspace folder or they cannot be written there.")
            .arg(format.count(verdict.whole.sequence));
    case AuditVerdict::Finding::SealsStale:
        return tr("All %1 entries continue the one before, but no seal is kept of entry %2 (%3) and those "
                  "after it, so these could have been rewritten. See whether seals can be written in the "
                  "workspace folder: the engine says why not.")
            .arg(format.count(verdict.whole.sequence), entry, when);
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
