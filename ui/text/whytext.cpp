// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/whytext.h"

#include "ui/text/holdtext.h"
#include "ui/text/skiptext.h"
#include "ui/text/statetext.h"

namespace heliograph {

namespace {

QString withRemedy(const QString &sentence, const Hold &hold)
{
    const QString remedy = HoldText::remedy(hold);
    return remedy.isEmpty() ? sentence : QString(sentence % QLatin1Char(' ') % remedy);
}

bool isUnderWay(const CampaignWhy &why)
{
    return !why.verdicts.isEmpty();
}

} // namespace

QString WhyText::sentence(const MessageWhy &why, const LabelOf &labelOf, const Format &format)
{
    const GateVerdict &common = why.campaign.keptBack;
    if (why.line == LedgerLine::Held) {
        const AccountId account = common.account == AccountId{} ? why.place.queuedFor : common.account;
        return withRemedy(tr("Held because %1.").arg(HoldText::because(why.hold, labelOf(account), format)),
                          why.hold);
    }
    if (why.line == LedgerLine::Waiting)
        return waiting(why, format);
    return StateText::sentence(why.message, common.hold, format);
}

QString WhyText::waiting(const MessageWhy &why, const Format &format)
{
    if (!isUnderWay(why.campaign))
        return notStarted(why.campaign.campaign.state);
    switch (why.fate) {
    case RowFate::Expired:
        return tr("Its sending window ends at %1, before its turn comes: it will be skipped.")
            .arg(format.time(why.place.expiresAt.value_or(TimePoint())));
    case RowFate::Suppressed:
        return tr("The number is on the suppression list: it will be skipped when its turn comes.");
    case RowFate::Goes:
    case RowFate::Waits:
        return limited(why, format);
    }
    Q_UNREACHABLE();
}

// What a limit would say now; by the time its turn comes it may say something else.
QString WhyText::limited(const MessageWhy &why, const Format &format)
{
    switch (why.limit.fate) {
    case LimitFate::Held:
    case LimitFate::Stops:
        return withRemedy(tr("%1 As things are, it will be held then, because %2.", "its turn, and what then")
                              .arg(turn(why, format), HoldText::because(why.limit.hold, QString(), format)),
                          why.limit.hold);
    case LimitFate::Skipped:
        return tr("It will be skipped when its turn comes, because %1.")
            .arg(SkipText::because(why.limit.skip));
    case LimitFate::Goes:
        return turn(why, format);
    }
    Q_UNREACHABLE();
}

QString WhyText::turn(const MessageWhy &why, const Format &format)
{
    const qint64 ahead = why.place.ahead;
    const std::optional<double> &rate = why.campaign.rate.messagesPerS;
    if (why.turnIn && ahead == 0)
        return tr("Ready. Its turn comes in about %1.").arg(format.duration(*why.turnIn));
    if (why.turnIn && rate)
        return tr("Ready. Its turn comes in about %1: %Ln people are ahead of it, and its campaign sends %2 "
                  "messages/s.",
                  nullptr, Format::plural(ahead))
            .arg(format.duration(*why.turnIn), format.decimal(*rate));
    return tr("Ready. %Ln people are ahead of it; how fast its campaign sends is not known yet.", nullptr,
              Format::plural(ahead));
}

QString WhyText::notStarted(CampaignState state)
{
    return tr("It waits for its campaign, which nobody has started. The campaign is: %1.")
        .arg(StateText::name(state, 0));
}

QString WhyText::sentence(const CampaignWhy &why, const LabelOf &labelOf, const Format &format)
{
    const CampaignState state = why.campaign.state;
    if (!isUnderWay(why)) {
        const bool over = state == CampaignState::Completed || state == CampaignState::Cancelled
            || state == CampaignState::Rejected;
        return over ? tr("It is over: nobody waits in it.")
                    : tr("Nobody has started it. It is: %1.").arg(StateText::name(state, 0));
    }
    if (why.keptBack.holds())
        return withRemedy(
            tr("Nobody in it goes now, because %1.")
                .arg(HoldText::because(why.keptBack.hold, labelOf(why.keptBack.account), format)),
            why.keptBack.hold);
    const qint64 waiting = why.ledger.line(LedgerLine::Waiting);
    if (why.rate.messagesPerS)
        return tr("Nothing keeps it back. %Ln people wait for their turn, and %1 messages/s go.", nullptr,
                  Format::plural(waiting))
            .arg(format.decimal(*why.rate.messagesPerS));
    return tr("Nothing keeps it back. %Ln people wait for their turn.", nullptr, Format::plural(waiting));
}

QString WhyText::verdict(const GateVerdict &verdict, const LabelOf &labelOf, const Format &format)
{
    return verdict.holds() ? HoldText::because(verdict.hold, labelOf(verdict.account), format)
                           : passed(verdict, labelOf);
}

QString WhyText::passed(const GateVerdict &verdict, const LabelOf &labelOf)
{
    switch (verdict.step) {
    case GateStep::EmergencyStop:
        return tr("sending is not stopped");
    case GateStep::EngineHold:
        return tr("the clock of this computer is believed");
    case GateStep::Storage:
        return tr("no engine reports trouble with the database");
    case GateStep::Campaign:
        return tr("the campaign is neither paused nor blocked");
    case GateStep::Approval:
        return tr("what is stored is what was approved");
    case GateStep::Schedule:
        return tr("its planned time has come");
    case GateStep::Account:
        return tr("%1 takes messages").arg(labelOf(verdict.account));
    case GateStep::Node:
        return tr("a node is running");
    case GateStep::Late:
        return tr("it has not waited too long");
    }
    Q_UNREACHABLE();
}

QStringList WhyText::ownChecks(const MessageWhy &why, const Format &format)
{
    if (!why.place.waits)
        return {};
    QStringList checks;
    if (why.message.hold)
        checks.append(tr("another attempt at %1, because %2")
                          .arg(format.time(why.place.notBefore),
                               HoldText::because({why.message.hold.reason, std::nullopt, QString()},
                                                 why.message.accountLabel, format)));
    if (why.place.expiresAt)
        checks.append(tr("worth sending until %1").arg(format.time(*why.place.expiresAt)));
    checks.append(why.place.suppressed ? tr("on the suppression list: it will be skipped")
                                       : tr("not on the suppression list"));
    checks.append(tr("%Ln people of its campaign are ahead of it", nullptr, Format::plural(why.place.ahead)));
    return checks;
}

} // namespace heliograph
