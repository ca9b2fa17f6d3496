// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"
#include "ui/views/view.h"

class QLabel;
class QSplitter;

namespace heliograph {

class Banner;
class DataTable;

//! Consent to exactly what will be sent (product.md 4.4): requests at the leading side, the sealed view of
//! the chosen one beside them.
class ApprovalsView : public View
{
    Q_OBJECT

public:
    explicit ApprovalsView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override;
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

private:
    void build();
    void connectParts();
    void showRequests(const QList<CampaignLine> &lines);
    void choose(qint64 campaign);
    void readChosen();
    void show(const CampaignView &view);
    void showDryRun(const DryRun &run);
    void showFacts(const CampaignView &view);
    void allowActions(const CampaignView *view);
    bool isOwn(const CampaignRow &campaign) const;
    void askApprove();
    void approve(const CampaignRow &campaign, const Answer &answer);
    void askBack(bool reject);
    void askSecondLook();

    CampaignDesk m_desk;
    qint64 m_wanted = 0;
    std::optional<CampaignView> m_view;
    std::optional<DryRun> m_run;
    DataTable *m_requests;
    QWidget *m_sealed;
    QLabel *m_heading;
    QLabel *m_under;
    Banner *m_note;
    QLabel *m_facts;
    QLabel *m_forecast;
    QSplitter *m_splitter;
    QAction *m_approve;
    QAction *m_return;
    QAction *m_reject;
    QAction *m_look;
};

} // namespace heliograph
