// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/session/suppressiondesk.h"
#include "ui/views/suppression/suppressiondialog.h"
#include "ui/views/view.h"

#include <QElapsedTimer>
#include <QTimer>

class QComboBox;
class QLineEdit;

namespace heliograph {

class BulkRemoval;

//! Whom we never text, and why (product.md 4.11).
class SuppressionView : public View
{
    Q_OBJECT

public:
    SuppressionView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Suppression list"); }
    //! "number": looks for it; "add": a number that is offered to be added.
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

private:
    void build();
    void connectParts();
    void find();
    void showPage(const SuppressionPage &page);
    QList<TableCell> cells(const SuppressionRow &row) const;
    void ask(SuppressionDialog::Kind kind, const QString &file);
    void chooseFile(SuppressionDialog::Kind kind);
    QStringList markedNumbers() const;
    void remove();
    void takeBack(const QStringList &e164, SuppressionScope scope);
    void removeMany(const QStringList &e164, const QString &reason);

    SuppressionDesk m_desk;
    QList<SuppressionRow> m_rows;
    QMap<AccountId, QString> m_providers;
    QTimer m_later;
    QElapsedTimer m_readAt;
    bool m_reading = false;
    QString m_offered; //!< a number that is to be added
    QLineEdit *m_number;
    QComboBox *m_reason;
    DataTable *m_table;
    QAction *m_add;
    QAction *m_import;
    QAction *m_check;
    QAction *m_remove;
    QAction *m_removeMany;
    BulkRemoval *m_bulk;
};

} // namespace heliograph
