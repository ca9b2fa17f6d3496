// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/sendingdesk.h"
#include "ui/widgets/taskdialog.h"

class QComboBox;
class QLabel;

namespace heliograph {

//! Lets who waits for one account go through another one of the same campaign, once it is known how many
//! these are and what that costs.
class MoveDialog : public TaskDialog
{
    Q_OBJECT

public:
    //! \a lane has campaigns that may move; \a names are the accounts'.
    MoveDialog(const SendingDesk &desk, const LaneLine &lane, const QMap<AccountId, QString> &names,
               QWidget *parent);

Q_SIGNALS:
    void ready(const heliograph::LaneReader::Queue &queue, heliograph::AccountId to);

private:
    void showTargets();
    void ask();
    void show(const LaneMovePlan &plan);
    const MovableCampaign &campaign() const;
    LaneReader::Queue queue() const;
    AccountId target() const;

    SendingDesk m_desk;
    AccountId m_from;
    QList<MovableCampaign> m_campaigns;
    QMap<AccountId, QString> m_names;
    int m_asked = 0; //!< answers about an earlier choice are dropped
    QComboBox *m_campaign;
    QComboBox *m_target;
    QLabel *m_plan;
};

} // namespace heliograph
