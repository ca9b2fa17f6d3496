// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/settings/newschoice.h"

#include "ui/views/newskinds.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace heliograph {

NewsChoice::NewsChoice(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(new QLabel(tr("In the bell"), this), 0, 1, Qt::AlignCenter);
    grid->addWidget(new QLabel(tr("On the desktop"), this), 0, 2, Qt::AlignCenter);
    grid->setColumnStretch(3, 1);
    const QList<NewsKind> kinds = NewsKinds::all();
    int row = 1;
    for (const NewsKind kind : kinds) {
        const QString name = NewsKinds::name(kind);
        grid->addWidget(new QLabel(name, this), row, 0);
        addBox(grid, row, 1, NewsKinds::bellKey(kind), tr("%1, in the bell").arg(name));
        addBox(grid, row, 2, NewsKinds::desktopKey(kind), tr("%1, on the desktop").arg(name));
        ++row;
    }
    showKept();
}

void NewsChoice::addBox(QGridLayout *grid, int row, int column, const QString &key, const QString &name)
{
    auto *box = new QCheckBox(this);
    box->setObjectName(QStringLiteral("settings.mine.") + QString(key).replace(u'/', u'.'));
    box->setAccessibleName(name);
    box->setToolTip(name);
    grid->addWidget(box, row, column, Qt::AlignCenter);
    m_boxes.append({key, box});
    connect(box, &QCheckBox::toggled, this, [this, key](bool on) { m_preferences.set(key, on); });
}

void NewsChoice::showKept()
{
    for (const auto &[key, box] : std::as_const(m_boxes)) {
        const QSignalBlocker quiet(box);
        box->setChecked(m_preferences.value(key, true).toBool());
    }
}

QStringList NewsChoice::keys()
{
    QStringList keys;
    const QList<NewsKind> kinds = NewsKinds::all();
    for (const NewsKind kind : kinds)
        keys += {NewsKinds::bellKey(kind), NewsKinds::desktopKey(kind)};
    return keys;
}

} // namespace heliograph
