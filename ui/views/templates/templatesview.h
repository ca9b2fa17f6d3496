// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/session/templatedesk.h"
#include "ui/views/view.h"

class QComboBox;
class QLabel;

namespace heliograph {

//! What providers have approved: templates and signatures with their states (product.md 4.13).
class TemplatesView : public View
{
    Q_OBJECT

public:
    TemplatesView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Templates and signatures"); }
    void refresh() override;

private:
    void build();
    void connectParts();
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
    QComboBox *m_provider;
    DataTable *m_table;
    QLabel *m_text;
    QAction *m_use;
    QAction *m_add;
    QAction *m_confirm;
    QAction *m_copy;
};

} // namespace heliograph
