// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/messagestate.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QHash>
#include <QIcon>
#include <QList>

#include <functional>
#include <optional>

namespace heliograph {

struct TableColumn
{
    QString id; //!< stays the same in all languages: widths are remembered by it
    QString title;
    int width = 12; //!< in average characters, until somebody changes it
    bool rightAligned = false; //!< counts, money, durations
    QString hint{}; //!< of the heading
};

//! What one cell shows, made once when its row arrives.
struct TableCell
{
    QString text{};
    QString hint{}; //!< empty: the text, where it is cut
    QIcon icon{};
    QString accessible{}; //!< what is read aloud; empty: the text
    QString copied{}; //!< what copying gives; empty: the text
    bool muted = false;
};

struct TableRow
{
    qint64 key = 0; //!< unique in the table
    QList<TableCell> cells;
};

//! A page of a table that is too long to be held.
struct TablePage
{
    QList<TableRow> rows;
    std::optional<qint64> next; //!< what to ask the next page with; none at the end
    bool searchedAll = true; //!< false: time was up; next goes on from there
};

//! The rows of any table of the console, prepared; fetched page by page where there are many (style.md 2.10).
//!
//! A page is asked for and arrives later; while one is under way nothing is asked. Each reload begins a new
//! generation, and pages of an older one are dropped. It keeps at most MostRows rows.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int MostRows = 50'000;

    using PageAsk = std::function<QFuture<Result<TablePage>>(std::optional<qint64> after)>;

    enum Role { KeyRole = Qt::UserRole + 1, CopyRole };

    explicit TableModel(QList<TableColumn> columns, QObject *parent = nullptr);

    const QList<TableColumn> &columns() const { return m_columns; }
    void setColumns(const QList<TableColumn> &columns);

    //! The whole table at once. Rows that are the same in the same order change in place.
    void setRows(const QList<TableRow> &rows);

    //! From now on rows come from \a ask; reload() begins.
    void setPages(PageAsk ask);
    void reload();

    //! Asks for the first page again: known rows change in place, new ones are counted in newRows().
    void refresh();
    //! The same, but new rows come in.
    void takeNewRows();
    int newRows() const { return m_newRows; }

    int rowOf(qint64 key) const { return m_rowOf.value(key, -1); }
    qint64 keyAt(int row) const;
    bool isLoading() const { return m_loading; }
    bool isFull() const { return m_rows.size() >= MostRows; }
    bool searchedAll() const { return m_searchedAll; }
    bool hasMore() const { return m_next.has_value(); }
    bool hasLoaded() const { return m_loaded; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadingChanged();
    void failed(const heliograph::Error &error);
    void newRowsChanged(int count);

private:
    void ask();
    void append(const Result<TablePage> &page, int generation);
    void merge(const Result<TablePage> &page, int generation);
    void replaceAt(int row, const TableRow &fresh);
    void indexRows();
    void setLoading(bool loading);
    void setNewRows(int count);

    QList<TableColumn> m_columns;
    QList<TableRow> m_rows;
    QHash<qint64, int> m_rowOf;
    PageAsk m_ask;
    std::optional<qint64> m_next;
    int m_generation = 0;
    int m_newRows = 0;
    bool m_loading = false;
    bool m_refreshing = false;
    bool m_taking = false; //!< what the refreshing finds comes in
    bool m_searchedAll = true;
    bool m_loaded = false;
};

} // namespace heliograph

Q_DECLARE_METATYPE(heliograph::Error)
