// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pictures/camera.h"

#include "ui/frame/consolewindow.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int SettleMs = 900; // until answers are in and painted
constexpr int LoadingMs = 20000; // at the longest, where a table waits for its rows

bool isLoading()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        const auto tables = window->findChildren<DataTable *>();
        if (std::ranges::any_of(
                tables, [](DataTable *table) { return table->isVisible() && table->model().isLoading(); }))
            return true;
    }
    return false;
}

} // namespace

Camera::Camera(const QString &out, const QStringList &only)
    : m_out(out)
    , m_only(only)
{
}

void Camera::settle()
{
    QTest::qWait(SettleMs);
    if (QTest::qWaitFor([] { return !isLoading(); }, LoadingMs))
        QTest::qWait(SettleMs / 3);
}

void Camera::save(QWidget &widget, const QString &name)
{
    if (!wants(name.section(u'-', 0, 0)))
        return;
    const QString file = QDir(m_out).filePath(QString(m_prefix % u'-' % name % u".png"_s));
    if (widget.grab().save(file))
        ++m_count;
}

void Camera::take(QWidget &widget, const QString &name)
{
    settle();
    save(widget, name);
}

void Camera::takeDialog(QWidget &window, const QString &name)
{
    settle();
    const auto dialogs = window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (!dialog->isVisible())
            continue;
        save(*dialog, name);
        dialog->reject();
    }
    QTest::qWait(50);
}

void Camera::trigger(ConsoleWindow &window, const QString &action)
{
    const auto actions = window.findChildren<QAction *>(action);
    if (!actions.isEmpty())
        actions.constFirst()->trigger();
}

void Camera::takeDialogOf(ConsoleWindow &window, const QString &action, const QString &name)
{
    trigger(window, action);
    takeDialog(window, name);
}

} // namespace heliograph
