// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/providerdesk.h"
#include "ui/views/providers/settingsform.h"
#include "ui/views/view.h"

namespace heliograph {

class ProviderAssistant;
class ProviderDetails;
class ProviderPanel;

//! Provider accounts (product.md 4.14): connecting, trying, setting them.
class ProvidersView : public View
{
    Q_OBJECT

public:
    explicit ProvidersView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Providers"); }
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

private:
    void build();
    void buildActions();
    void connectParts();
    void connectPanel();
    void showList(const QList<ProviderDesk::Line> &lines);
    void showAccount();
    void allowActions();
    const ProviderDesk::Line *selected() const;

    void add();
    void practise();
    void duplicate();
    void assist(ProviderAssistant *assistant);
    void test();
    void replaceKey();
    void pauseOrResume();
    void remove();
    void edit(SettingsForm::Part part);
    void importPrices();
    void showLastHour();

    ProviderDesk m_desk;
    QList<ProviderDesk::Line> m_lines;
    QString m_wanted; //!< the account to select when they come
    DataTable *m_table = nullptr;
    ProviderPanel *m_panel = nullptr;
    ProviderDetails *m_details = nullptr;
    QAction *m_add = nullptr;
    QAction *m_test = nullptr;
    QAction *m_key = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_lane = nullptr;
    QAction *m_messages = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace heliograph
