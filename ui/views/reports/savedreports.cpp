// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/savedreports.h"

#include "ui/text/menutext.h"

#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

namespace heliograph {

namespace {

const QString Group = QStringLiteral("reports");

} // namespace

SavedReports::SavedReports(Preferences &preferences, QWidget *parent)
    : QToolButton(parent)
    , m_preferences(preferences)
{
    setObjectName(QStringLiteral("reports.saved"));
    setText(tr("Saved reports"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    fill();
}

QString SavedReports::keyOf(const QString &name)
{
    return QString(Group % u'/' % name);
}

QStringList SavedReports::names() const
{
    return m_preferences.keys(Group);
}

std::function<void()> SavedReports::save(const QString &name, const QVariantMap &choice)
{
    const QString wanted = name.trimmed().remove(u'/');
    if (wanted.isEmpty())
        return {};
    const QString key = keyOf(wanted);
    const QVariant before = m_preferences.value(key);
    const QByteArray json = QJsonDocument(QJsonObject::fromVariantMap(choice)).toJson(QJsonDocument::Compact);
    m_preferences.set(key, QString::fromUtf8(json));
    fill();
    if (!before.isValid())
        return {};
    return [this, key, before] {
        m_preferences.set(key, before);
        fill();
    };
}

void SavedReports::askName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("reports.name"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save report"));
    dialog->setLabelText(tr("Name of this report"));
    dialog->setOkButtonText(tr("Save report"));
    dialog->setCancelButtonText(tr("Do not save"));
    connect(dialog, &QInputDialog::textValueSelected, this, &SavedReports::named);
    dialog->open();
}

void SavedReports::fill()
{
    menu()->clear();
    const QStringList kept = names();
    for (const QString &name : kept)
        connect(menu()->addAction(menuText(name)), &QAction::triggered, this, [this, name] {
            const QByteArray json = m_preferences.value(keyOf(name)).toString().toUtf8();
            Q_EMIT chosen(QJsonDocument::fromJson(json).object().toVariantMap());
        });
    if (kept.isEmpty())
        menu()->addAction(tr("None is saved yet"))->setEnabled(false);
    else
        menu()->addSeparator();
    for (const QString &name : kept)
        connect(menu()->addAction(tr("Forget “%1”").arg(menuText(name))), &QAction::triggered, this,
                [this, name] {
                    m_preferences.remove(keyOf(name));
                    fill();
                });
}

} // namespace heliograph
