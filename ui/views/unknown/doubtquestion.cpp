// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/unknown/doubtquestion.h"

#include "ui/text/doubttext.h"
#include "ui/text/format.h"
#include "ui/views/cells.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr int TypedFrom = 100; // people

} // namespace

DoubtQuestion::DoubtQuestion(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

Decision DoubtQuestion::settling(DoubtDecision decision, int count)
{
    const bool sent = decision == DoubtDecision::TreatAsSent;
    return {.id = QStringLiteral("settle"),
            .title = sent ? tr("Treat %Ln message(s) as sent?", nullptr, count)
                          : tr("Write off %Ln message(s)?", nullptr, count),
            .text = DoubtText::risk(decision),
            .action = sent ? tr("Treat %Ln as sent", nullptr, count) : tr("Write off %Ln", nullptr, count),
            .stay = tr("Leave it open"),
            .wantsReason = true};
}

void DoubtQuestion::ask(DoubtDecision decision, const QList<DoubtCase> &cases)
{
    open(settling(decision, static_cast<int>(cases.size())), {.decision = decision}, cases);
}

void DoubtQuestion::askSendAgain(const QList<DoubtCase> &cases, const std::optional<QList<Money>> &cost)
{
    const int count = static_cast<int>(cases.size());
    const bool early = std::ranges::any_of(cases, [](const DoubtCase &one) { return !one.mayDecide; });
    QString text
        = tr("If the first one did go, they get it twice; it costs about %1.")
              .arg(cost ? Cells::money(*cost, Format()) : tr("an amount that is not known: no price"));
    if (early)
        text += QLatin1Char('\n')
            + tr("The waiting time is not over: an answer or a receipt may still come. Deciding now is the "
                 "riskier choice.");
    open({.id = QStringLiteral("again"),
          .title = tr("Send again to %Ln people?", nullptr, count),
          .text = text,
          .action = tr("Send again to %Ln people", nullptr, count),
          .stay = tr("Do not send again"),
          .typed = Decision::typedFor(count, TypedFrom),
          .wantsReason = true},
         {.decision = DoubtDecision::SendAgain, .early = early}, cases);
}

void DoubtQuestion::open(const Decision &question, const DoubtSettlement &about,
                         const QList<DoubtCase> &cases)
{
    // The cost of sending again may come when something else is being asked.
    if (m_open != nullptr)
        m_open->reject();
    m_about = about;
    for (const DoubtCase &one : cases)
        m_about.attempts.append(one.row.attempt);
    m_open = DecisionDialog::ask(m_window, question, [this](const Answer &answer) {
        m_about.reason = answer.reason;
        Q_EMIT taken(m_about);
    });
}

void DoubtQuestion::follow(const QList<DoubtCase> &unknown)
{
    if (m_open == nullptr)
        return;
    const auto known = m_about.attempts.removeIf([&unknown](AttemptId attempt) {
        return std::ranges::none_of(unknown,
                                    [attempt](const DoubtCase &one) { return one.row.attempt == attempt; });
    });
    if (known == 0)
        return;
    if (m_about.decision == DoubtDecision::SendAgain || m_about.attempts.isEmpty())
        m_open->withdraw(tr("Some of these outcomes have just become known. Close this and look again."));
    else
        m_open->amend(
            settling(m_about.decision, static_cast<int>(m_about.attempts.size())),
            tr("%Ln outcome(s) have just become known and are left out.", nullptr, static_cast<int>(known)));
}

} // namespace heliograph
