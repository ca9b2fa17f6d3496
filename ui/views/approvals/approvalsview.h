// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/approvaldesk.h"
#include "ui/session/campaigndesk.h"
#include "ui/views/approvals/approvalrights.h"
#include "ui/views/view.h"

class QSplitter;
class QTabWidget;

namespace heliograph {

class Banner;
class ChangesPage;
class DataTable;
class SealedView;

//! Consent to exactly what will be sent, and to dangerous changes (product.md 4.4).
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
    bool showsChanges() const;
    void showRequests(const QList<CampaignLine> &lines);
    void choose(qint64 campaign);
    void readChosen();
    void show(const ApprovalDigest &digest);
    void allowActions();
    ApprovalRights rights() const;
    void askApprove();
    void approve(const CampaignRow &campaign);
    void askBack(bool reject);
    void askSecondLook();
    void askConfirm();
    void askRefuse();

    CampaignDesk m_campaigns;
    ApprovalDesk m_desk;
    qint64 m_wanted = 0;
    QByteArray m_shownSeal; //!< as the list knew it when the digest was read
    std::optional<ApprovalDigest> m_digest;
    QTabWidget *m_tabs;
    DataTable *m_requests;
    Banner *m_note;
    SealedView *m_sealed;
    QSplitter *m_splitter;
    ChangesPage *m_changes;
    QAction *m_approve;
    QAction *m_return;
    QAction *m_reject;
    QAction *m_look;
    QAction *m_confirm;
    QAction *m_refuse;
};

} // namespace heliograph
