// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/trycard.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

// What was done before somebody came here is the demo's own doing.
const QString SinceKey = QStringLiteral("demo/since");
const QString HiddenKey = QStringLiteral("demo/hidden");

constexpr int Columns = 2;

} // namespace

TryCard::TryCard(const Surroundings &around, QWidget *parent)
    : Card(tr("Try this"), parent)
    , m_around(around)
    , m_desk(around.client)
{
    build();
}

QList<TryCard::Step> TryCard::steps() const
{
    return {{QStringLiteral("approve"),
             tr("Approve the campaign that waits"),
             {QStringLiteral("approvals"), {}},
             Right::CampaignApprove},
            {QStringLiteral("release"),
             tr("Stop all sending, and let two people release it"),
             {QStringLiteral("queue"), {}},
             Right::SendingRelease},
            {QStringLiteral("why"),
             tr("Ask why a message has not gone"),
             {QStringLiteral("history"), {{QStringLiteral("state"), QString(ledgerKey(LedgerLine::Held))}}},
             Right::HistorySee},
            {QStringLiteral("unknown"),
             tr("Settle the unknown outcomes"),
             {QStringLiteral("unknown"), {}},
             Right::UnknownSettle},
            {QStringLiteral("chart"),
             tr("Drag on a chart, down to its messages"),
             {QStringLiteral("reports"), {}},
             Right::ReportsSee},
            {QStringLiteral("compose"),
             tr("Compose with a list that has problems"),
             {QStringLiteral("compose"), {{QStringLiteral("file"), m_around.sampleList}}},
             Right::CampaignCompose}};
}

void TryCard::build()
{
    setObjectName(QStringLiteral("overview.try"));
    const QList<Step> all = steps();
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(0);
    body().addLayout(grid);
    for (const Step &step : all) {
        auto *button = new QPushButton(this);
        button->setObjectName(QString(QStringLiteral("overview.try.") % step.name));
        button->setProperty("link", true);
        connect(button, &QPushButton::clicked, this, [this, place = step.place] { Q_EMIT go(place); });
        const int at = static_cast<int>(m_buttons.size());
        grid->addWidget(button, at / Columns, at % Columns, Qt::AlignLeading);
        m_buttons.append(button);
    }
    auto *hiding = new QPushButton(tr("Hide these steps"), this);
    hiding->setObjectName(QStringLiteral("overview.try.hide"));
    hiding->setProperty("link", true);
    connect(hiding, &QPushButton::clicked, this, [this] {
        m_around.preferences.set(HiddenKey, true);
        hide();
    });
    body().addWidget(hiding, 0, Qt::AlignLeading);
    hide();
}

bool TryCard::isWanted() const
{
    return !m_around.sampleList.isEmpty() && !m_around.preferences.value(HiddenKey).toBool();
}

void TryCard::refresh()
{
    if (!isWanted())
        return;
    const qint64 since
        = m_around.preferences.value(SinceKey, std::numeric_limits<qint64>::max()).toLongLong();
    m_desk.facts(since, QFileInfo(m_around.sampleList).completeBaseName())
        .then(this, [this](const Result<TryFacts> &facts) {
            if (facts && isWanted())
                show(*facts);
        });
}

void TryCard::show(const TryFacts &facts)
{
    if (!m_around.preferences.value(SinceKey).isValid())
        m_around.preferences.set(SinceKey, facts.last);
    const Session &session = m_around.client.session();
    const QList<Step> all = steps();
    const QList<bool> known{facts.approved, facts.released, false, facts.settled, false, facts.imported};
    qsizetype done = 0;
    for (qsizetype at = 0; at < all.size(); ++at) {
        const Step &step = all[at];
        const bool isDone = known[at] || View::wasTried(m_around, step.name);
        done += isDone ? 1 : 0;
        const bool may = session.may(step.right);
        QPushButton *button = m_buttons[at];
        button->setText(QString((isDone ? QStringLiteral("✓  ") : QStringLiteral("○  ")) % step.words));
        button->setAccessibleName(isDone ? tr("Done: %1").arg(step.words) : step.words);
        button->setProperty("done", isDone);
        button->setEnabled(may);
        button->setToolTip(may ? QString()
                               : tr("%1 “Be somebody else” above makes you somebody who may.")
                                     .arg(session.whyNot(step.right)));
    }
    setHeading(tr("Try this: %1 of %2 done").arg(QString::number(done), QString::number(all.size())));
    setVisible(true);
}

} // namespace heliograph
