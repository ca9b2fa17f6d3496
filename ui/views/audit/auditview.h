// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/session/auditdesk.h"
#include "ui/session/auditverifier.h"
#include "ui/session/userdesk.h"
#include "ui/views/view.h"

#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace heliograph {

class AuditFilters;
class EntryPanel;

//! The audit log (product.md 4.18): who did what, provably.
class AuditView : public View
{
    Q_OBJECT

public:
    explicit AuditView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Audit log"); }
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

private:
    void build();
    void buildActions();
    void connectParts();
    void connectVerifier();
    void askAgain();
    QFuture<Result<TablePage>> page(std::optional<qint64> before);
    void showEntry(qint64 sequence);
    void showHead();
    void setVerifying(bool verifying);
    void setExporting(bool exporting);
    void showBusy();
    void exportLog();
    void writeTo(const QString &file);
    void anchor();

    AuditDesk m_desk;
    UserDesk m_users;
    AuditVerifier m_verifier;
    QHash<qint64, AuditRow> m_entries; //!< those that were loaded
    QString m_verdict; //!< of the last proof, and when
    bool m_asked = false;
    bool m_verifying = false;
    SharedProgress m_exporting; //!< while the log is being written to a file
    QTimer m_timer;
    QLabel *m_chain = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    AuditFilters *m_filters = nullptr;
    DataTable *m_table = nullptr;
    EntryPanel *m_entry = nullptr;
    QAction *m_verify = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_anchor = nullptr;
};

} // namespace heliograph
