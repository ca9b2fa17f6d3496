// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/history/savedviews.h"

#include "ui/session/preferences.h"
#include "ui/text/menutext.h"

#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

namespace heliograph {

namespace {

const QString SavedViewsGroup = QStringLiteral("history-views");

} // namespace

SavedViews::SavedViews(Preferences &preferences, std::function<QVariantMap()> now, QWidget *parent)
    : QToolButton(parent)
    , m_preferences(preferences)
    , m_now(std::move(now))
{
    setObjectName(QStringLiteral("history.saved"));
    setText(tr("Saved views"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &SavedViews::fill);
}

void SavedViews::fill()
{
    menu()->clear();
    qDeleteAll(menu()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // which clearing leaves
    const QStringList names = m_preferences.keys(SavedViewsGroup);
    for (const QString &name : names) {
        const QByteArray kept = m_preferences.value(QString(SavedViewsGroup % u'/' % name)).toByteArray();
        const QVariantMap place = QJsonDocument::fromJson(kept).object().toVariantMap();
        menu()->addAction(menuText(name), this, [this, place] { Q_EMIT chosen(place); });
    }
    if (!names.isEmpty()) {
        menu()->addSeparator();
        QMenu *forget = menu()->addMenu(tr("Forget"));
        for (const QString &name : names)
            forget->addAction(menuText(name), this,
                              [this, name] { m_preferences.remove(QString(SavedViewsGroup % u'/' % name)); });
    }
    menu()->addAction(tr("Save this view…"), this, &SavedViews::save);
}

// A number of somebody is never kept: views are of filters.
void SavedViews::save()
{
    QVariantMap place = m_now();
    place.remove(QStringLiteral("number"));
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("history.saveview"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Name of the view (a number is not kept with it)"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, place](const QString &name) {
        const QString plain = QString(name).remove(QLatin1Char('/')).trimmed();
        if (!plain.isEmpty())
            keep(plain, place);
    });
    dialog->open();
}

void SavedViews::keep(const QString &name, const QVariantMap &place)
{
    const QString key(SavedViewsGroup % u'/' % name);
    const QVariant before = m_preferences.value(key);
    m_preferences.set(key, QJsonDocument(QJsonObject::fromVariantMap(place)).toJson(QJsonDocument::Compact));
    if (before.isValid())
        Q_EMIT toldWithUndo(tr("The view “%1” is replaced.").arg(name),
                            [this, key, before] { m_preferences.set(key, before); });
}

} // namespace heliograph
