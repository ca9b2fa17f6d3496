// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/messages/exportcolumnlist.h"

#include "engine/query/exportcolumns.h"
#include "ui/session/preferences.h"

#include <QHash>
#include <QKeyEvent>

namespace heliograph {

namespace {

const QString ChosenKey = QStringLiteral("export/columns");
const QString OrderKey = QStringLiteral("export/order");
const QString NumberColumn = QStringLiteral("number");
constexpr int NameRole = Qt::UserRole;

//! A column as people call it; the file has its name.
QString columnWords(const QString &name)
{
    static const QHash<QString, const char *> Words{
        {QStringLiteral("message_id"),
         QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Our number of the message")},
        {QStringLiteral("campaign_id"),
         QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Number of the campaign")},
        {QStringLiteral("campaign"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Campaign")},
        {QStringLiteral("row"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Row of the list")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Phone number")},
        {QStringLiteral("country"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Country")},
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "State")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Why")},
        {QStringLiteral("provider"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Provider")},
        {QStringLiteral("provider_message_id"),
         QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "The provider's number of the message")},
        {QStringLiteral("segments"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Segments")},
        {QStringLiteral("price"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Price")},
        {QStringLiteral("currency"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Currency")},
        {QStringLiteral("sent_at"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Handed over at")},
        {QStringLiteral("final_at"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Final since")},
        {QStringLiteral("attempts"), QT_TRANSLATE_NOOP("heliograph::ExportColumnList", "Attempts")}};
    const char *words = Words.value(name);
    return words == nullptr ? name : ExportColumnList::tr(words);
}

} // namespace

ExportColumnList::ExportColumnList(Preferences &preferences, QWidget *parent)
    : QListWidget(parent)
    , m_preferences(preferences)
{
    setObjectName(QStringLiteral("export.columns"));
    setAccessibleName(tr("Columns"));
    setToolTip(tr("Drag to order, or press Alt+Up and Alt+Down"));
    setDragDropMode(QAbstractItemView::InternalMove);
    fill();
}

//! As they stood last time; columns that came since stand at the end.
void ExportColumnList::fill()
{
    const QStringList names = ExportColumns::fixedNames();
    const QStringList chosen = m_preferences.value(ChosenKey).toStringList();
    QStringList order = m_preferences.value(OrderKey, chosen).toStringList();
    for (const QString &name : names) {
        if (!order.contains(name))
            order.append(name);
    }
    for (const QString &name : std::as_const(order)) {
        if (!names.contains(name))
            continue;
        auto *item = new QListWidgetItem(columnWords(name), this);
        item->setData(NameRole, name);
        item->setToolTip(tr("%1 in the file").arg(name));
        item->setCheckState(chosen.isEmpty() || chosen.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(0);
}

QStringList ExportColumnList::chosen() const
{
    QStringList names;
    for (int row = 0; row < count(); ++row) {
        const bool offered = item(row)->flags().testFlag(Qt::ItemIsEnabled);
        if (offered && item(row)->checkState() == Qt::Checked)
            names.append(item(row)->data(NameRole).toString());
    }
    return names;
}

void ExportColumnList::remember()
{
    QStringList order;
    QStringList checked;
    for (int row = 0; row < count(); ++row) {
        const QString name = item(row)->data(NameRole).toString();
        order.append(name);
        if (item(row)->checkState() == Qt::Checked)
            checked.append(name);
    }
    m_preferences.set(OrderKey, order);
    m_preferences.set(ChosenKey, checked);
}

void ExportColumnList::setNumbers(bool offered)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(NameRole) == NumberColumn)
            item(row)->setFlags(item(row)->flags().setFlag(Qt::ItemIsEnabled, offered));
    }
}

void ExportColumnList::moveCurrent(int by)
{
    const int from = currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= count())
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
}

void ExportColumnList::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers() == Qt::AltModifier;
    if (moves && event->key() == Qt::Key_Up)
        moveCurrent(-1);
    else if (moves && event->key() == Qt::Key_Down)
        moveCurrent(1);
    else
        QListWidget::keyPressEvent(event);
}

} // namespace heliograph
