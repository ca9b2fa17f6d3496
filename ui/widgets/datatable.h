// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/tablecolumns.h"
#include "ui/widgets/tablemenu.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace heliograph {

class EmptyState;

//! A table of the console with everything that belongs to one (product.md 3.10): its four states, what it
//! holds beneath, new rows behind a button, copying, and a context menu.
class DataTable : public QWidget
{
    Q_OBJECT

public:
    //! What is said when there is nothing at all, or nothing that matches.
    struct Nothing
    {
        QString icon;
        QString title;
        QString sentence;
        QString action{}; //!< of the one button; empty: none
    };

    //! \a id is the objectName's beginning and what widths are remembered by.
    DataTable(const QString &id, QList<TableColumn> columns, QWidget *parent = nullptr);

    TableModel &model() { return *m_model; }
    QTableView &view() { return *m_view; }

    //! Replaces the columns; nothing may be loaded yet.
    void setColumns(const QList<TableColumn> &columns);

    void setNothing(const Nothing &atAll);

    //! While filters are set, an empty table says so: \a nothing, with a button that clears them.
    void setFiltered(const std::optional<Nothing> &nothing);

    //! The sentence beneath, with what the table knows of its rows in front: "200 · newest first".
    void setOrderWords(const QString &words);

    //! Adds to the context menu, above copying. \a fill is called each time it opens, with the row's key.
    using MenuFill = TableMenu::Fill;
    void setMenu(MenuFill fill) { m_menu->setFill(std::move(fill)); }

    //! What "Filter by this value" does for a cell, by the key of its row and the id of its column; nothing
    //! where the column has no filter. Without it the menu does not offer that.
    void setValueFilter(TableMenu::ValueFilter offer) { m_menu->setValueFilter(std::move(offer)); }

    //! What "Leave out this value" does for a cell, likewise.
    void setValueLeaver(TableMenu::ValueFilter offer) { m_menu->setValueLeaver(std::move(offer)); }

    //! Its keys are ids by which people know what stands in the rows: they can be copied (Ctrl+Shift+C).
    void setKeysAreIds() { m_menu->setKeysAreIds(); }

    qint64 currentKey() const;
    QList<qint64> selectedKeys() const;
    void select(qint64 key);
    void takeNewRows(); //!< as the button "37 new" does; what nobody has counted yet, too

    TableColumns &columns() { return *m_columns; }
    //! \a menu is about the columns: it opens over the headings, and by a button beneath the table.
    void setColumnMenu(QMenu *menu);
    bool hasColumnMenu() const;
    void openColumnMenu(); //!< as its button does

    //! Widths and order of the columns and which are shown, as the preferences keep them: by their ids, so
    //! that a version with more columns, or fewer, finds each as it was. What restoreLayout() cannot read
    //! changes nothing.
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void opened(qint64 key); //!< Enter or double-click
    void currentChanged(qint64 key);
    void actionChosen(); //!< the button of the empty table
    void filtersCleared();
    void copied(const QString &what); //!< a sentence
    void layoutChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void showState();
    void showFooter();

    QString m_id;
    TableModel *m_model;
    QTableView *m_view;
    TableColumns *m_columns;
    TableMenu *m_menu;
    EmptyState *m_state;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_place;
    QLabel *m_footer;
    QPushButton *m_pill;
    QPushButton *m_more;
    QToolButton *m_arrange;
    Nothing m_nothing;
    std::optional<Nothing> m_filtered;
    std::optional<Error> m_error;
    QString m_orderWords;
    QString m_asOf;
    qint64 m_current = 0;
};

} // namespace heliograph
