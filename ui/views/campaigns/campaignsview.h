// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"
#include "ui/views/campaigns/campaignactions.h"
#include "ui/views/view.h"

class QSplitter;
class QStackedWidget;

namespace heliograph {

class CampaignPage;
class CampaignsShelf;
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
    void connectList();
    void connectPage();
    void openMessage(qint64 message);
    void showPage(const CampaignView &view);
    void perform(CampaignActions::Deed deed);
    void pauseOrResume(const CampaignLine &line);
    void resume(const CampaignLine &line, LateAnswer late);
    void askCancel(const CampaignLine &line);
    void openResend(const CampaignRow &campaign);
    void exportMessages(const CampaignLine &line);
    void copyLedger(const CampaignLine &line);
    void putAway(const CampaignRow &campaign);
    void bringBack(CampaignId campaign, bool ended);
    void changed(const QString &sentence);

    CampaignDesk m_desk;
    qint64 m_open = 0; //!< the campaign whose page is shown; 0: the list
    CampaignActions *m_actions;
    QStackedWidget *m_stack;
    CampaignsShelf *m_shelf;
    CampaignPage *m_page;
    MessagePanel *m_message;
    QSplitter *m_splitter;
};

} // namespace heliograph
