// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/needscard.h"

#include "ui/views/overview/needrow.h"
#include "ui/views/overview/snoozedialog.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace heliograph {

namespace {

constexpr int MostNeeds = 6;
constexpr auto LongestTimer = std::chrono::hours(24); // what lies behind it is looked at again then

} // namespace

NeedsCard::NeedsCard(const Clock &clock, Preferences &preferences, QWidget *parent)
    : Card(tr("Needs you"), parent)
    , m_clock(clock)
    , m_snoozes(preferences)
    , m_grid(new QGridLayout)
    , m_nothing(new QLabel(tr("Nothing needs you."), this))
    , m_more(new QLabel(this))
    , m_snoozed(new QLabel(this))
    , m_wake(new QPushButton(tr("Show them again"), this))
{
    build();
}

NeedsCard::~NeedsCard() = default;

void NeedsCard::build()
{
    setObjectName(QStringLiteral("overview.needs"));
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_more, MostNeeds, 1);
    m_grid->addWidget(m_nothing, MostNeeds + 1, 0, 1, 3);
    for (QLabel *label : {m_nothing, m_more})
        label->hide(); // not before it is known
    body().addLayout(m_grid);
    m_snoozed->setObjectName(QStringLiteral("overview.needs.snoozed"));
    m_snoozed->setProperty("role", QStringLiteral("muted"));
    m_wake->setObjectName(QStringLiteral("overview.needs.wake"));
    m_wake->setProperty("link", true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_snoozed);
    line->addWidget(m_wake);
    line->addStretch();
    body().addLayout(line);
    m_return.setSingleShot(true);
    connect(&m_return, &QTimer::timeout, this, &NeedsCard::refresh);
    connect(m_wake, &QPushButton::clicked, this, [this] {
        m_snoozes.wakeAll();
        refresh();
    });
}

void NeedsCard::show(const QList<Need> &needs)
{
    m_needs = needs;
    refresh();
}

void NeedsCard::refresh()
{
    const TimePoint now = m_clock.now();
    m_snoozes.forgetPast(now);
    if (const auto next = m_snoozes.nextEnd())
        m_return.start(std::min<Millis>(*next - now, LongestTimer));
    QList<Need> needs;
    for (const Need &need : std::as_const(m_needs)) {
        if (!need.reminder || !m_snoozes.covers(need.key, now))
            needs.append(need);
    }
    showSnoozed(static_cast<int>(m_needs.size() - needs.size()));
    showRows(needs);
}

// A row stays as long as what it is about needs somebody: a button that is about to be pressed, or a menu
// that is open, must not go away.
void NeedsCard::showRows(const QList<Need> &needs)
{
    std::vector<std::unique_ptr<NeedRow>> before = std::exchange(m_rows, {});
    const int shown = static_cast<int>(std::min<qsizetype>(needs.size(), MostNeeds));
    for (int at = 0; at < shown; ++at) {
        const Need &need = needs[at];
        const auto same = std::ranges::find_if(before, [&need](const std::unique_ptr<NeedRow> &row) {
            return row != nullptr && row->key() == need.key;
        });
        m_rows.push_back(same == before.end() ? makeRow(need.key) : std::move(*same));
        m_rows.back()->show(need, at, *m_grid);
    }
    setHeading(needs.isEmpty() ? tr("Needs you") : tr("Needs you (%1)").arg(needs.size()));
    m_nothing->setVisible(needs.isEmpty());
    m_more->setText(tr("and %Ln more", nullptr, static_cast<int>(needs.size()) - shown));
    m_more->setVisible(needs.size() > shown);
    orderTabs();
}

std::unique_ptr<NeedRow> NeedsCard::makeRow(const QString &key)
{
    auto row = std::make_unique<NeedRow>(key, m_clock, this);
    connect(row.get(), &NeedRow::go, this, &NeedsCard::go);
    connect(row.get(), &NeedRow::snoozed, this, [this, key](TimePoint until) { snooze(key, until); });
    connect(row.get(), &NeedRow::timeWanted, this,
            [this, key](const QString &reminder) { chooseTime(key, reminder); });
    return row;
}

// New rows come last by themselves. What stands below them keeps their place meanwhile.
void NeedsCard::orderTabs()
{
    QWidget *last = m_wake;
    for (const std::unique_ptr<NeedRow> &row : m_rows) {
        const QList<QWidget *> controls = row->controls();
        for (QWidget *control : controls) {
            setTabOrder(last, control);
            last = control;
        }
    }
    if (last != m_wake)
        setTabOrder(last, m_wake);
}

// Later: it is a button of the row that was pressed, which goes away.
void NeedsCard::snooze(const QString &key, TimePoint until)
{
    m_snoozes.set(key, until);
    QMetaObject::invokeMethod(this, &NeedsCard::refresh, Qt::QueuedConnection);
}

void NeedsCard::chooseTime(const QString &key, const QString &reminder)
{
    auto *dialog = new SnoozeDialog(reminder, m_clock.now(), this);
    connect(dialog, &SnoozeDialog::chosen, this, [this, key](TimePoint until) { snooze(key, until); });
    dialog->open();
}

void NeedsCard::showSnoozed(int count)
{
    m_snoozed->setText(tr("%Ln snoozed", nullptr, count));
    m_snoozed->setVisible(count > 0);
    m_wake->setVisible(count > 0);
}

} // namespace heliograph
