// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/columnlayout.h"

#include <QObject>

#include <functional>

class QMenu;

namespace heliograph {

class DataTable;
class Preferences;

//! The menu of a table's columns: which are shown, and sets of them under names that somebody gave, kept for
//! each person on this computer (product.md 3.10).
class ColumnSets : public QObject
{
    Q_OBJECT

public:
    //! Belongs to \a table, which it gives the menu.
    ColumnSets(DataTable &table, Preferences &preferences);

    //! The rows of the table can be ordered: \a now tells how they are, \a choose orders them so. The first
    //! of \a now's answers, at this moment, is the standard.
    void setOrders(std::function<QString()> now, std::function<void(const QString &)> choose);

    QStringList names() const;

Q_SIGNALS:
    void told(const QString &sentence);
    void toldWithUndo(const QString &sentence, const std::function<void()> &undo);

private:
    void fill();
    void addColumns();
    void addSets(const QStringList &names);
    void addChanges(const QStringList &names);
    ColumnLayout present() const;
    std::optional<ColumnLayout> kept(const QString &name) const;
    void choose(const QString &name);
    void goBackToStandard();
    void hide(int column);
    void save();
    void rename(const QString &name);
    void remove(const QString &name);
    QString key(const QString &name) const;

    DataTable &m_table;
    Preferences &m_preferences;
    QMenu *m_menu;
    std::function<QString()> m_order;
    std::function<void(const QString &)> m_chooseOrder;
    QString m_standardOrder;
};

} // namespace heliograph
