// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"

#include <QWidget>

class QLabel;
class QMenu;
class QTabWidget;

namespace heliograph {

class CampaignFigures;
class DataTable;
class EngineClient;
class LedgerBar;
class LedgerGrid;
class MessageTable;
class ReportFiles;

//! One campaign in full: its ledger, live; what holds people back; its messages; how fast and through whom
//! they went; what was approved; what was done (product.md 4.3).
class CampaignPage : public QWidget
{
    Q_OBJECT

public:
    explicit CampaignPage(EngineClient &client, QWidget *parent = nullptr);

    void show(const CampaignView &view);
    const std::optional<CampaignView> &view() const { return m_view; }
    MessageTable &messages() { return *m_messages; }
    DataTable &activity() { return *m_activity; }
    //! Shows the messages of one line, or all of them.
    void filterMessages(std::optional<LedgerLine> line);

Q_SIGNALS:
    void messageOpened(qint64 message);
    void historyChosen(const QVariantMap &filter);
    void told(const QString &sentence);
    void failed(const QString &sentence);

private:
    void build();
    void addTabs();
    void connectParts();
    void fillRowMenu(QMenu &menu, qint64 message);
    void narrowMessages(const MessageFilter &filter);
    void showHead();
    void showHeld();
    void showContent();
    void showActivity();
    QString speedWords() const;

    EngineClient &m_client;
    std::optional<CampaignView> m_view;
    QLabel *m_head;
    QLabel *m_returned;
    LedgerBar *m_bar;
    LedgerGrid *m_ledger;
    QLabel *m_speed;
    QLabel *m_held;
    QTabWidget *m_tabs;
    MessageTable *m_messages;
    CampaignFigures *m_overTime;
    CampaignFigures *m_byProvider;
    ReportFiles *m_files;
    QLabel *m_content;
    DataTable *m_activity;
    qint64 m_listed = 0; //!< the campaign whose messages are listed
};

} // namespace heliograph
