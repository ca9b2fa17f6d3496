// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/history/historyview.h"

#include "ui/views/columnsets.h"
#include "ui/views/history/historyfilter.h"
#include "ui/views/history/jumpdialog.h"
#include "ui/views/history/perioddialog.h"
#include "ui/views/history/reasondialog.h"
#include "ui/views/history/savedviews.h"
#include "ui/views/historyplace.h"
#include "ui/views/messages/exportdialog.h"
#include "ui/views/messages/messagepanel.h"
#include "ui/views/messages/messagetable.h"

#include <QAction>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace heliograph {

HistoryView::HistoryView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("history"), around, parent)
    , m_filter(new HistoryFilter(this))
    , m_table(new MessageTable(QStringLiteral("history.messages"), around.client, true, this))
    , m_panel(new MessagePanel(around.client, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_saved(new SavedViews(
          around.preferences, [this] { return m_filter->place(); }, this))
    , m_clear(new QShortcut(QKeySequence(Qt::Key_Escape), this))
    , m_export(addPageAction(QStringLiteral("export"), QStringLiteral("export"), tr("Export…"),
                             QStringLiteral("Ctrl+Shift+S")))
    , m_jump(addPageAction(QStringLiteral("jump"), QStringLiteral("history"), tr("Jump to time…"),
                           QStringLiteral("Ctrl+G")))
{
    build();
    connectParts();
}

QString HistoryView::title() const
{
    return tr("History");
}

void HistoryView::build()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_saved, 0, Qt::AlignTop);
    body().addLayout(bar);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_panel->setMinimumWidth(340);
    m_panel->hide();
    body().addWidget(m_splitter, 1);
    keepLayout(m_table)->setOrders(
        [this] { return m_filter->newestFirst() ? QStringLiteral("newest") : QStringLiteral("oldest"); },
        [this](const QString &order) { m_filter->setNewestFirst(order != QLatin1String("oldest")); });
}

void HistoryView::connectParts()
{
    connect(m_filter, &HistoryFilter::changed, this, &HistoryView::search);
    connect(m_table, &DataTable::opened, this, &HistoryView::openMessage);
    connect(m_table, &DataTable::currentChanged, this, [this](qint64 key) {
        if (m_panel->isVisible() && key != 0)
            m_panel->show(MessageId{key});
    });
    connect(m_table, &DataTable::filtersCleared, m_filter, &HistoryFilter::clear);
    m_table->setMenu([this](QMenu &menu, qint64 key) { fillRowMenu(menu, key); });
    m_table->setValueFilter([this](qint64 key, const QString &column) { return narrowTo(key, column); });
    m_table->setValueLeaver([this](qint64 key, const QString &column) -> std::function<void()> {
        const auto rest = m_table->withoutValue(key, column);
        if (!rest)
            return {};
        return [this, rest = *rest] { narrowWithout(rest); };
    });
    connect(m_panel, &MessagePanel::closed, this, &HistoryView::closeMessage);
    connect(m_panel, &MessagePanel::told, this, &View::told);
    connect(m_panel, &MessagePanel::whyShown, this, [this] { noteTried(around(), QStringLiteral("why")); });
    connect(m_panel, &MessagePanel::numberChosen, this, [this](const QString &e164) {
        Q_EMIT go({id(), {{QStringLiteral("number"), e164}}});
    });
    connect(m_panel, &MessagePanel::campaignChosen, this, [this](qint64 campaign) {
        Q_EMIT go({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), campaign}}});
    });
    connect(m_panel, &MessagePanel::unknownChosen, this, [this] {
        Q_EMIT go({QStringLiteral("unknown"), {}});
    });
    connect(m_export, &QAction::triggered, this, &HistoryView::exportShown);
    connect(m_jump, &QAction::triggered, this, &HistoryView::askTime);
    connect(m_filter, &HistoryFilter::reasonsWanted, this, &HistoryView::askReason);
    connect(m_filter, &HistoryFilter::ownPeriodWanted, this, &HistoryView::askPeriod);
    connect(m_saved, &SavedViews::chosen, this, [this](const QVariantMap &place) {
        Q_EMIT go({id(), place});
    });
    connect(m_saved, &SavedViews::toldWithUndo, this, &View::toldWithUndo);
    m_clear->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_clear, &QShortcut::activated, m_filter, &HistoryFilter::clear);
}

void HistoryView::open(const QVariantMap &what)
{
    QVariantMap filter = what;
    const qint64 message = filter.take(QStringLiteral("message")).toLongLong();
    readChoices();
    allow(m_export, session().may(Right::HistoryExport), session().whyNot(Right::HistoryExport));
    m_filter->setPlace(filter);
    if (message != 0)
        openMessage(message);
    else
        closeMessage();
}

QVariantMap HistoryView::place() const
{
    QVariantMap place = m_filter->place();
    if (m_panel->isVisibleTo(this))
        place.insert(QStringLiteral("message"), number(m_panel->message()));
    return place;
}

void HistoryView::readChoices()
{
    take(HistoryDesk(client()).campaigns(),
         [this](const QList<CampaignRow> &campaigns) { m_filter->setCampaigns(campaigns); });
    take(HistoryDesk(client()).accounts(),
         [this](const QList<ProviderAccount> &accounts) { m_filter->setProviders(accounts); });
}

void HistoryView::search()
{
    clearProblem();
    if (!m_filter->numberProblem().isEmpty()) {
        showProblem(m_filter->numberProblem());
        return;
    }
    m_table->show(m_filter->filter(client().clock().now()), m_filter->newestFirst(), m_filter->narrowed());
}

void HistoryView::refresh()
{
    m_table->refresh();
    if (m_panel->isVisible())
        m_panel->refresh();
}

void HistoryView::openMessage(qint64 id)
{
    if (id == 0)
        return;
    m_panel->show(MessageId{id});
    m_clear->setEnabled(false); // the key closes the panel now
    m_panel->setVisible(true);
    m_table->select(id);
}

void HistoryView::closeMessage()
{
    m_panel->setVisible(false);
    m_clear->setEnabled(true);
    m_table->setFocus();
}

void HistoryView::exportShown()
{
    const int narrowed = m_filter->narrowed();
    auto *dialog = new ExportDialog(
        client(), preferences(), m_filter->filter(client().clock().now()),
        narrowed > 0 ? tr("Export the messages that match %Ln filter(s)", nullptr, narrowed)
                     : tr("Export all messages"),
        0, this);
    connect(dialog, &ExportDialog::written, this, &View::told);
    dialog->open();
}

void HistoryView::askPeriod(const OwnPeriod &before)
{
    auto *dialog = new PeriodDialog(before, client().clock().now(), this);
    connect(dialog, &PeriodDialog::chosen, m_filter, &HistoryFilter::setOwnPeriod);
    dialog->open();
}

void HistoryView::askReason()
{
    auto *dialog = new ReasonDialog(client(), m_filter->filter(client().clock().now()).campaign, this);
    connect(dialog, &ReasonDialog::chosen, m_filter, &HistoryFilter::setReason);
    dialog->open();
}

void HistoryView::askTime()
{
    auto *dialog = new JumpDialog(client().clock().now(), this);
    connect(dialog, &JumpDialog::chosen, m_filter, &HistoryFilter::jumpTo);
    dialog->open();
}

void HistoryView::fillRowMenu(QMenu &menu, qint64 key)
{
    const HistoryPage::Row *row = m_table->row(key);
    if (row == nullptr)
        return;
    menu.addAction(tr("Open"), this, [this, key] { openMessage(key); });
    if (row->line == LedgerLine::Waiting || row->line == LedgerLine::Held)
        menu.addAction(tr("Why?"), this, [this, key] {
            openMessage(key);
            m_panel->showWhy(MessageId{key});
        });
    menu.addAction(tr("Follow this person"), this, [this, e164 = row->message.e164] {
        Q_EMIT go({id(), {{QStringLiteral("number"), e164}}});
    });
    const bool held = row->line == LedgerLine::Held && row->hold;
    const QString reason = held ? QString(holdCode(row->hold.reason)) : row->message.reason;
    if (!reason.isEmpty())
        menu.addAction(tr("Filter by this reason"), this, [this, reason, held] {
            QVariantMap place = m_filter->place();
            place.insert(QStringLiteral("reason"), reason);
            if (held)
                place.insert(QStringLiteral("state"), QString(ledgerKey(LedgerLine::Held)));
            Q_EMIT go({id(), place});
        });
}

std::function<void()> HistoryView::narrowTo(qint64 key, const QString &column)
{
    const auto narrowed = m_table->narrowedTo(key, column);
    if (!narrowed)
        return {};
    if (column == QLatin1String("to"))
        return [this, e164 = narrowed->e164] { narrow(QStringLiteral("number"), e164); };
    if (column == QLatin1String("campaign"))
        return [this, id = number(*narrowed->campaign)] { narrow(QStringLiteral("campaign"), id); };
    if (column == QLatin1String("provider"))
        return [this, id = number(*narrowed->account)] { narrow(QStringLiteral("provider"), id); };
    return [this, line = QString(ledgerKey(*narrowed->line))] { narrow(QStringLiteral("state"), line); };
}

//! Sets one filter beside those that are set.
void HistoryView::narrow(const QString &name, const QVariant &value)
{
    QVariantMap place = m_filter->place();
    place.insert(name, value);
    Q_EMIT go({id(), place});
}

//! Leaves out what \a rest says beside the filters that are set.
void HistoryView::narrowWithout(const LeftOut &rest)
{
    QVariantMap place = m_filter->place();
    addLeftOut(rest, place);
    Q_EMIT go({id(), place});
}

} // namespace heliograph
