// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/limits/limitsview.h"

#include "ui/text/limittext.h"
#include "ui/views/limits/budgetdialog.h"
#include "ui/views/limits/classlimitsdialog.h"
#include "ui/views/limits/dryrunwords.h"
#include "ui/views/limits/generallimitsdialog.h"
#include "ui/views/limits/limittables.h"
#include "ui/views/limits/limitwords.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace heliograph {

LimitsView::LimitsView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("limits"), around, parent)
    , m_desk(around.client)
    , m_campaigns(around.client)
{
    build();
    connectParts();
    allowActions();
}

void LimitsView::build()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("limits.tabs"));
    m_tabs->addTab(peoplePage(), tr("People and hours"));
    m_tabs->addTab(budgetPage(), tr("Budgets and quotas"));
    m_tabs->addTab(dryRunPage(), tr("Dry run"));
    body().addWidget(m_tabs, 1);
    m_edit = addPageAction(QStringLiteral("editAction"), {}, tr("Change the limits of this class…"));
    m_add
        = addPageAction(QStringLiteral("addAction"), QStringLiteral("plus"), tr("Set a budget or a quota…"));
    m_change = addPageAction(QStringLiteral("changeAction"), {}, tr("Change the amount…"));
    m_remove = addPageAction(QStringLiteral("removeAction"), {}, tr("Remove the budget…"));
    m_dryRun = addPageAction(QStringLiteral("dryRunAction"), QStringLiteral("play"), tr("Dry run"),
                             QStringLiteral("Ctrl+T"));
}

QWidget *LimitsView::peoplePage()
{
    auto *words = new QLabel(
        tr("The strictest limit that applies acts. Whom it stops is held until it lets him through; only "
           "texts to countries that are not allowed are skipped."),
        this);
    words->setWordWrap(true);
    m_classes = LimitTables::classes(this);
    m_general = new QLabel(this);
    m_general->setObjectName(QStringLiteral("limits.everyClass"));
    m_general->setTextFormat(Qt::PlainText);
    m_general->setWordWrap(true);
    m_editGeneral = new QPushButton(tr("Change what counts for every class…"), this);
    m_editGeneral->setObjectName(QStringLiteral("limits.editGeneral"));
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(words);
    layout->addWidget(m_classes, 1);
    layout->addWidget(m_general);
    layout->addWidget(m_editGeneral, 0, Qt::AlignLeft);
    return page;
}

QWidget *LimitsView::budgetPage()
{
    m_budgets = LimitTables::budgets(this);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_budgets, 1);
    return page;
}

QWidget *LimitsView::dryRunPage()
{
    auto *label = new QLabel(tr("Campaign"), this);
    m_campaign = new QComboBox(this);
    m_campaign->setObjectName(QStringLiteral("limits.campaign"));
    label->setBuddy(m_campaign);
    m_run = new QLabel(
        tr("A dry run tells how many of a campaign would go now, be held until when, or be skipped, and "
           "why. It changes nothing."),
        this);
    m_run->setObjectName(QStringLiteral("limits.run"));
    m_run->setTextFormat(Qt::PlainText);
    m_run->setWordWrap(true);
    m_run->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_campaign, 1);
    layout->addLayout(row);
    layout->addWidget(m_run);
    layout->addStretch(1);
    return page;
}

void LimitsView::connectParts()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &LimitsView::allowActions);
    connect(m_classes, &DataTable::currentChanged, this, &LimitsView::allowActions);
    connect(m_classes, &DataTable::opened, this, &LimitsView::editClass);
    connect(m_budgets, &DataTable::currentChanged, this, &LimitsView::allowActions);
    connect(m_budgets, &DataTable::opened, this, &LimitsView::editBudget);
    connect(m_budgets, &DataTable::actionChosen, this, &LimitsView::addBudget);
    connect(m_editGeneral, &QPushButton::clicked, this, &LimitsView::editGeneral);
    m_classes->setMenu([this](QMenu &menu, qint64) { menu.addAction(m_edit); });
    m_budgets->setMenu([this](QMenu &menu, qint64) {
        menu.addAction(m_change);
        menu.addAction(m_remove);
        connect(menu.addAction(tr("Audit entries about it")), &QAction::triggered, this, [this] {
            if (const Budget *budget = selectedBudget())
                Q_EMIT go({QStringLiteral("audit"),
                           {{QStringLiteral("object"),
                             QStringLiteral("%1 %2")
                                 .arg(budgetScopeKey(budget->name.scope))
                                 .arg(budget->name.subject)}}});
        });
    });
    connect(m_edit, &QAction::triggered, this, [this] { editClass(m_classes->currentKey()); });
    connect(m_add, &QAction::triggered, this, &LimitsView::addBudget);
    connect(m_change, &QAction::triggered, this, &LimitsView::editBudget);
    connect(m_remove, &QAction::triggered, this, &LimitsView::removeBudget);
    connect(m_dryRun, &QAction::triggered, this, &LimitsView::dryRun);
    keepLayout(m_classes);
    keepLayout(m_budgets);
}

void LimitsView::open(const QVariantMap &what)
{
    m_tabs->setCurrentIndex(what.value(QStringLiteral("tab")).toInt());
    refresh();
}

QVariantMap LimitsView::place() const
{
    return {{QStringLiteral("tab"), m_tabs->currentIndex()}};
}

void LimitsView::refresh()
{
    take(m_desk.read(), [this](const LimitDesk::State &state) { showState(state); });
    take(m_campaigns.list(), [this](const QList<CampaignLine> &campaigns) { showCampaigns(campaigns); });
}

void LimitsView::showState(const LimitDesk::State &state)
{
    m_state = state;
    m_classes->model().setRows(LimitTables::classRows(state.rules));
    const Format format;
    m_general->setText(tr("Same text to a number: %1\nCountries: %2\nDays and months of budgets begin in: %3")
                           .arg(LimitWords::sameText(state.rules, format), LimitWords::countries(state.rules),
                                state.rules.zone));
    m_budgets->model().setRows(LimitTables::budgetRows(state.budgets, state.subjects));
    allowActions();
}

void LimitsView::showCampaigns(const QList<CampaignLine> &campaigns)
{
    const bool same = m_campaign->count() == campaigns.size()
        && std::ranges::all_of(campaigns, [this, &campaigns](const CampaignLine &line) {
                          return m_campaign->itemData(static_cast<int>(&line - campaigns.data())).toLongLong()
                              == number(line.campaign.id);
                      });
    if (same) // somebody may be choosing just now
        return;
    const QVariant chosen = m_campaign->currentData();
    m_campaign->clear();
    for (const CampaignLine &line : campaigns)
        m_campaign->addItem(line.campaign.name, number(line.campaign.id));
    m_campaign->setCurrentIndex(std::max(0, m_campaign->findData(chosen)));
    allowActions();
}

const Budget *LimitsView::selectedBudget() const
{
    const qint64 at = m_budgets->currentKey() - 1;
    return m_state && at >= 0 && at < m_state->budgets.size() ? &m_state->budgets.at(at) : nullptr;
}

void LimitsView::allowActions()
{
    // Whoever may only make them stricter is told by the store what is not.
    const bool lowers = session().may(Right::LimitsLower);
    const Budget *budget = selectedBudget();
    const auto about
        = [&](QAction *action, bool possible, const QString &otherwise, Right right = Right::LimitsLower) {
              const bool may = session().may(right);
              allow(action, may && m_state && possible, may ? otherwise : session().whyNot(right));
          };
    about(m_edit, m_classes->currentKey() > 0, tr("Select a class first."));
    about(m_add, true, {});
    const QString sealed = tr("It is the approved maximum of a campaign, which nobody changes.");
    about(m_change, budget != nullptr && !budget->sealed,
          budget != nullptr ? sealed : tr("Select a budget first."));
    about(m_remove, budget != nullptr && !budget->sealed,
          budget != nullptr ? sealed : tr("Select a budget first."), Right::LimitsRaise);
    allow(m_dryRun, m_campaign->count() > 0, tr("There is no campaign yet."));
    m_editGeneral->setEnabled(lowers && m_state);
    m_editGeneral->setToolTip(lowers ? QString() : session().whyNot(Right::LimitsLower));
}

void LimitsView::editClass(qint64 key)
{
    if (!m_edit->isEnabled() || key < 1)
        return;
    auto *dialog = new ClassLimitsDialog(static_cast<MessageClass>(key - 1), m_state->rules, this);
    connect(dialog, &ClassLimitsDialog::ready, this,
            [this, dialog](const LimitRules &rules) { save(rules, dialog); });
    showOver(dialog);
}

void LimitsView::editGeneral()
{
    if (!m_state)
        return;
    auto *dialog = new GeneralLimitsDialog(m_state->rules, this);
    connect(dialog, &GeneralLimitsDialog::ready, this,
            [this, dialog](const LimitRules &rules) { save(rules, dialog); });
    showOver(dialog);
}

// Stricter is saved at once; for what becomes looser somebody sees the list of changes first.
void LimitsView::save(const LimitRules &rules, QDialog *dialog)
{
    const auto changes = LimitWords::changes(m_state->rules, rules, Format());
    if (changes.isEmpty()) {
        dialog->reject();
        return;
    }
    if (std::ranges::none_of(changes, &LimitWords::Change::looser)) {
        saveNow(rules, dialog);
        return;
    }
    DecisionDialog::ask(dialog, LimitWords::askToLoosen(changes),
                        [this, rules, dialog](const Answer &) { saveNow(rules, dialog); });
}

void LimitsView::saveNow(const LimitRules &rules, QDialog *dialog)
{
    act([this, before = m_state->rules, rules] { return m_desk.setRules(before, rules); },
        [this, dialog = QPointer(dialog)] {
            if (dialog)
                dialog->accept();
            refresh();
        });
}

void LimitsView::addBudget()
{
    if (!m_state)
        return;
    auto *dialog = new BudgetDialog(m_state->subjects, this);
    connect(dialog, &BudgetDialog::ready, this,
            [this, dialog](const BudgetName &name, qint64 allowed) { setBudget(name, allowed, dialog); });
    showOver(dialog);
}

void LimitsView::editBudget()
{
    const Budget *budget = selectedBudget();
    if (budget == nullptr || !m_change->isEnabled())
        return;
    auto *dialog = new BudgetDialog(*budget, m_state->subjects, this);
    connect(dialog, &BudgetDialog::ready, this,
            [this, dialog, budget = *budget](const BudgetName &name, qint64 allowed) {
                if (allowed >= budget.booked) {
                    setBudget(name, allowed, dialog);
                    return;
                }
                DecisionDialog::ask(
                    dialog, LimitWords::askToStop(budget),
                    [this, name, allowed, dialog](const Answer &) { setBudget(name, allowed, dialog); });
            });
    showOver(dialog);
}

void LimitsView::setBudget(const BudgetName &name, qint64 allowed, QDialog *dialog)
{
    act([this, name, allowed] { return m_desk.setBudget(name, allowed); },
        [this, dialog = QPointer(dialog)] {
            if (dialog)
                dialog->accept();
            refresh();
        });
}

void LimitsView::removeBudget()
{
    const Budget *budget = selectedBudget();
    if (budget == nullptr)
        return;
    DecisionDialog::ask(this, LimitWords::askToRemove(*budget, m_state->subjects),
                        [this, name = budget->name](const Answer &) {
                            act([this, name] { return m_desk.removeBudget(name); },
                                [this](bool) { refresh(); });
                        });
}

void LimitsView::dryRun()
{
    m_tabs->setCurrentIndex(2);
    const CampaignId campaign{m_campaign->currentData().toLongLong()};
    m_run->setText(tr("Everybody who has not gone yet is being looked at…"));
    take(m_campaigns.dryRun(campaign),
         [this](const DryRun &run) { m_run->setText(DryRunWords::of(run, Format())); });
}

} // namespace heliograph
