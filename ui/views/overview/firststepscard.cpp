// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/firststepscard.h"

#include "ui/session/practicedesk.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int FirstSteps = 4;
const QString FirstStepsHiddenKey = QStringLiteral("overview/first-steps-hidden");

} // namespace

FirstStepsCard::FirstStepsCard(const Surroundings &around, QWidget *parent)
    : Card(tr("First steps"), parent)
    , m_around(around)
    , m_places(FirstSteps)
{
    build();
}

void FirstStepsCard::build()
{
    setObjectName(QStringLiteral("overview.first"));
    for (int at = 0; at < FirstSteps; ++at) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("overview.step.%1").arg(at));
        button->setProperty("link", true);
        connect(button, &QPushButton::clicked, this, [this, at] { Q_EMIT go(m_places[at]); });
        body().addWidget(button);
        m_buttons.append(button);
    }
    auto *hiding = new QPushButton(tr("Hide these steps"), this);
    hiding->setObjectName(QStringLiteral("overview.step.hide"));
    hiding->setProperty("link", true);
    connect(hiding, &QPushButton::clicked, this, &FirstStepsCard::hideForGood);
    body().addWidget(hiding);
    hide();
}

QList<FirstStepsCard::Step> FirstStepsCard::steps(const OverviewState &state) const
{
    const bool practises = std::ranges::any_of(state.providers, &PracticeDesk::isSimulated);
    return {
        {!state.providers.isEmpty(),
         tr("Connect a provider, or practise with the simulator"),
         {QStringLiteral("providers"), {}},
         Right::ProvidersKeys},
        {state.started || state.tested,
         tr("Send a test"),
         {practises ? QStringLiteral("practice") : QStringLiteral("compose"), {}},
         Right::CampaignCompose},
        {m_around.client.session().isClosed(),
         tr("Add the people who work here, so that somebody else approves"),
         {QStringLiteral("users"), {}},
         Right::UsersEdit},
        {!state.budgets.isEmpty(), tr("Set a budget"), {QStringLiteral("limits"), {}}, Right::LimitsLower}};
}

void FirstStepsCard::show(const OverviewState &state)
{
    const Session &session = m_around.client.session();
    const QList<Step> all = steps(state);
    for (int at = 0; at < FirstSteps; ++at) {
        const Step &step = all[at];
        m_buttons[at]->setText(
            QString((step.done ? QStringLiteral("✓  ") : QStringLiteral("○  ")) % step.text));
        m_buttons[at]->setEnabled(!step.done && session.may(step.right));
        m_buttons[at]->setToolTip(step.done || session.may(step.right) ? QString()
                                                                       : session.whyNot(step.right));
        m_places[at] = step.place;
    }
    const bool done = std::ranges::all_of(all, &Step::done);
    const bool hidden = m_around.preferences.value(FirstStepsHiddenKey).toBool();
    setVisible(!done && !hidden && session.may(Right::SettingsEdit));
}

void FirstStepsCard::hideForGood()
{
    m_around.preferences.set(FirstStepsHiddenKey, true);
    hide();
}

} // namespace heliograph
