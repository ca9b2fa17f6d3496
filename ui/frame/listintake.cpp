// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/listintake.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>

namespace heliograph {

ListIntake::ListIntake(QWidget *window, const std::function<bool()> &mayTake)
    : QObject(window)
    , m_window(window)
    , m_mayTake(mayTake)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void ListIntake::chooseFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a list of people"), QString(),
                                   tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ListIntake::taken);
    dialog->open();
}

bool ListIntake::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
        enter(static_cast<QDragEnterEvent *>(event));
        return true;
    case QEvent::Drop:
        drop(static_cast<QDropEvent *>(event));
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

void ListIntake::enter(QDragEnterEvent *event)
{
    const QMimeData &data = *event->mimeData();
    if (!m_mayTake() || !data.urls().value(0).isLocalFile())
        return;
    event->acceptProposedAction();
    Q_EMIT hovers();
}

void ListIntake::drop(QDropEvent *event)
{
    const QString file = event->mimeData()->urls().value(0).toLocalFile();
    event->acceptProposedAction();
    Q_EMIT taken(file);
}

} // namespace heliograph
