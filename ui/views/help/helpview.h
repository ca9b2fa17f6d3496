// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/view.h"

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace heliograph {

//! The guide: a page for every screen, searchable, in the language in use (product.md 4.21).
class HelpView : public View
{
    Q_OBJECT

public:
    explicit HelpView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override;
    //! "page" names the page: the id of a screen.
    void open(const QVariantMap &what) override;
    QVariantMap place() const override;
    void refresh() override { }

private:
    void build();
    void readPages();
    void search();
    void showPage(const QString &name);

    struct Page
    {
        QString name;
        QString title;
        QString text; //!< Markdown
    };
    QList<Page> m_pages;
    QLineEdit *m_search;
    QListWidget *m_list;
    QTextBrowser *m_text;
};

} // namespace heliograph
