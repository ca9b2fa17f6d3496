// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/session/audiencedesk.h"
#include "ui/views/view.h"

class QSplitter;

namespace heliograph {

class AudienceIntake;
class AudiencePeople;
class Forgetting;

//! Audiences: whom there are lists of, why they may be sent marketing, and who is in them (product.md 4.10).
class ContactsView : public View
{
    Q_OBJECT

public:
    ContactsView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Audiences"); }
    //! "audience": opens it; "file": imports it.
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectParts();
    void showList(const QList<AudienceLine> &lines);
    QList<TableCell> cells(const AudienceLine &line) const;
    const AudienceLine *current() const;
    void allowActions();
    void askConsent();
    void rename();
    void allowUndo();
    QString whyStays(const AudienceLine &line) const; //!< why its import cannot be undone; empty: it can
    void undoImport(AudienceId audience);
    void merge();
    void forget(const QString &e164, const QString &reason);

    AudienceDesk m_desk;
    AudienceIntake *m_intake;
    Forgetting *m_forgetting;
    QList<AudienceLine> m_lines;
    qint64 m_wanted = 0; //!< to be opened when the list is there
    QSplitter *m_split;
    DataTable *m_table;
    AudiencePeople *m_people;
    QAction *m_use;
    QAction *m_import;
    QAction *m_consent;
    QAction *m_rename;
    QAction *m_merge;
    QAction *m_undo;
    QAction *m_forget;
};

} // namespace heliograph
