// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/history/jumpdialog.h"

#include "ui/text/format.h"
#include "ui/widgets/form.h"

#include <QDateTimeEdit>

namespace heliograph {

JumpDialog::JumpDialog(TimePoint now, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("jump"),
         .title = tr("Jump to time"),
         .text = tr("The list begins at this time and goes on in its order. “Clear filters” brings the "
                    "rest back."),
         .action = tr("Jump there"),
         .leave = tr("Cancel")},
        parent)
    , m_at(new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(toMillis(now)), this))
{
    m_at->setObjectName(QStringLiteral("jump.at"));
    m_at->setCalendarPopup(true);
    m_at->setDisplayFormat(Format::fieldPattern());
    form().add(tr("Time"), m_at);
    connect(this, &TaskDialog::taken, this, [this] {
        Q_EMIT chosen(fromMillis(m_at->dateTime().toMSecsSinceEpoch()));
        accept();
    });
}

} // namespace heliograph
