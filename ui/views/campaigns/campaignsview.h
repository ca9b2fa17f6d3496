// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"
#include "ui/views/view.h"

class QComboBox;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace heliograph {

class CampaignPage;
class CampaignsList;
class MessagePanel;

//! Every campaign, and one in full (product.md 4.3).
class CampaignsView : public View
{
    Q_OBJECT

public:
    explicit CampaignsView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

private:
    void build();
    void connectActions();
    void showPage(const CampaignView &view);
    void allowActions();
    bool mayAct(Right right, const CampaignRow &campaign) const;
    void filterList();
    void pauseOrResume();
    void askPause();
    void resume(LateAnswer late);
    void askCancel();
    void startNow();
    void exportMessages();
    void openResend();
    void changed(const QString &sentence);

    CampaignDesk m_desk;
    qint64 m_open = 0; //!< the campaign whose page is shown; 0: the list
    QList<CampaignLine> m_lines;
    QStackedWidget *m_stack;
    CampaignsList *m_list;
    QLineEdit *m_search;
    QComboBox *m_which;
    CampaignPage *m_page;
    MessagePanel *m_message;
    QSplitter *m_splitter;
    QAction *m_start;
    QAction *m_pause;
    QAction *m_cancel;
    QAction *m_takeBack;
    QAction *m_edit;
    QAction *m_resend;
    QAction *m_export;
};

} // namespace heliograph
