// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/plainlabels.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>

namespace heliograph {

PlainLabels::PlainLabels(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

PlainLabels::~PlainLabels()
{
    QCoreApplication::instance()->removeEventFilter(this);
}

// Before it is shown for the first time; a hint's label before it has its text.
bool PlainLabels::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        auto *label = qobject_cast<QLabel *>(watched);
        if (label != nullptr && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace heliograph
