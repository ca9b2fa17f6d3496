// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>
#include <QPointer>

namespace heliograph {

//! What can be done to the field or table that has the focus, by a menu (product.md 3.2). The keys are those
//! of the fields themselves and only shown here: an action that had them would take them from a field.
class EditMenu : public QMenu
{
    Q_OBJECT

public:
    //! \a find and \a copyLink are commands of the window.
    EditMenu(QAction *find, QAction *copyLink, QWidget *parent);

private:
    QAction *add(const char *name, const QString &words, QKeySequence::StandardKey keys, const char *verb);
    void suit();

    QAction *m_undo;
    QAction *m_redo;
    QAction *m_cut;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_all;
    QPointer<QWidget> m_field; //!< that had the focus before the menu
};

} // namespace heliograph
