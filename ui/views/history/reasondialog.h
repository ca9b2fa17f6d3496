// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/historydesk.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace heliograph {

class EngineClient;

//! Why messages have not gone or came to nothing, by family and with how many of each; choosing one filters
//! by it (product.md 4.7). The counts are of \a campaign, or of all messages of all time: no period narrows
//! them.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    ReasonDialog(EngineClient &client, std::optional<CampaignId> campaign, QWidget *parent);

Q_SIGNALS:
    //! \a held: people are held for it, it is no code of a provider or a rule.
    void chosen(const QString &code, bool held);

private:
    void build(bool ofCampaign);
    void show(const Result<QList<HistoryReason>> &reasons);
    void addFamily(const QString &words, const QList<HistoryReason> &reasons);
    void take(const QListWidgetItem *item);

    QListWidget *m_list;
    QLabel *m_state;
    QPushButton *m_take = nullptr;
};

} // namespace heliograph
