// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/movedialog.h"

#include "ui/text/errortext.h"
#include "ui/views/cells.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QString costWords(const QMap<QString, Money> &sums, qint64 withoutPrice, const Format &format)
{
    const QString cost = Cells::money(sums.values(), format);
    return withoutPrice == 0 || sums.isEmpty()
        ? cost
        : MoveDialog::tr("%1, %Ln people without a price", "a sum", Format::plural(withoutPrice)).arg(cost);
}

} // namespace

MoveDialog::MoveDialog(const SendingDesk &desk, const LaneLine &lane, const QMap<AccountId, QString> &names,
                       QWidget *parent)
    : TaskDialog({.id = QStringLiteral("queue.move"),
                  .title = tr("Move who waits for %1").arg(lane.account.label),
                  .text = tr("Only to providers that the campaign was approved for. Who is leaving now, or "
                             "whose outcome is unknown, stays."),
                  .action = tr("Move them"),
                  .leave = tr("Leave them")},
                 parent)
    , m_desk(desk)
    , m_from(lane.account.id)
    , m_campaigns(lane.movable)
    , m_names(names)
    , m_campaign(form().add(tr("Campaign"), new QComboBox(this)))
    , m_target(form().add(tr("To"), new QComboBox(this)))
    , m_plan(new QLabel(this))
{
    m_campaign->setObjectName(QStringLiteral("queue.move.campaign"));
    m_target->setObjectName(QStringLiteral("queue.move.target"));
    m_plan->setObjectName(QStringLiteral("queue.move.plan"));
    m_plan->setWordWrap(true);
    body().addWidget(m_plan);
    for (const MovableCampaign &one : std::as_const(m_campaigns))
        m_campaign->addItem(one.name, number(one.id));
    connect(m_campaign, &QComboBox::currentIndexChanged, this, &MoveDialog::showTargets);
    connect(m_target, &QComboBox::currentIndexChanged, this, &MoveDialog::ask);
    connect(this, &TaskDialog::taken, this, [this] {
        setBusy(true);
        Q_EMIT ready(queue(), target());
    });
    showTargets();
}

const MovableCampaign &MoveDialog::campaign() const
{
    return m_campaigns.at(std::max(0, m_campaign->currentIndex()));
}

LaneReader::Queue MoveDialog::queue() const
{
    return {campaign().id, m_from};
}

AccountId MoveDialog::target() const
{
    return AccountId{m_target->currentData().toLongLong()};
}

void MoveDialog::showTargets()
{
    const QSignalBlocker blocker(m_target);
    m_target->clear();
    for (const AccountId account : campaign().others)
        m_target->addItem(m_names.value(account), number(account));
    ask();
}

void MoveDialog::ask()
{
    setBusy(true);
    m_plan->setText(tr("Counting who waits…"));
    m_desk.movePlan(queue(), target())
        .then(this, [this, asked = ++m_asked](const Result<LaneMovePlan> &plan) {
            if (asked != m_asked)
                return;
            if (plan) {
                show(*plan);
                return;
            }
            // Nobody moves by figures that are not known; another choice asks again.
            setAction(tr("Move them"));
            m_plan->setText(ErrorText::sentence(plan.error()));
        });
}

void MoveDialog::show(const LaneMovePlan &plan)
{
    const Format format;
    QStringList lines{tr("%Ln people move, who wait or are held.", nullptr, Format::plural(plan.people()))};
    if (plan.staying > 0)
        lines.append(tr("%Ln stay: they are leaving now, or nobody knows yet what became of them.", nullptr,
                        Format::plural(plan.staying)));
    const QString before = costWords(plan.costBefore, plan.withoutPriceBefore, format);
    const QString after = costWords(plan.costAfter, plan.withoutPriceAfter, format);
    lines.append(before == after ? tr("Cost: about %1, as before.").arg(after)
                                 : tr("Cost: about %1 instead of %2.").arg(after, before));
    if (!plan.pricesAll())
        lines.append(tr("That is the cost of the first %Ln people; the others cost in addition.", nullptr,
                        Format::plural(plan.priced)));
    m_plan->setText(lines.join(QLatin1Char('\n')));
    setAction(tr("Move %Ln people", nullptr, Format::plural(plan.people())));
    setBusy(plan.people() == 0);
}

} // namespace heliograph
