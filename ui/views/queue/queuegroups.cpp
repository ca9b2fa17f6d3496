// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/queuegroups.h"

#include "ui/session/preferences.h"
#include "ui/views/cells.h"
#include "ui/widgets/datatable.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

const QString GroupByKey = QStringLiteral("queue-group-by");

} // namespace

QueueGroups::QueueGroups(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_by(new QComboBox(this))
    , m_table(new DataTable(QStringLiteral("queue.held"), {}, this))
{
    setObjectName(QStringLiteral("queue.groups"));
    build();
    connectParts();
}

void QueueGroups::build()
{
    auto *heading = new QLabel(tr("Who has not gone"), this);
    heading->setProperty("role", QStringLiteral("heading"));
    auto *label = new QLabel(tr("Group by"), this);
    label->setBuddy(m_by);
    m_by->setObjectName(QStringLiteral("queue.groups.by"));
    m_by->setAccessibleName(tr("Group by"));
    m_by->addItem(tr("Reason"), static_cast<int>(QueueGrouping::By::Reason));
    m_by->addItem(tr("Campaign"), static_cast<int>(QueueGrouping::By::Campaign));
    m_by->addItem(tr("Provider"), static_cast<int>(QueueGrouping::By::Provider));
    m_by->setCurrentIndex(std::max(0, m_by->findData(m_preferences.value(GroupByKey).toInt())));
    m_table->setAccessibleName(heading->text());
    m_table->setColumns({{QStringLiteral("name"), tr("What"), 34},
                         {QStringLiteral("waiting"), tr("Waiting"), 9, true},
                         {QStringLiteral("held"), tr("Held"), 9, true},
                         {QStringLiteral("because"), tr("Because"), 44},
                         {QStringLiteral("remedy"), tr("What can be done"), 36}});
    auto *head = new QHBoxLayout;
    head->addWidget(heading);
    head->addStretch(1);
    head->addWidget(label);
    head->addWidget(m_by);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
}

void QueueGroups::connectParts()
{
    m_table->view().installEventFilter(this);
    connect(m_by, &QComboBox::activated, this, [this] {
        m_preferences.set(GroupByKey, static_cast<int>(by()));
        fill();
    });
    connect(m_table, &DataTable::opened, this, &QueueGroups::openRow);
    m_table->setMenu([this](QMenu &menu, qint64 key) { fillMenu(menu, key); });
}

QueueGrouping::By QueueGroups::by() const
{
    return static_cast<QueueGrouping::By>(m_by->currentData().toInt());
}

void QueueGroups::groupBy(QueueGrouping::By by)
{
    m_by->setCurrentIndex(m_by->findData(static_cast<int>(by)));
    if (m_table->model().hasLoaded())
        fill();
}

void QueueGroups::show(const SendingView &view)
{
    m_view = view;
    fill();
}

void QueueGroups::fill()
{
    const bool byReason = by() == QueueGrouping::By::Reason;
    m_table->setNothing(
        {QStringLiteral("ok"), byReason ? tr("Nobody is held") : tr("Nobody waits"),
         byReason ? tr("What waits is only waiting for its turn.") : tr("Everybody who is due has gone.")});
    m_table->setOrderWords(tr("largest first"));
    const QueueGrouping::Groups found = QueueGrouping::of(m_view, by(), Format(), m_whole.value(by()));
    const QString closed = isRightToLeft() ? QStringLiteral("◂ ") : QStringLiteral("▸ ");
    QList<TableRow> rows;
    m_shown.clear();
    m_rests.clear();
    for (const QueueGrouping::Group &group : found.groups) {
        const QString key = foldKey(group.line.key);
        const bool folded = m_folded.contains(key);
        addRow(rows, {group.line, key, true}, folded ? closed : QStringLiteral("▾ "));
        if (folded)
            continue;
        for (const QueueGrouping::Line &member : group.members)
            addRow(rows, {member, key, false}, QStringLiteral("      "));
        if (group.more > 0)
            addRest(rows, group.line.key, tr("and %Ln more", nullptr, group.more));
    }
    if (found.more > 0)
        addRest(rows, QueueGrouping::AllGroups, tr("%Ln more group(s)", nullptr, found.more));
    m_table->model().setRows(rows);
}

void QueueGroups::addRow(QList<TableRow> &rows, const Shown &shown, const QString &sign)
{
    const Format format;
    const QueueGrouping::Line &line = shown.line;
    TableCell name = Cells::text(QString(sign % line.name));
    name.copied = line.name;
    name.accessible = line.name;
    if (shown.isGroup)
        name.accessible = m_folded.contains(shown.group) ? tr("%1, group, folded").arg(line.name)
                                                         : tr("%1, group, unfolded").arg(line.name);
    const bool onlyHeld = by() == QueueGrouping::By::Reason;
    TableRow row;
    row.key = keyOf(shown.isGroup ? shown.group : QString(shown.group % u'\n' % line.key));
    row.cells = {name, onlyHeld ? Cells::muted(QStringLiteral("–")) : Cells::count(line.waiting, format),
                 Cells::count(line.held, format), Cells::text(line.because), Cells::muted(line.remedy)};
    m_shown.insert(row.key, shown);
    rows.append(row);
}

void QueueGroups::addRest(QList<TableRow> &rows, const QString &group, const QString &words)
{
    TableRow row;
    row.key = keyOf(QString(foldKey(group) % QStringLiteral("\n…")));
    row.cells = {Cells::muted(QString(QStringLiteral("      ") % words)), TableCell(), TableCell(),
                 TableCell(), Cells::muted(tr("Enter or a double-click shows them"))};
    m_rests.insert(row.key, group);
    rows.append(row);
}

// The first of them stands where the row was that told how many they are.
void QueueGroups::showRest(qint64 row)
{
    const int place = m_table->model().rowOf(row);
    m_whole[by()].insert(m_rests.value(row));
    fill();
    m_table->select(m_table->model().keyAt(place));
}

qint64 QueueGroups::keyOf(const QString &text)
{
    qint64 &key = m_keys[text];
    if (key == 0)
        key = m_keys.size();
    return key;
}

// Groups of another kind fold by themselves.
QString QueueGroups::foldKey(const QString &group) const
{
    return QString(QString::number(static_cast<int>(by())) % u'/' % group);
}

void QueueGroups::openRow(qint64 key)
{
    if (m_rests.contains(key)) {
        showRest(key);
        return;
    }
    const auto found = m_shown.constFind(key);
    if (found == m_shown.constEnd())
        return;
    const Shown shown = *found; // folding shows other rows
    if (shown.isGroup)
        fold(shown.group, !m_folded.contains(shown.group));
    else
        showMessages(shown.line, shown.line.held > 0 ? LedgerLine::Held : LedgerLine::Waiting);
}

void QueueGroups::fillMenu(QMenu &menu, qint64 key)
{
    if (m_rests.contains(key))
        menu.addAction(tr("Show them"), this, [this, key] { openRow(key); });
    const auto found = m_shown.constFind(key);
    if (found == m_shown.constEnd())
        return;
    const Shown shown = *found;
    if (shown.isGroup) {
        const bool folded = m_folded.contains(shown.group);
        menu.addAction(folded ? tr("Unfold") : tr("Fold"), this,
                       [this, shown, folded] { fold(shown.group, !folded); });
    }
    menu.addAction(tr("Fold all"), this, [this] { foldAll(true); });
    menu.addAction(tr("Unfold all"), this, [this] { foldAll(false); });
    menu.addSeparator();
    if (shown.line.held > 0)
        menu.addAction(tr("Show who is held"), this,
                       [this, shown] { showMessages(shown.line, LedgerLine::Held); });
    if (shown.line.waiting > 0)
        menu.addAction(tr("Show who waits"), this,
                       [this, shown] { showMessages(shown.line, LedgerLine::Waiting); });
    if (shown.line.campaign)
        menu.addAction(tr("Open campaign"), this,
                       [this, shown] { Q_EMIT campaignWanted(number(*shown.line.campaign)); });
}

void QueueGroups::fold(const QString &group, bool folded)
{
    if (folded)
        m_folded.insert(group);
    else
        m_folded.remove(group);
    fill();
    m_table->select(keyOf(group));
}

void QueueGroups::foldAll(bool folded)
{
    for (const Shown &shown : std::as_const(m_shown)) {
        if (shown.isGroup && folded)
            m_folded.insert(shown.group);
        else if (shown.isGroup)
            m_folded.remove(shown.group);
    }
    fill();
}

//! As in a tree: forward unfolds the group with the cursor, back folds it, or goes to the group of a member.
bool QueueGroups::moveSideways(bool forward)
{
    const auto shown = m_shown.constFind(m_table->currentKey());
    const QTableView &view = m_table->view();
    if (shown == m_shown.constEnd() || view.horizontalHeader()->visualIndex(view.currentIndex().column()) > 0)
        return false;
    const QString group = shown->group;
    const bool folded = m_folded.contains(group);
    if (!shown->isGroup && !forward)
        m_table->select(keyOf(group));
    else if (shown->isGroup && folded == forward)
        fold(group, !forward);
    else
        return false;
    return true;
}

bool QueueGroups::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_table->view() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool sideways = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        if (sideways && key->modifiers() == Qt::NoModifier
            && moveSideways((key->key() == Qt::Key_Right) != isRightToLeft()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void QueueGroups::showMessages(const QueueGrouping::Line &line, LedgerLine state)
{
    QVariantMap filter{{QStringLiteral("state"), QString(ledgerKey(state))}};
    if (line.campaign)
        filter.insert(QStringLiteral("campaign"), number(*line.campaign));
    if (line.account)
        filter.insert(QStringLiteral("provider"), number(*line.account));
    if (!line.reason.isEmpty())
        filter.insert(QStringLiteral("reason"), line.reason);
    Q_EMIT messagesWanted(filter);
}

} // namespace heliograph
