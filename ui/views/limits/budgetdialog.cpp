// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/limits/budgetdialog.h"

#include "ui/views/limits/limitwords.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>

namespace heliograph {

namespace {

std::optional<qint64> amountOf(const QString &text, const QString &unit)
{
    if (unit == BudgetName::MessagesUnit) {
        bool whole = false;
        const qint64 messages = text.toLongLong(&whole);
        return whole && messages >= 0 ? std::optional(messages) : std::nullopt;
    }
    const auto money = Money::parse(text, unit);
    return money && money->millionths() >= 0 ? std::optional(money->millionths()) : std::nullopt;
}

QString amountText(const Budget &budget)
{
    const auto money = Money::of(budget.allowed, budget.name.unit);
    return budget.name.isMoney() && money ? money->toDecimal() : QString::number(budget.allowed);
}

} // namespace

BudgetDialog::BudgetDialog(const BudgetSubjects &subjects, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("limits.budget"),
         .title = tr("Set a budget or a quota"),
         .text = tr("It counts what leaves from now on; nothing goes beyond it. What waits is held until the "
                    "next day or month, or until somebody raises it."),
         .action = tr("Set it"),
         .leave = tr("Set none")},
        parent)
    , m_subjects(subjects)
{
    buildName();
    m_amount = form().add(tr("At most"), new QLineEdit(this), tr("With a full stop: 4000 or 12.50"));
    m_amount->setObjectName(QStringLiteral("limits.budget.amount"));
    connect(this, &TaskDialog::taken, this, &BudgetDialog::check);
}

BudgetDialog::BudgetDialog(const Budget &budget, const BudgetSubjects &subjects, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("limits.budget"),
         .title = tr("%1, %2: another amount", "whose budget, of what time")
                      .arg(LimitWords::whose(budget.name, subjects), LimitWords::period(budget.name.period)),
         .text = tr("What is booked stays booked."),
         .action = tr("Change it"),
         .leave = tr("Leave it")},
        parent)
    , m_subjects(subjects)
    , m_budget(budget)
{
    m_amount = form().add(budget.name.isMoney() ? tr("At most, in %1").arg(budget.name.unit)
                                                : tr("At most, messages"),
                          new QLineEdit(amountText(budget), this));
    m_amount->setObjectName(QStringLiteral("limits.budget.amount"));
    connect(this, &TaskDialog::taken, this, &BudgetDialog::check);
}

void BudgetDialog::buildName()
{
    m_scope = form().add(tr("Of"), new QComboBox(this));
    m_scope->setObjectName(QStringLiteral("limits.budget.scope"));
    for (const auto &[scope, words] : {std::pair(BudgetScope::Workspace, tr("the workspace")),
                                       std::pair(BudgetScope::Account, tr("a provider account")),
                                       std::pair(BudgetScope::User, tr("what a person submits")),
                                       std::pair(BudgetScope::Campaign, tr("a campaign"))})
        m_scope->addItem(words, static_cast<int>(scope));
    m_subject = form().add(tr("Which"), new QComboBox(this));
    m_subject->setObjectName(QStringLiteral("limits.budget.subject"));
    connect(m_scope, &QComboBox::currentIndexChanged, this, &BudgetDialog::showSubjects);
    m_period = form().add(tr("For"), new QComboBox(this));
    m_period->setObjectName(QStringLiteral("limits.budget.period"));
    for (const BudgetPeriod period : {BudgetPeriod::Day, BudgetPeriod::Month, BudgetPeriod::Whole})
        m_period->addItem(LimitWords::period(period), static_cast<int>(period));
    m_unit = form().add(tr("Currency (empty: messages instead of money)"), new QLineEdit(this),
                        tr("Three letters: EUR"));
    m_unit->setObjectName(QStringLiteral("limits.budget.unit"));
    showSubjects();
}

void BudgetDialog::showSubjects()
{
    const auto all = m_subjects.all(static_cast<BudgetScope>(m_scope->currentData().toInt()));
    m_subject->clear();
    for (auto subject = all.begin(); subject != all.end(); ++subject)
        m_subject->addItem(subject.value(), subject.key());
    form().setFieldVisible(m_subject, m_scope->currentIndex() > 0);
}

BudgetName BudgetDialog::name() const
{
    if (m_budget)
        return m_budget->name;
    const QString currency = m_unit->text().trimmed().toUpper();
    return {static_cast<BudgetScope>(m_scope->currentData().toInt()), m_subject->currentData().toLongLong(),
            static_cast<BudgetPeriod>(m_period->currentData().toInt()),
            currency.isEmpty() ? QString(BudgetName::MessagesUnit) : currency};
}

void BudgetDialog::check()
{
    form().clearProblems();
    showProblem({});
    const BudgetName wanted = name();
    if (m_unit != nullptr && wanted.isMoney() && !Money::of(0, wanted.unit))
        form().setProblem(m_unit,
                          tr("“%1” is no currency. Write three letters, as in EUR.").arg(wanted.unit));
    if (m_subject != nullptr && wanted.scope != BudgetScope::Workspace && wanted.subject == 0)
        form().setProblem(m_subject, tr("There is none of these yet."));
    const auto allowed = amountOf(m_amount->text().trimmed(), wanted.unit);
    if (!allowed)
        form().setProblem(m_amount,
                          wanted.isMoney() ? tr("This is no amount. Write it as in 12.50.")
                                           : tr("This is no number of messages."));
    if (form().hasProblems()) {
        form().focusFirstProblem();
        return;
    }
    setBusy(true);
    Q_EMIT ready(wanted, *allowed);
}

} // namespace heliograph
