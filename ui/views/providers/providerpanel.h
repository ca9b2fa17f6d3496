// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/providerdesk.h"
#include "ui/text/format.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace heliograph {

class DataTable;

//! One provider account in full, on tabs. It shows; what is done to the account it asks for.
class ProviderPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderPanel(QWidget *parent = nullptr);

    void show(const ProviderDesk::Line &line);
    void showTrial(const QString &lines); //!< what the newest test found, and when
    void showPrices(const QList<Price> &prices);
    void showStanding(const std::optional<AccountStanding> &known); //!< nothing: not known yet
    void showChanges(const QList<AuditRow> &changes);
    void showAddress(const QString &address); //!< for receipts; empty: it was not asked for
    void setEditable(bool editable, const QString &whyNot);

    QString tab() const;
    void setTab(const QString &tab);

Q_SIGNALS:
    void accountEditChosen();
    void sendingEditChosen();
    void receiptsEditChosen();
    void addressChosen();
    void importChosen();

private:
    QWidget *connectionTab();
    QWidget *sendingTab();
    QWidget *receiptsTab();
    QWidget *pricesTab();
    QWidget *sendersTab();
    QWidget *capabilitiesTab();
    QWidget *changesTab();
    QPushButton *addButton(const QString &name, const QString &words);
    QLabel *addText(const QString &name);
    void copyAddress();

    QLabel *m_heading;
    QTabWidget *m_tabs;
    QList<QPushButton *> m_edits;
    QLabel *m_facts = nullptr;
    QLabel *m_trial = nullptr;
    QLabel *m_sending = nullptr;
    QLabel *m_receipts = nullptr;
    QString m_account; //!< whom it is about
    QLabel *m_lately = nullptr; //!< what came of receipts
    QLabel *m_unpriced = nullptr;
    QLineEdit *m_address = nullptr;
    QPushButton *m_copy = nullptr;
    QLabel *m_capabilities = nullptr;
    DataTable *m_prices = nullptr;
    DataTable *m_senders = nullptr;
    DataTable *m_changes = nullptr;
};

} // namespace heliograph
