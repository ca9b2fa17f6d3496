// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/slowdialog.h"

#include "ui/text/format.h"
#include "ui/widgets/form.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QSpinBox>

namespace heliograph {

namespace {

constexpr int MostWithoutLimit = 1'000'000;
constexpr int ShortestReason = 5;

QDateTime local(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(time));
}

} // namespace

SlowDialog::SlowDialog(const ProviderAccount &account, TimePoint now, QWidget *parent)
    : TaskDialog({.id = QStringLiteral("queue.slow"),
                  .title = tr("Lower the rate of %1").arg(account.label),
                  .text = tr("It ends by itself; then the lane goes as fast as its limit allows. Nobody who "
                             "waits is lost."),
                  .action = tr("Lower the rate"),
                  .leave = tr("Leave it")},
                 parent)
    , m_now(now)
{
    const int limit = account.number(QStringLiteral("segments_per_s"), 0);
    m_rate
        = form().add(tr("Segments a second"), new QSpinBox(this),
                     limit > 0 ? tr("Its limit is %Ln.", nullptr, limit) : tr("It has no limit of its own."));
    m_rate->setObjectName(QStringLiteral("queue.slow.rate"));
    m_rate->setRange(1, limit > 0 ? limit : MostWithoutLimit);
    m_rate->setValue(limit > 1 ? limit / 2 : 1);
    m_until = form().add(tr("Until"), new QDateTimeEdit(local(now + std::chrono::hours(1)), this));
    m_until->setObjectName(QStringLiteral("queue.slow.until"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(Format::fieldPattern());
    m_until->setMaximumDateTime(local(now + Slowdown::Longest));
    m_reason = form().add(tr("Why"), new QLineEdit(this), tr("Whoever looks at the lane reads it."));
    m_reason->setObjectName(QStringLiteral("queue.slow.reason"));
    connect(this, &TaskDialog::taken, this, &SlowDialog::check);
}

void SlowDialog::check()
{
    form().clearProblems();
    showProblem({});
    const TimePoint until = fromMillis(m_until->dateTime().toMSecsSinceEpoch());
    const QString reason = m_reason->text().trimmed();
    if (until <= m_now)
        form().setProblem(m_until, tr("This time has passed. Choose a later one."));
    if (reason.size() < ShortestReason)
        form().setProblem(m_reason, tr("Say why, in %Ln characters or more.", nullptr, ShortestReason));
    if (form().hasProblems()) {
        form().focusFirstProblem();
        return;
    }
    setBusy(true);
    Q_EMIT ready({.segmentsPerS = m_rate->value(), .until = until, .reason = reason});
}

} // namespace heliograph
