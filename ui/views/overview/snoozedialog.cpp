// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/snoozedialog.h"

#include "ui/text/format.h"
#include "ui/views/overview/snoozes.h"
#include "ui/widgets/form.h"

#include <QDateTimeEdit>

namespace heliograph {

SnoozeDialog::SnoozeDialog(const QString &reminder, TimePoint now, QWidget *parent)
    : TaskDialog({.id = QStringLiteral("overview.snoozedialog"),
                  .title = tr("Until when?"),
                  .text = reminder,
                  .action = tr("Snooze"),
                  .leave = tr("Leave it")},
                 parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *until = new QDateTimeEdit(
        QDateTime::fromMSecsSinceEpoch(toMillis(Snoozes::atHour(now, 1, Snoozes::Morning))), this);
    until->setCalendarPopup(true);
    until->setDisplayFormat(Format::fieldPattern());
    until->setObjectName(QStringLiteral("overview.snoozedialog.until"));
    form().add(tr("It comes back at"), until);
    connect(this, &TaskDialog::taken, this, [this, until, now] {
        const TimePoint end = fromMillis(until->dateTime().toMSecsSinceEpoch());
        if (end <= now) {
            showProblem(tr("That time has passed. Choose a later one."));
            return;
        }
        Q_EMIT chosen(end);
        accept();
    });
}

} // namespace heliograph
