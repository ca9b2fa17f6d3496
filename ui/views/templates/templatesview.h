// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/session/templatedesk.h"
#include "ui/views/view.h"

class QComboBox;
class QLabel;
class QTabWidget;

namespace heliograph {

class OwnTextsPage;

//! Texts of our own, and what providers have approved: templates and signatures with their states
//! (product.md 4.13).
class TemplatesView : public View
{
    Q_OBJECT

public:
    TemplatesView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Templates and signatures"); }
    //! "providers": what providers have approved, not the own texts.
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override;

private:
    void build();
    void connectParts();
    bool showsProviders() const;
    void showTab();
    void showList(const TemplateList &list);
    void fill();
    QList<TableCell> cells(const ProviderTemplate &known) const;
    const ProviderTemplate *current() const;
    void allowActions();
    void showText();
    void add();
    void confirm();
    void use();

    TemplateDesk m_desk;
    TemplateList m_list;
    QList<ProviderTemplate> m_shown;
    QTabWidget *m_tabs;
    OwnTextsPage *m_own;
    QWidget *m_providers;
    QComboBox *m_provider;
    DataTable *m_table;
    QLabel *m_text;
    QAction *m_use;
    QAction *m_add;
    QAction *m_confirm;
    QAction *m_copy;
};

} // namespace heliograph
