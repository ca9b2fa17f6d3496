// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"
#include "ui/session/limitdesk.h"
#include "ui/views/view.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace heliograph {

//! Limits (product.md 4.15): rate and courtesy, money, and what they would do.
class LimitsView : public View
{
    Q_OBJECT

public:
    explicit LimitsView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Limits"); }
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

private:
    void build();
    QWidget *peoplePage();
    QWidget *budgetPage();
    QWidget *dryRunPage();
    void connectParts();
    void showState(const LimitDesk::State &state);
    void showCampaigns(const QList<CampaignLine> &campaigns);
    void allowActions();
    const Budget *selectedBudget() const;

    void editClass(qint64 key);
    void editGeneral();
    void save(const LimitRules &rules, QDialog *dialog);
    void saveNow(const LimitRules &rules, QDialog *dialog);
    void addBudget();
    void editBudget();
    void setBudget(const BudgetName &name, qint64 allowed, QDialog *dialog);
    void removeBudget();
    void dryRun();

    LimitDesk m_desk;
    CampaignDesk m_campaigns;
    std::optional<LimitDesk::State> m_state;
    QTabWidget *m_tabs = nullptr;
    DataTable *m_classes = nullptr;
    QLabel *m_general = nullptr;
    QPushButton *m_editGeneral = nullptr;
    DataTable *m_budgets = nullptr;
    QComboBox *m_campaign = nullptr;
    QLabel *m_run = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_add = nullptr;
    QAction *m_change = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_dryRun = nullptr;
};

} // namespace heliograph
