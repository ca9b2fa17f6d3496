// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/datatable.h"

#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/widgets/emptystate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QTime>
#include <QToolButton>
#include <QVBoxLayout>

namespace heliograph {

DataTable::DataTable(const QString &id, QList<TableColumn> columns, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_model(new TableModel(std::move(columns), this))
    , m_view(new QTableView(this))
    , m_columns(new TableColumns(*m_model, *m_view, this))
    , m_menu(new TableMenu(id, *m_model, *m_view, this))
    , m_state(new EmptyState(this))
    , m_place(new QWidget(this))
    , m_footer(new QLabel(this))
    , m_pill(new QPushButton(this))
    , m_more(new QPushButton(tr("Search further back"), this))
    , m_arrange(new QToolButton(this))
{
    setObjectName(id);
    build();
    connectParts();
    m_state->expect();
    showState();
}

void DataTable::build()
{
    m_view->setObjectName(m_id + QStringLiteral(".rows"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *rows = m_view->verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView *heads = m_view->horizontalHeader();
    heads->setSectionsMovable(true);
    heads->setHighlightSections(false);
    heads->setTextElideMode(Qt::ElideRight);
    heads->setStretchLastSection(true);
    m_columns->reset();
    m_pill->setObjectName(m_id + QStringLiteral(".new"));
    m_pill->setProperty("link", true);
    m_pill->setToolTip(tr("Show the new rows (F5)"));
    m_pill->hide();
    m_more->setObjectName(m_id + QStringLiteral(".more"));
    m_more->hide();
    m_footer->setObjectName(m_id + QStringLiteral(".footer"));
    m_footer->setProperty("role", QStringLiteral("muted"));
    m_arrange->setObjectName(m_id + QStringLiteral(".columns"));
    m_arrange->setText(tr("Columns"));
    m_arrange->setPopupMode(QToolButton::InstantPopup);
    m_arrange->setFocusPolicy(Qt::StrongFocus);
    m_arrange->setAutoRaise(true);
    m_arrange->hide();
    m_stack = new QStackedLayout(m_place);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    auto *beneath = new QHBoxLayout;
    beneath->addWidget(m_footer, 1);
    beneath->addWidget(m_more);
    beneath->addWidget(m_pill);
    beneath->addWidget(m_arrange);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_place, 1);
    layout->addLayout(beneath);
    setFocusProxy(m_view);
}

void DataTable::connectParts()
{
    m_view->installEventFilter(this);
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->keyAt(index.row())); });
    connect(m_menu, &TableMenu::copied, this, &DataTable::copied);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                m_current = m_model->keyAt(index.row());
                Q_EMIT currentChanged(m_current);
            });
    // A table that ends takes its header down after it is no table any more, and the header tells each
    // column.
    connect(m_columns, &TableColumns::changed, m_columns, [columns = m_columns] {
        if (auto *table = qobject_cast<DataTable *>(columns->parent()))
            Q_EMIT table->layoutChanged();
    });
    connect(m_model, &TableModel::loadingChanged, this, [this] {
        if (m_model->isLoading()) {
            m_error.reset();
            m_state->expect();
        }
        m_asOf = QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss"));
        showState();
    });
    connect(m_model, &TableModel::failed, this, [this](const Error &error) {
        m_error = error;
        showState();
    });
    connect(m_model, &TableModel::modelReset, this, [this] {
        if (!m_model->hasLoaded())
            m_state->expect();
        showState();
        select(m_current);
    });
    connect(m_model, &TableModel::newRowsChanged, this, [this](int count) {
        m_pill->setText(tr("%Ln new", nullptr, count));
        m_pill->setVisible(count > 0);
    });
    connect(m_pill, &QPushButton::clicked, this, &DataTable::takeNewRows);
    connect(m_more, &QPushButton::clicked, this, [this] { m_model->fetchMore({}); });
    connect(m_state, &EmptyState::patienceEnded, this, &DataTable::showState);
    connect(m_state, &EmptyState::actionChosen, this, [this] {
        if (m_error)
            m_model->reload();
        else if (m_filtered)
            Q_EMIT filtersCleared();
        else
            Q_EMIT actionChosen();
    });
}

void DataTable::setColumns(const QList<TableColumn> &columns)
{
    m_model->setColumns(columns);
    m_columns->reset();
}

void DataTable::setColumnMenu(QMenu *menu)
{
    m_arrange->setMenu(menu);
    m_arrange->show();
    QHeaderView *heads = m_view->horizontalHeader();
    heads->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(heads, &QWidget::customContextMenuRequested, menu,
            [heads, menu](const QPoint &at) { menu->popup(heads->mapToGlobal(at)); });
}

bool DataTable::hasColumnMenu() const
{
    return m_arrange->menu() != nullptr;
}

void DataTable::openColumnMenu()
{
    if (hasColumnMenu())
        m_arrange->menu()->popup(m_arrange->mapToGlobal(m_arrange->rect().bottomLeft()));
}

void DataTable::setNothing(const Nothing &atAll)
{
    m_nothing = atAll;
    showState();
}

void DataTable::setFiltered(const std::optional<Nothing> &nothing)
{
    m_filtered = nothing;
    showState();
}

void DataTable::setOrderWords(const QString &words)
{
    m_orderWords = words;
    showFooter();
}

// Loading is not said at once: most answers are there before anybody could read it.
void DataTable::showState()
{
    const bool empty = m_model->rowCount() == 0;
    const bool waits = empty && !m_error && (m_model->isLoading() || !m_model->hasLoaded());
    if (m_error) {
        m_state->show(QStringLiteral("error"), tr("This could not be read"), ErrorText::sentence(*m_error),
                      tr("Try again"));
    } else if (waits) {
        m_state->show(QStringLiteral("refresh"), tr("Loading…"), QString());
    } else if (empty && m_filtered) {
        m_state->show(m_filtered->icon, m_filtered->title, m_filtered->sentence, m_filtered->action);
    } else if (empty) {
        m_state->show(m_nothing.icon, m_nothing.title, m_nothing.sentence, m_nothing.action);
    }
    const bool tells = m_error || (empty && !(waits && m_state->isPatient()));
    m_stack->setCurrentWidget(tells ? static_cast<QWidget *>(m_state) : m_view);
    showFooter();
}

void DataTable::showFooter()
{
    const int rows = m_model->rowCount();
    QStringList parts;
    if (rows > 0) {
        parts.append(m_model->hasMore() ? tr("%1 of more").arg(Format().count(rows))
                                        : tr("%Ln row(s)", nullptr, rows));
        if (!m_orderWords.isEmpty())
            parts.append(m_orderWords);
        if (!m_asOf.isEmpty())
            parts.append(tr("as of %1").arg(m_asOf));
    }
    if (m_model->isFull())
        parts.append(tr("Narrow the filter to see older rows."));
    m_footer->setText(parts.join(QStringLiteral(" · ")));
    m_more->setVisible(m_model->hasMore() && !m_model->searchedAll() && !m_model->isLoading());
}

qint64 DataTable::currentKey() const
{
    return m_model->keyAt(m_view->currentIndex().row());
}

QList<qint64> DataTable::selectedKeys() const
{
    QList<qint64> keys;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        keys.append(m_model->keyAt(index.row()));
    return keys;
}

void DataTable::select(qint64 key)
{
    const int row = m_model->rowOf(key);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row, 0));
}

QByteArray DataTable::layoutState() const
{
    return m_columns->layout().toJson();
}

void DataTable::restoreLayout(const QByteArray &state)
{
    if (const auto layout = ColumnLayout::fromJson(state))
        m_columns->apply(*layout);
}

void DataTable::takeNewRows()
{
    m_model->takeNewRows();
}

// The rows are read aloud by the name of the table, or of the card, dialog or screen that they fill; the
// button by the same, as there may be several on a screen.
void DataTable::showEvent(QShowEvent *event)
{
    for (const QWidget *around = this; around != nullptr && m_view->accessibleName().isEmpty();
         around = around->parentWidget())
        m_view->setAccessibleName(around->isWindow() ? around->windowTitle() : around->accessibleName());
    m_arrange->setAccessibleName(tr("Columns: %1").arg(m_view->accessibleName()));
    QWidget::showEvent(event);
}

bool DataTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier
        && currentKey() != 0) {
        Q_EMIT opened(currentKey());
        return true;
    }
    if (key->matches(QKeySequence::Copy)) {
        m_menu->copyRows();
        return true;
    }
    return false;
}

} // namespace heliograph
