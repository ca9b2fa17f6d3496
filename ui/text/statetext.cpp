// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/statetext.h"

#include "engine/query/ledger.h"
#include "ui/text/doubttext.h"
#include "ui/text/holdtext.h"
#include "ui/text/skiptext.h"

namespace heliograph {

QString StateText::name(LedgerLine line)
{
    switch (line) {
    case LedgerLine::Waiting:
        return tr("Waiting");
    case LedgerLine::Held:
        return tr("Held");
    case LedgerLine::Sending:
        return tr("Sending now");
    case LedgerLine::Sent:
        return tr("Sent");
    case LedgerLine::Delivered:
        return tr("Delivered");
    case LedgerLine::NotDelivered:
        return tr("Not delivered");
    case LedgerLine::NoReceipt:
        return tr("No receipt");
    case LedgerLine::Unknown:
        return tr("Outcome unknown");
    case LedgerLine::Refused:
        return tr("Refused");
    case LedgerLine::Skipped:
        return tr("Skipped");
    case LedgerLine::Cancelled:
        return tr("Cancelled", "a message");
    }
    Q_UNREACHABLE();
}

QString StateText::group(LedgerLine line)
{
    switch (line) {
    case LedgerLine::Waiting:
    case LedgerLine::Held:
    case LedgerLine::Sending:
        return tr("not gone yet");
    case LedgerLine::Sent:
    case LedgerLine::Delivered:
    case LedgerLine::NotDelivered:
    case LedgerLine::NoReceipt:
        return tr("gone");
    case LedgerLine::Unknown:
        return tr("needs you");
    case LedgerLine::Refused:
    case LedgerLine::Skipped:
    case LedgerLine::Cancelled:
        return tr("will not go");
    }
    Q_UNREACHABLE();
}

QString StateText::sentence(const MessageRow &message, const Hold &common, const Format &format)
{
    const QString provider = message.accountLabel.isEmpty() ? tr("The provider") : message.accountLabel;
    switch (ledgerLineOf(message, common)) {
    case LedgerLine::Waiting:
        return tr("Ready. It goes when its turn comes.");
    case LedgerLine::Held:
        return tr("Held because %1.")
            .arg(HoldText::because(common ? common : message.hold, message.accountLabel, format));
    case LedgerLine::Sending:
        return tr("Leaving through %1 since %2.").arg(provider, format.time(message.stateAt));
    case LedgerLine::Sent:
    case LedgerLine::Delivered:
        return ofSent(message, provider, format);
    case LedgerLine::NotDelivered:
    case LedgerLine::Refused:
        return ofFailed(message, provider, format);
    case LedgerLine::NoReceipt:
        return ofNoReceipt(message, provider, format);
    case LedgerLine::Unknown:
        return ofUnknown(message, provider);
    case LedgerLine::Skipped:
        return tr("Skipped because %1.").arg(SkipText::because(message.reason));
    case LedgerLine::Cancelled:
        return message.reason == QLatin1String("rejected")
            ? tr("Cancelled, because its campaign was rejected. It was not sent.")
            : tr("Cancelled at %1, before it was sent.").arg(format.time(message.stateAt));
    }
    Q_UNREACHABLE();
}

QString StateText::ofSent(const MessageRow &message, const QString &provider, const Format &format)
{
    const TimePoint sent = message.sentAt.value_or(message.stateAt);
    if (message.state == MessageState::Submitted)
        return tr("%1 accepted it at %2. No receipt yet.").arg(provider, format.time(sent));
    const TimePoint end = message.finalAt.value_or(message.stateAt);
    return tr("Delivered at %1, %2 after sending.").arg(format.time(end), format.duration(end - sent));
}

QString StateText::ofFailed(const MessageRow &message, const QString &provider, const Format &format)
{
    const QString time = format.time(message.finalAt.value_or(message.stateAt));
    if (message.state == MessageState::Undelivered)
        return message.reason.isEmpty() ? tr("%1 reported at %2 that it did not arrive.").arg(provider, time)
                                        : tr("%1 reported at %2 that it did not arrive; their code %3.")
                                              .arg(provider, time, message.reason);
    if (message.reason == QLatin1String("unreadable"))
        return tr("What is stored of it cannot be decrypted. It was not sent.");
    return message.reason.isEmpty()
        ? tr("%1 refused it at %2. It was not sent.").arg(provider, time)
        : tr("%1 refused it at %2; their code %3. It was not sent.").arg(provider, time, message.reason);
}

QString StateText::ofNoReceipt(const MessageRow &message, const QString &provider, const Format &format)
{
    if (message.state == MessageState::ClosedUnknown)
        return tr("It was written off: whether %1 accepted it was never learned. It may have arrived.")
            .arg(provider);
    const TimePoint end = message.finalAt.value_or(message.stateAt);
    if (!message.sentAt)
        return tr("%1 accepted it; no receipt came. It may have arrived.").arg(provider);
    return tr("%1 accepted it; no receipt came within %2. It may have arrived.")
        .arg(provider, format.duration(end - *message.sentAt));
}

QString StateText::ofUnknown(const MessageRow &message, const QString &provider)
{
    const QString promise = DoubtText::promise(message.doubtPolicy, provider);
    const bool causeSaysIt = message.doubtCause && *message.doubtCause != DoubtCause::Unclear;
    const QString because = causeSaysIt ? DoubtText::cause(*message.doubtCause, provider)
                                        : HoldText::withoutStop(message.doubtWords);
    return because.isEmpty() ? tr("It may or may not have gone. %1").arg(promise)
                             : tr("It may or may not have gone: %1. %2").arg(because, promise);
}

QString StateText::name(CampaignState state, qint64 sentOpen)
{
    switch (state) {
    case CampaignState::Draft:
        return tr("Draft");
    case CampaignState::Validating:
        return tr("Draft, being checked");
    case CampaignState::AwaitingApproval:
        return tr("Waiting for approval");
    case CampaignState::Approved:
        return tr("Approved");
    case CampaignState::Scheduled:
        return tr("Approved, starts at its time");
    case CampaignState::Running:
    case CampaignState::Draining:
        return tr("Sending");
    case CampaignState::Paused:
    case CampaignState::Blocked:
        return tr("Paused");
    case CampaignState::Completed:
        return sentOpen > 0 ? tr("Awaiting receipts") : tr("Finished");
    case CampaignState::Cancelled:
        return tr("Cancelled", "a campaign");
    case CampaignState::Returned:
        return tr("Returned");
    case CampaignState::Rejected:
        return tr("Rejected");
    case CampaignState::ApprovalExpired:
        return tr("Approval expired");
    case CampaignState::CanaryGate:
        return tr("At the canary gate");
    }
    Q_UNREACHABLE();
}

QString StateText::name(MessageClass messageClass)
{
    switch (messageClass) {
    case MessageClass::Code:
        return tr("Code", "a class of messages: one-time codes");
    case MessageClass::Notice:
        return tr("Notice", "a class of messages");
    case MessageClass::Marketing:
        return tr("Marketing", "a class of messages");
    }
    Q_UNREACHABLE();
}

QString StateText::name(EngineHealth health)
{
    switch (health) {
    case EngineHealth::Sending:
        return tr("Sending", "the engine");
    case EngineHealth::Idle:
        return tr("Idle", "the engine");
    case EngineHealth::Waiting:
        return tr("Waiting", "the engine");
    case EngineHealth::Stopped:
        return tr("Stopped", "the engine");
    case EngineHealth::Trouble:
        return tr("Trouble", "the engine");
    case EngineHealth::NoDatabase:
        return tr("No database", "the engine");
    case EngineHealth::NotRunning:
        return tr("Not running", "the engine");
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
