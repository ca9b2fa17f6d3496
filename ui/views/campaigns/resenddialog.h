// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace heliograph {

class EngineClient;

//! Who would get a campaign again and who would not, before anything is done (product.md 4.3). Makes a draft
//! that needs its own approval.
class ResendDialog : public QDialog
{
    Q_OBJECT

public:
    ResendDialog(EngineClient &client, const CampaignRow &campaign, QWidget *parent);

Q_SIGNALS:
    void drafted(qint64 campaign);

private:
    void build();
    Resend::Choice choice() const;
    void plan();
    void showPlan(const ResendView &view);
    void draft();

    EngineClient &m_client;
    CampaignRow m_campaign;
    QTableWidget *m_again;
    QTableWidget *m_not;
    QCheckBox *m_undelivered;
    QCheckBox *m_cancelled;
    QLineEdit *m_name;
    QLabel *m_problem;
    QPushButton *m_draft = nullptr;
    int m_generation = 0;
};

} // namespace heliograph
