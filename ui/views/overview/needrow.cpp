// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/needrow.h"

#include "ui/theme/icons.h"
#include "ui/views/overview/snoozes.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <functional>
#include <utility>

namespace heliograph {

namespace {

constexpr int Afternoon = 14;

QString timeOfHour(int hour)
{
    return QLocale().toString(QTime(hour, 0), QLocale::ShortFormat);
}

} // namespace

NeedRow::NeedRow(const QString &key, const Clock &clock, QWidget *card)
    : m_key(key)
    , m_clock(clock)
    , m_card(card)
    , m_sign(new QLabel(card))
    , m_text(new QLabel(card))
    , m_button(new QPushButton(card))
{
    m_text->setTextFormat(Qt::PlainText); // names in it are as people gave them
    m_text->setWordWrap(true);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT go(m_need.place); });
    connect(m_text, &QLabel::customContextMenuRequested, this, [this](const QPoint &place) {
        if (m_snooze != nullptr)
            m_snooze->menu()->popup(m_text->mapToGlobal(place));
    });
}

NeedRow::~NeedRow()
{
    for (QWidget *part : QList<QWidget *>{m_sign, m_text, m_button, m_snooze})
        delete part;
}

void NeedRow::show(const Need &need, int at, QGridLayout &grid)
{
    const bool moves = m_at != at;
    say(need, at);
    const bool begins = m_snooze == nullptr;
    allowSnooze(need.reminder);
    if (moves) {
        grid.addWidget(m_sign, at, 0);
        grid.addWidget(m_text, at, 1);
        grid.addWidget(m_button, at, 2);
    }
    if (m_snooze == nullptr)
        return;
    m_snooze->setObjectName(QStringLiteral("overview.need.%1.snooze").arg(at));
    m_snooze->setAccessibleName(tr("Snooze until…: %1").arg(need.text));
    const TimePoint now = m_clock.now();
    m_afternoon->setVisible(Snoozes::atHour(now, 0, Afternoon) > now);
    if (moves || begins)
        grid.addWidget(m_snooze, at, 3);
}

void NeedRow::say(const Need &need, int at)
{
    if (m_at < 0 || m_need.icon != need.icon)
        m_sign->setPixmap(Icons::icon(need.icon).pixmap(18, 18));
    m_need = need;
    m_at = at;
    m_text->setText(QString(need.text % QStringLiteral("  ·  ") % need.since));
    m_button->setText(need.action);
    m_button->setObjectName(QStringLiteral("overview.need.%1").arg(at));
    m_button->setAccessibleName(QString(need.action % QStringLiteral(": ") % need.text));
}

QList<QWidget *> NeedRow::controls() const
{
    QList<QWidget *> controls{m_button};
    if (m_snooze != nullptr)
        controls.append(m_snooze);
    return controls;
}

void NeedRow::allowSnooze(bool allowed)
{
    m_text->setContextMenuPolicy(allowed ? Qt::CustomContextMenu : Qt::DefaultContextMenu);
    if (allowed == (m_snooze != nullptr))
        return;
    delete std::exchange(m_snooze, nullptr);
    if (!allowed)
        return;
    m_snooze = new QToolButton(m_card);
    m_snooze->setText(tr("Snooze until…"));
    m_snooze->setPopupMode(QToolButton::InstantPopup);
    m_snooze->setFocusPolicy(Qt::StrongFocus);
    m_snooze->setMenu(makeMenu(m_snooze));
}

QMenu *NeedRow::makeMenu(QWidget *button)
{
    auto *menu = new QMenu(tr("Snooze until…"), button);
    const auto offer = [this, menu](const QString &name, const QString &words,
                                    const std::function<TimePoint(TimePoint)> &when) {
        QAction *action = menu->addAction(words, this, [this, when] { Q_EMIT snoozed(when(m_clock.now())); });
        action->setObjectName(QString(QStringLiteral("overview.snooze.") % name));
        return action;
    };
    offer(QStringLiteral("hour"), tr("In 1 hour"), [](TimePoint now) { return now + std::chrono::hours(1); });
    m_afternoon = offer(QStringLiteral("afternoon"), tr("This afternoon, %1").arg(timeOfHour(Afternoon)),
                        [](TimePoint now) { return Snoozes::atHour(now, 0, Afternoon); });
    offer(QStringLiteral("tomorrow"), tr("Tomorrow, %1").arg(timeOfHour(Snoozes::Morning)),
          [](TimePoint now) { return Snoozes::atHour(now, 1, Snoozes::Morning); });
    menu->addAction(tr("Choose…"), this, [this] { Q_EMIT timeWanted(m_need.text); })
        ->setObjectName(QStringLiteral("overview.snooze.choose"));
    return menu;
}

} // namespace heliograph
