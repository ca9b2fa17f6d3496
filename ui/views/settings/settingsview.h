// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/settingsdesk.h"
#include "ui/views/view.h"

class QLineEdit;
class QTabWidget;

namespace heliograph {

class BackupPage;
class MinePage;
class ShortcutsPage;
class WorkspacePage;

//! Settings (product.md 4.20): one's own comfort, and the workspace's rules.
class SettingsView : public View
{
    Q_OBJECT

public:
    explicit SettingsView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Settings"); }
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;
    bool hasUnsaved() const override;

private:
    void build();
    void connectParts();
    void save();
    void saveNow();

    SettingsDesk m_desk;
    QTabWidget *m_tabs = nullptr;
    QLineEdit *m_search = nullptr;
    MinePage *m_mine = nullptr;
    WorkspacePage *m_workspace = nullptr;
    BackupPage *m_backup = nullptr;
    ShortcutsPage *m_keys = nullptr;
    QAction *m_save = nullptr;
    QAction *m_reset = nullptr;
};

} // namespace heliograph
