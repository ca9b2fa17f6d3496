// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/columnsets.h"

#include "ui/session/preferences.h"
#include "ui/text/menutext.h"
#include "ui/views/columnsetdialog.h"
#include "ui/widgets/datatable.h"

#include <QMenu>

namespace heliograph {

ColumnSets::ColumnSets(DataTable &table, Preferences &preferences)
    : QObject(&table)
    , m_table(table)
    , m_preferences(preferences)
    , m_menu(new QMenu(&table))
{
    m_menu->setObjectName(table.objectName() + QStringLiteral(".columns.menu"));
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &ColumnSets::fill);
    table.setColumnMenu(m_menu);
}

void ColumnSets::setOrders(std::function<QString()> now, std::function<void(const QString &)> choose)
{
    m_order = std::move(now);
    m_chooseOrder = std::move(choose);
    m_standardOrder = m_order();
}

QString ColumnSets::key(const QString &name) const
{
    return QString(QStringLiteral("columnsets-") % m_table.objectName() % u'/' % name);
}

QStringList ColumnSets::names() const
{
    return m_preferences.keys(QStringLiteral("columnsets-") + m_table.objectName());
}

std::optional<ColumnLayout> ColumnSets::kept(const QString &name) const
{
    return ColumnLayout::fromJson(m_preferences.value(key(name)).toByteArray());
}

ColumnLayout ColumnSets::present() const
{
    ColumnLayout layout = m_table.columns().layout();
    if (m_order)
        layout.order = m_order();
    return layout;
}

void ColumnSets::fill()
{
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // which clearing leaves
    const QStringList known = names();
    addColumns();
    m_menu->addSeparator();
    addSets(known);
    m_menu->addSeparator();
    addChanges(known);
}

void ColumnSets::addColumns()
{
    TableColumns &columns = m_table.columns();
    for (int column = 0; column < columns.all().size(); ++column) {
        const TableColumn &kind = columns.all().at(column);
        QAction *shown = m_menu->addAction(menuText(kind.title));
        shown->setObjectName(m_menu->objectName() + u'.' + kind.id);
        shown->setCheckable(true);
        shown->setChecked(columns.isShown(column));
        if (columns.isShown(column) && columns.isLastShown(column)) {
            shown->setEnabled(false);
            shown->setToolTip(tr("The last column cannot be hidden."));
        }
        connect(shown, &QAction::triggered, this, [this, column](bool on) {
            if (on)
                m_table.columns().show(column, true);
            else
                hide(column);
        });
    }
}

// The one that the table looks like now is marked.
void ColumnSets::addSets(const QStringList &names)
{
    const ColumnLayout now = present();
    for (const QString &name : names) {
        QAction *set = m_menu->addAction(menuText(name), this, [this, name] { choose(name); });
        set->setObjectName(m_menu->objectName() + QStringLiteral(".set.") + name);
        set->setCheckable(true);
        set->setChecked(kept(name) == now);
    }
    m_menu->addAction(tr("Standard columns"), this, &ColumnSets::goBackToStandard)
        ->setObjectName(m_menu->objectName() + QStringLiteral(".standard"));
}

void ColumnSets::addChanges(const QStringList &names)
{
    m_menu->addAction(tr("Save as a set…"), this, &ColumnSets::save)
        ->setObjectName(m_menu->objectName() + QStringLiteral(".save"));
    if (names.isEmpty())
        return;
    QMenu *renaming = m_menu->addMenu(tr("Rename a set"));
    QMenu *removing = m_menu->addMenu(tr("Remove a set"));
    for (const QString &name : names) {
        const QString shown = menuText(name);
        renaming->addAction(shown, this, [this, name] { rename(name); })
            ->setObjectName(m_menu->objectName() + QStringLiteral(".rename.") + name);
        removing->addAction(shown, this, [this, name] { remove(name); })
            ->setObjectName(m_menu->objectName() + QStringLiteral(".remove.") + name);
    }
}

void ColumnSets::choose(const QString &name)
{
    const auto layout = kept(name);
    if (!layout) {
        Q_EMIT told(tr("The set “%1” cannot be read. Remove it; then its name is free again.").arg(name));
        return;
    }
    m_table.columns().apply(*layout);
    if (m_chooseOrder && !layout->order.isEmpty())
        m_chooseOrder(layout->order);
}

void ColumnSets::goBackToStandard()
{
    const ColumnLayout before = present();
    m_table.columns().reset();
    if (m_chooseOrder)
        m_chooseOrder(m_standardOrder);
    Q_EMIT toldWithUndo(tr("The columns are as they were in the beginning."), [this, before] {
        m_table.columns().apply(before);
        if (m_chooseOrder)
            m_chooseOrder(before.order);
    });
}

void ColumnSets::hide(int column)
{
    m_table.columns().show(column, false);
    Q_EMIT toldWithUndo(tr("The column “%1” is hidden.").arg(m_table.columns().all().at(column).title),
                        [this, column] { m_table.columns().show(column, true); });
}

void ColumnSets::save()
{
    auto *dialog = new ColumnSetDialog({}, names(), m_table.window());
    connect(dialog, &ColumnSetDialog::named, this, [this, layout = present()](const QString &name) {
        m_preferences.set(key(name), layout.toJson());
        Q_EMIT told(tr("The columns are saved as “%1”.").arg(name));
    });
    dialog->open();
}

void ColumnSets::rename(const QString &name)
{
    QStringList others = names();
    others.removeAll(name);
    auto *dialog = new ColumnSetDialog(name, others, m_table.window());
    connect(dialog, &ColumnSetDialog::named, this, [this, name](const QString &fresh) {
        const QVariant layout = m_preferences.value(key(name));
        m_preferences.remove(key(name));
        m_preferences.set(key(fresh), layout);
    });
    dialog->open();
}

void ColumnSets::remove(const QString &name)
{
    const QVariant layout = m_preferences.value(key(name));
    m_preferences.remove(key(name));
    Q_EMIT toldWithUndo(tr("The set “%1” is removed.").arg(name),
                        [this, name, layout] { m_preferences.set(key(name), layout); });
}

} // namespace heliograph
