// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"
#include "ui/views/shortcuts.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace heliograph {

class DataTable;

//! The keys of every command, to be chosen by each person; what is chosen acts at once.
class ShortcutsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutsPage(Preferences &preferences, QWidget *parent = nullptr);

    void showKept();

    //! Every command has its usual keys again.
    void resetAll();

private:
    void build();
    void connectParts();
    QWidget *buildChoice();
    void showCurrent();
    void check();
    void use();
    void take(const QKeySequence &keys);
    std::optional<Shortcut> current() const;
    QKeySequence entered() const;

    Preferences &m_preferences;
    QLineEdit *m_filter;
    DataTable *m_table;
    QKeySequenceEdit *m_keys;
    QLabel *m_problem;
    QPushButton *m_use;
    QPushButton *m_none;
    QPushButton *m_usual;
    QPushButton *m_all;
};

} // namespace heliograph
