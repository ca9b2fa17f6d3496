// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/editmenu.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextEdit>

namespace heliograph {

namespace {

//! What the field can do now.
struct Abilities
{
    bool undo = false;
    bool redo = false;
    bool copy = false;
    bool all = false;
    bool writable = false;
};

Abilities of(const QLineEdit &field)
{
    return {field.isUndoAvailable(), field.isRedoAvailable(),
            field.hasSelectedText() && field.echoMode() == QLineEdit::Normal, !field.text().isEmpty(),
            !field.isReadOnly()};
}

template <typename Area>
Abilities ofArea(const Area &area)
{
    return {area.document()->isUndoAvailable(), area.document()->isRedoAvailable(),
            area.textCursor().hasSelection(), !area.document()->isEmpty(), !area.isReadOnly()};
}

Abilities abilities(QWidget *widget)
{
    if (const auto *field = qobject_cast<QLineEdit *>(widget))
        return of(*field);
    if (const auto *area = qobject_cast<QPlainTextEdit *>(widget))
        return ofArea(*area);
    if (const auto *area = qobject_cast<QTextEdit *>(widget))
        return ofArea(*area);
    if (const auto *table = qobject_cast<QTableView *>(widget))
        return {.copy = table->selectionModel() != nullptr && table->selectionModel()->hasSelection(),
                .all = true};
    return {};
}

} // namespace

EditMenu::EditMenu(QAction *find, QAction *copyLink, QWidget *parent)
    : QMenu(tr("&Edit"), parent)
    , m_undo(add("undo", tr("&Undo"), QKeySequence::Undo, "undo"))
    , m_redo(add("redo", tr("&Redo"), QKeySequence::Redo, "redo"))
    , m_cut(nullptr)
    , m_copy(nullptr)
    , m_paste(nullptr)
    , m_all(nullptr)
{
    setObjectName(QStringLiteral("menu.edit"));
    addSeparator();
    m_cut = add("cut", tr("Cu&t"), QKeySequence::Cut, "cut");
    m_copy = add("copy", tr("&Copy"), QKeySequence::Copy, "copy");
    m_paste = add("paste", tr("&Paste"), QKeySequence::Paste, "paste");
    m_all = add("all", tr("Select &all"), QKeySequence::SelectAll, "selectAll");
    addSeparator();
    addAction(find);
    addAction(copyLink);
    connect(this, &QMenu::aboutToShow, this, &EditMenu::suit);
    // By keyboard the menu bar has the focus before a menu shows.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now != nullptr && qobject_cast<QMenu *>(now) == nullptr
            && qobject_cast<QMenuBar *>(now) == nullptr)
            m_field = now;
    });
    suit();
}

QAction *EditMenu::add(const char *name, const QString &words, QKeySequence::StandardKey keys,
                       const char *verb)
{
    const QString shown = QKeySequence(keys).toString(QKeySequence::NativeText);
    QAction *action = addAction(QString(words % u'\t' % shown));
    action->setObjectName(QLatin1String("edit.") + QLatin1String(name));
    connect(action, &QAction::triggered, this, [this, keys, verb] {
        if (m_field == nullptr)
            return;
        if (qobject_cast<QTableView *>(m_field) == nullptr || keys != QKeySequence::Copy) {
            QMetaObject::invokeMethod(m_field, verb);
            return;
        }
        // A table copies its rows by its own key.
        QKeyEvent press(QEvent::KeyPress, Qt::Key_C, Qt::ControlModifier);
        QApplication::sendEvent(m_field, &press);
    });
    return action;
}

void EditMenu::suit()
{
    const Abilities can = abilities(m_field);
    m_undo->setEnabled(can.undo && can.writable);
    m_redo->setEnabled(can.redo && can.writable);
    m_cut->setEnabled(can.copy && can.writable);
    m_copy->setEnabled(can.copy);
    m_paste->setEnabled(can.writable && !QApplication::clipboard()->text().isEmpty());
    m_all->setEnabled(can.all);
}

} // namespace heliograph
