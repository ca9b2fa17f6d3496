// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/owntextdesk.h"
#include "ui/views/templates/owntextdialog.h"
#include "ui/views/view.h"

class QCheckBox;
class QLabel;

namespace heliograph {

//! Texts of our own that campaigns are written with: the first page of Templates (product.md 4.13).
class OwnTextsPage : public View
{
    Q_OBJECT

public:
    explicit OwnTextsPage(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Own texts"); }
    void refresh() override;

private:
    void build();
    void connectParts();
    void showList(const OwnTextList &list);
    void fill();
    const OwnText *current() const;
    void allowActions();
    void showText();
    void add(const OwnTextDraft &content);
    void edit();
    void duplicate();
    void setArchived(OwnTextId text, bool archived);
    void archived(const OwnText &text);
    void saved(const SavedText &saved);
    void showVersions();
    void use();

    OwnTextDesk m_desk;
    OwnTextList m_list;
    OwnTextId m_wanted{}; //!< to be chosen when the list is there
    Banner *m_note;
    QCheckBox *m_showArchived;
    DataTable *m_table;
    QLabel *m_text;
    QAction *m_use;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_duplicate;
    QAction *m_archive;
    QAction *m_versions;
};

} // namespace heliograph
