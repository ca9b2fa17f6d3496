// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QModelIndex;
class QPoint;
class QTableView;

namespace heliograph {

//! The context menu of a table, by pointer and by key: what its rows can do, then copying and narrowing to a
//! value, each of which has a key or a place of its own besides.
class TableMenu : public QObject
{
    Q_OBJECT

public:
    using Fill = std::function<void(QMenu &menu, qint64 key)>;
    using ValueFilter = std::function<std::function<void()>(qint64 key, const QString &column)>;

    //! \a id is the beginning of the objectNames. The menu opens over \a view, which shows \a model.
    TableMenu(const QString &id, TableModel &model, QTableView &view, QObject *parent);

    void setFill(Fill fill) { m_fill = std::move(fill); }
    void setValueFilter(ValueFilter offer) { m_valueFilter = std::move(offer); }
    void setValueLeaver(ValueFilter offer) { m_valueLeaver = std::move(offer); }
    void setKeysAreIds();

    void copyRows(); //!< those that are selected
    void copyId(); //!< of the row with the cursor

Q_SIGNALS:
    void copied(const QString &what); //!< a sentence

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(const QModelIndex &index, const QPoint &at);
    void openAtCursor();
    void fill(QMenu &menu, const QModelIndex &index);
    void addValueFilter(QMenu &menu, qint64 key, const TableColumn &column);
    void addValueLeaver(QMenu &menu, qint64 key, const TableColumn &column);
    QAction *add(QMenu &menu, const QString &name, const QString &words);
    void copyText(const QString &text, const QString &what);

    QString m_id;
    TableModel &m_model;
    QTableView &m_view;
    Fill m_fill;
    ValueFilter m_valueFilter;
    ValueFilter m_valueLeaver;
    bool m_keysAreIds = false;
};

} // namespace heliograph
