// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartwidget.h"

#include "ui/charts/chartexport.h"
#include "ui/charts/chartview.h"
#include "ui/charts/legendrow.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

ChartWidget::ChartWidget(const QString &id, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_legend(new LegendRow(id + QStringLiteral(".legend"), this))
    , m_stack(new QStackedWidget(this))
    , m_view(new ChartView(this))
    , m_table(new DataTable(id + QStringLiteral(".table"), {}, this))
    , m_reading(new QLabel(this))
    , m_definition(new QLabel(this))
{
    setObjectName(id);
    build();
    makeActions();
    connect(m_legend, &LegendRow::switched, this, &ChartWidget::draw);
    connect(m_view, &ChartView::pointed, this, &ChartWidget::read);
    connect(m_view, &ChartView::chosen, this, &ChartWidget::choose);
    connect(m_view, &ChartView::zoomed, this, &ChartWidget::setZoom);
    connect(m_table, &DataTable::opened, this, [this](qint64 key) { choose(-1, static_cast<int>(key) - 1); });
    connect(m_table, &DataTable::copied, this, &ChartWidget::told);
}

void ChartWidget::build()
{
    setProperty("card", true);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setBuddy(m_view);
    m_view->setObjectName(objectName() + QStringLiteral(".view"));
    m_reading->setObjectName(objectName() + QStringLiteral(".reading"));
    m_reading->setTextFormat(Qt::PlainText);
    m_reading->setWordWrap(true);
    m_definition->setProperty("role", QStringLiteral("muted"));
    m_definition->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_legend);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_reading);
    layout->addWidget(m_definition);
}

QAction *ChartWidget::addMenuAction(const QString &name, const QString &text,
                                    const std::function<void()> &does)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString(objectName() % u'.' % name));
    connect(action, &QAction::triggered, this, does);
    addAction(action);
    return action;
}

void ChartWidget::makeActions()
{
    m_asTable = addMenuAction(QStringLiteral("asTable"), tr("Show as &table"),
                              [this] { showTable(m_asTable->isChecked()); });
    m_asTable->setCheckable(true);
    m_asTable->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+T")));
    m_asTable->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addMenuAction(QStringLiteral("copyFigures"), tr("Copy &figures"), [this] {
        copyFigures();
        Q_EMIT told(tr("The figures of “%1” are copied.").arg(m_contents.title));
    });
    addMenuAction(QStringLiteral("copyPicture"), tr("Copy &picture"), [this] {
        copyPicture();
        Q_EMIT told(tr("The picture of “%1” is copied.").arg(m_contents.title));
    });
    addMenuAction(QStringLiteral("savePng"), tr("Save as PN&G…"),
                  [this] { Q_EMIT saveWanted(FileKind::Png); });
    addMenuAction(QStringLiteral("saveSvg"), tr("Save as S&VG…"),
                  [this] { Q_EMIT saveWanted(FileKind::Svg); });
    addMenuAction(QStringLiteral("saveCsv"), tr("Save figures as &CSV…"),
                  [this] { Q_EMIT saveWanted(FileKind::Csv); });
}

void ChartWidget::setContents(const ChartContents &contents)
{
    // Another number of categories is another stretch of time: the old part of it means nothing.
    if (contents.categoryTexts != m_contents.categoryTexts)
        m_part = {};
    m_contents = contents;
    m_title->setText(contents.title);
    m_definition->setText(contents.definition);
    setAccessibleName(contents.title);
    m_view->setAccessibleName(contents.title);
    m_view->setAccessibleDescription(contents.summary);
    m_table->view().setAccessibleName(contents.title);
    m_table->view().setAccessibleDescription(contents.summary);
    m_view->setMinimumHeight(heightFor(contents));
    m_legend->show(contents);
    fillTable();
    draw();
    read(m_view->series(), m_view->category());
}

// A bar whose name has no room loses all of it.
int ChartWidget::heightFor(const ChartContents &contents) const
{
    constexpr double Least = 11; // lines
    constexpr double LinesPerName = 1.6;
    constexpr double LinesBeside = 5;
    const double wanted = contents.kind == ChartContents::Kind::Bars
        ? LinesBeside + LinesPerName * static_cast<double>(contents.categories.size())
        : 0;
    return qRound(fontMetrics().height() * std::max(Least, wanted));
}

void ChartWidget::draw()
{
    m_part.hidden = m_legend->hidden();
    m_view->show(m_contents, m_part);
}

void ChartWidget::fillTable()
{
    const QStringList headings = m_contents.headings();
    QList<TableColumn> columns;
    for (const QString &heading : headings)
        columns.append(
            {.id = QString::number(columns.size()), .title = heading, .rightAligned = !columns.isEmpty()});
    m_table->model().setColumns(columns);
    QList<TableRow> rows;
    const QList<QStringList> texts = m_contents.rows();
    for (const QStringList &text : texts) {
        TableRow row{rows.size() + 1, {}};
        for (const QString &cell : text)
            row.cells.append({.text = cell});
        rows.append(row);
    }
    m_table->model().setRows(rows);
}

bool ChartWidget::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartWidget::showTable(bool table)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_asTable->setChecked(table);
    m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_view);
    m_legend->setVisible(!table && m_contents.series.size() > 1);
    if (hadFocus)
        m_stack->currentWidget()->setFocus();
}

void ChartWidget::setZoom(int first, int last)
{
    const bool sound = first >= 0 && last < m_contents.size() && (last < 0 || last > first);
    m_part.first = sound ? first : 0;
    m_part.last = sound ? last : -1;
    draw();
}

void ChartWidget::read(int series, int category)
{
    const QString sentence = m_contents.reading(series, category);
    m_reading->setText(sentence.isEmpty() ? m_contents.summary : sentence);
    m_view->setAccessibleDescription(m_reading->text());
}

QString ChartWidget::reading() const
{
    return m_reading->text();
}

void ChartWidget::choose(int series, int category)
{
    if (!m_contents.messages || category < 0)
        return;
    if (const auto messages = m_contents.messages(series, category))
        Q_EMIT chosen(*messages);
    else
        Q_EMIT told(tr("These messages have no filter of their own."));
}

void ChartWidget::copyFigures() const
{
    QStringList lines{m_contents.headings().join(u'\t')};
    const QList<QStringList> rows = m_contents.figures();
    for (const QStringList &row : rows)
        lines.append(row.join(u'\t'));
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void ChartWidget::copyPicture() const
{
    QApplication::clipboard()->setImage(QImage::fromData(ChartExport::png(m_contents)));
}

void ChartWidget::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // The colours of a theme come as a palette.
    if (event->type() == QEvent::PaletteChange && !m_contents.isEmpty())
        draw();
}

void ChartWidget::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

} // namespace heliograph
