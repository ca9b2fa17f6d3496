// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartplot.h"

#include <QFrame>

class QAction;
class QLabel;
class QStackedWidget;

namespace heliograph {

class ChartView;
class DataTable;
class LegendRow;

//! One chart of a page: title, switches, the drawing or its table, what is being pointed at, the definition.
//!
//! Its accessible description is the summary, since a drawing has no content that can be read aloud; the
//! table (Ctrl+Shift+T) holds every number.
class ChartWidget : public QFrame
{
    Q_OBJECT

public:
    //! \a id is the objectName's beginning: "reports.volume".
    explicit ChartWidget(const QString &id, QWidget *parent = nullptr);

    void setContents(const ChartContents &contents);
    const ChartContents &contents() const { return m_contents; }

    bool showsTable() const;
    void showTable(bool table);

    //! The categories that are drawn; last is -1 for all of them.
    std::pair<int, int> zoom() const { return {m_part.first, m_part.last}; }
    void setZoom(int first, int last);

    ChartView &view() const { return *m_view; }
    DataTable &table() const { return *m_table; }
    QString reading() const; //!< the sentence about what is being pointed at

    void copyFigures() const;
    void copyPicture() const;

    enum class FileKind { Png, Svg, Csv };

Q_SIGNALS:
    void chosen(const heliograph::MessageFilter &messages); //!< a bar, a point or a row was
    void saveWanted(heliograph::ChartWidget::FileKind kind);
    void told(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void build();
    void makeActions();
    QAction *addMenuAction(const QString &name, const QString &text, const std::function<void()> &does);
    int heightFor(const ChartContents &contents) const;
    void draw();
    void fillTable();
    void choose(int series, int category);
    void read(int series, int category);

    ChartContents m_contents;
    ChartPart m_part;
    QLabel *m_title;
    LegendRow *m_legend;
    QStackedWidget *m_stack;
    ChartView *m_view;
    DataTable *m_table;
    QLabel *m_reading;
    QLabel *m_definition;
    QAction *m_asTable = nullptr;
};

} // namespace heliograph
