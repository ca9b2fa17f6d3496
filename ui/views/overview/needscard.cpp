// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/needscard.h"

#include "ui/theme/icons.h"
#include "ui/views/overview/snoozedialog.h"
#include "ui/widgets/layouts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace heliograph {

namespace {

constexpr int MostNeeds = 6;
constexpr int Afternoon = 14;
constexpr auto LongestTimer = std::chrono::hours(24); // what lies behind it is looked at again then

QString words(const Need &need)
{
    return QString(need.text % QStringLiteral("  ·  ") % need.since);
}

QString oClock(int hour)
{
    return QLocale().toString(QTime(hour, 0), QLocale::ShortFormat);
}

} // namespace

NeedsCard::NeedsCard(const Clock &clock, Preferences &preferences, QWidget *parent)
    : Card(tr("Needs you"), parent)
    , m_clock(clock)
    , m_snoozes(preferences)
    , m_grid(new QGridLayout)
    , m_snoozed(new QLabel(this))
    , m_wake(new QPushButton(tr("Show them again"), this))
{
    build();
}

void NeedsCard::build()
{
    setObjectName(QStringLiteral("overview.needs"));
    m_grid->setColumnStretch(1, 1);
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

// Built anew only when something else needs somebody: a button that is about to be pressed, or a menu that is
// open, must not go away.
void NeedsCard::showRows(const QList<Need> &needs)
{
    QString shown;
    for (const Need &need : needs)
        shown += QString(need.key % u'\n' % need.text % u'\n');
    if (shown == m_shown && m_grid->count() > 0) {
        for (qsizetype row = 0; row < m_texts.size(); ++row)
            m_texts[row]->setText(words(needs[row]));
        return;
    }
    m_shown = shown;
    m_texts.clear();
    clearLayout(*m_grid);
    setHeading(needs.isEmpty() ? tr("Needs you") : tr("Needs you (%1)").arg(needs.size()));
    if (needs.isEmpty()) {
        m_grid->addWidget(new QLabel(tr("Nothing needs you."), this), 0, 0, 1, 3);
        return;
    }
    for (int row = 0; row < std::min<qsizetype>(needs.size(), MostNeeds); ++row)
        addRow(row, needs[row]);
    if (needs.size() > MostNeeds)
        m_grid->addWidget(
            new QLabel(tr("and %Ln more", nullptr, static_cast<int>(needs.size()) - MostNeeds), this),
            MostNeeds, 1);
}

void NeedsCard::addRow(int row, const Need &need)
{
    auto *sign = new QLabel(this);
    sign->setPixmap(Icons::icon(need.icon).pixmap(18, 18));
    auto *text = new QLabel(words(need), this);
    text->setTextFormat(Qt::PlainText); // names in it are as people gave them
    text->setWordWrap(true);
    m_texts.append(text);
    auto *button = new QPushButton(need.action, this);
    button->setObjectName(QStringLiteral("overview.need.%1").arg(row));
    button->setAccessibleName(QString(need.action % QStringLiteral(": ") % need.text));
    connect(button, &QPushButton::clicked, this, [this, place = need.place] { Q_EMIT go(place); });
    m_grid->addWidget(sign, row, 0);
    m_grid->addWidget(text, row, 1);
    m_grid->addWidget(button, row, 2);
    if (!need.reminder)
        return;
    auto *snooze = new QToolButton(this);
    snooze->setObjectName(QStringLiteral("overview.need.%1.snooze").arg(row));
    snooze->setText(tr("Snooze until…"));
    snooze->setAccessibleName(tr("Snooze until…: %1").arg(need.text));
    snooze->setPopupMode(QToolButton::InstantPopup);
    snooze->setFocusPolicy(Qt::StrongFocus);
    snooze->setMenu(snoozeMenu(need, snooze));
    m_grid->addWidget(snooze, row, 3);
    text->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(text, &QLabel::customContextMenuRequested, snooze,
            [snooze, text](const QPoint &at) { snooze->menu()->popup(text->mapToGlobal(at)); });
}

QMenu *NeedsCard::snoozeMenu(const Need &need, QWidget *button)
{
    auto *menu = new QMenu(tr("Snooze until…"), button);
    const auto offer = [this, menu, key = need.key](const QString &name, const QString &words,
                                                    const std::function<TimePoint(TimePoint)> &when) {
        menu->addAction(words, this, [this, key, when] { snooze(key, when(m_clock.now())); })
            ->setObjectName(QString(QStringLiteral("overview.snooze.") % name));
    };
    offer(QStringLiteral("hour"), tr("In 1 hour"), [](TimePoint now) { return now + std::chrono::hours(1); });
    if (Snoozes::atHour(m_clock.now(), 0, Afternoon) > m_clock.now())
        offer(QStringLiteral("afternoon"), tr("This afternoon, %1").arg(oClock(Afternoon)),
              [](TimePoint now) { return Snoozes::atHour(now, 0, Afternoon); });
    offer(QStringLiteral("tomorrow"), tr("Tomorrow, %1").arg(oClock(Snoozes::Morning)),
          [](TimePoint now) { return Snoozes::atHour(now, 1, Snoozes::Morning); });
    menu->addAction(tr("Choose…"), this, [this, need] { chooseTime(need); })
        ->setObjectName(QStringLiteral("overview.snooze.choose"));
    return menu;
}

// Later: it is a button of the row that was pressed, which goes away.
void NeedsCard::snooze(const QString &key, TimePoint until)
{
    m_snoozes.set(key, until);
    QMetaObject::invokeMethod(this, &NeedsCard::refresh, Qt::QueuedConnection);
}

void NeedsCard::chooseTime(const Need &need)
{
    auto *dialog = new SnoozeDialog(need.text, m_clock.now(), this);
    connect(dialog, &SnoozeDialog::chosen, this,
            [this, key = need.key](TimePoint until) { snooze(key, until); });
    dialog->open();
}

void NeedsCard::showSnoozed(int count)
{
    m_snoozed->setText(tr("%Ln snoozed", nullptr, count));
    m_snoozed->setVisible(count > 0);
    m_wake->setVisible(count > 0);
}

} // namespace heliograph
