// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/history/perioddialog.h"

#include "ui/text/format.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>

namespace heliograph {

namespace {

TimePoint momentIn(const QDateTimeEdit &edit)
{
    return fromMillis(edit.dateTime().toMSecsSinceEpoch());
}

} // namespace

PeriodDialog::PeriodDialog(const OwnPeriod &period, TimePoint now, QWidget *parent)
    : TaskDialog({.id = QStringLiteral("period"),
                  .title = tr("Messages of a period"),
                  .action = tr("Show the period"),
                  .leave = tr("Cancel")},
                 parent)
    , m_what(new QComboBox(this))
    , m_hasFrom(new QCheckBox(tr("It begins at"), this))
    , m_hasUntil(new QCheckBox(tr("It ends before"), this))
{
    m_what->setObjectName(QStringLiteral("period.what"));
    m_what->addItem(tr("Their last change"), false);
    m_what->addItem(tr("When they were handed to a provider"), true);
    m_what->setCurrentIndex(period.sent ? 1 : 0);
    form().add(tr("What counts"), m_what);
    m_from = addEnd(QStringLiteral("from"), tr("It begins at"), m_hasFrom,
                    period.from.value_or(now - std::chrono::hours(24)));
    m_until = addEnd(QStringLiteral("until"), tr("It ends before"), m_hasUntil, period.until.value_or(now));
    m_hasFrom->setChecked(period.from.has_value() || !period.until.has_value());
    m_hasUntil->setChecked(period.until.has_value());
    m_from->setEnabled(m_hasFrom->isChecked());
    m_until->setEnabled(m_hasUntil->isChecked());
    connect(this, &TaskDialog::taken, this, &PeriodDialog::take);
}

QDateTimeEdit *PeriodDialog::addEnd(const QString &name, const QString &words, QCheckBox *open, TimePoint at)
{
    open->setObjectName(QString(QStringLiteral("period.has-") % name));
    form().addWidget(open);
    auto *edit = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(toMillis(at)), this);
    edit->setObjectName(QString(QStringLiteral("period.") % name));
    edit->setAccessibleName(words);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(Format::fieldPattern());
    form().addWidget(edit);
    connect(open, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    return edit;
}

void PeriodDialog::take()
{
    OwnPeriod period;
    period.sent = m_what->currentData().toBool();
    if (m_hasFrom->isChecked())
        period.from = momentIn(*m_from);
    if (m_hasUntil->isChecked())
        period.until = momentIn(*m_until);
    if (!period.from && !period.until) {
        showProblem(tr("Choose where the period begins, where it ends, or both."));
        return;
    }
    if (period.from && period.until && *period.from >= *period.until) {
        showProblem(tr("The period ends before it begins, so nothing could be found."));
        return;
    }
    Q_EMIT chosen(period);
    accept();
}

} // namespace heliograph
