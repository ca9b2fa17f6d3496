// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/statusline.h"

#include "ui/text/format.h"
#include "ui/text/statetext.h"
#include "ui/theme/icons.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QTimeZone>
#include <QToolButton>

namespace heliograph {

namespace {

struct Sign
{
    const char *icon;
    ColorRole role;
};

Sign signOf(EngineHealth health)
{
    switch (health) {
    case EngineHealth::Sending:
        return {"play", ColorRole::Good};
    case EngineHealth::Idle:
        return {"ok", ColorRole::Muted};
    case EngineHealth::Waiting:
        return {"state-held", ColorRole::Warning};
    case EngineHealth::Stopped:
        return {"stop", ColorRole::Danger};
    case EngineHealth::Trouble:
        return {"warning", ColorRole::Danger};
    case EngineHealth::NoDatabase:
        return {"error", ColorRole::Danger};
    case EngineHealth::NotRunning:
        return {"error", ColorRole::Warning};
    }
    Q_UNREACHABLE();
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("status"));
    setAccessibleName(tr("Status"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    m_health
        = addField(QStringLiteral("health"), tr("Sending %1 segments/s").arg(QStringLiteral("00,000.0")));
    m_waiting = addField(QStringLiteral("waiting"), tr("Waiting %1").arg(QStringLiteral("0,000,000")));
    m_held = addField(QStringLiteral("held"), tr("Held %1").arg(QStringLiteral("0,000,000")));
    m_unknown = addField(QStringLiteral("unknown"), tr("Unknown %1").arg(QStringLiteral("00,000")));
    m_providers = addField(QStringLiteral("providers"),
                           tr("Providers %1/%2").arg(QStringLiteral("00"), QStringLiteral("00")));
    layout->addStretch();
    m_clock = addField(QStringLiteral("clock"), QStringLiteral("Buenos Aires 00:00"));
    const auto leads = [this](QToolButton *field, const Place &place) {
        connect(field, &QToolButton::clicked, this, [this, place] { Q_EMIT go(place); });
    };
    leads(m_waiting, {QStringLiteral("queue"), {}});
    leads(m_held, {QStringLiteral("queue"), {{QStringLiteral("by"), QStringLiteral("reason")}}});
    leads(m_unknown, {QStringLiteral("unknown"), {}});
    leads(m_providers, {QStringLiteral("queue"), {}});
    leads(m_clock, {QStringLiteral("settings"), {}});
    connect(m_health, &QToolButton::clicked, this, [this] { Q_EMIT healthChosen(m_shown); });
}

QToolButton *StatusLine::addField(const QString &name, const QString &widest)
{
    auto *field = new QToolButton(this);
    field->setObjectName(QStringLiteral("status.") + name);
    field->setAccessibleName(tr("Not known yet"));
    field->setAutoRaise(true);
    field->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setIconSize({14, 14});
    // As wide as its widest value, so that nothing jumps.
    field->setMinimumWidth(fontMetrics().horizontalAdvance(widest)
                           + (name == QLatin1String("health") ? 36 : 16));
    static_cast<QHBoxLayout *>(layout())->addWidget(field);
    return field;
}

void StatusLine::setField(QToolButton *field, const QString &text, const QString &sentence)
{
    field->setText(text);
    field->setToolTip(sentence);
    field->setAccessibleName(sentence);
}

void StatusLine::show(const Pulse &pulse)
{
    const Format format;
    m_shown = pulse.health;
    const QString health = pulse.health == EngineHealth::Sending
        ? tr("Sending %1 segments/s").arg(format.decimal(pulse.segmentsPerS))
        : StateText::name(pulse.health);
    const Sign sign = signOf(pulse.health);
    m_health->setIcon(Icons::icon(QLatin1String(sign.icon), sign.role));
    setField(m_health, health, tr("Engine: %1").arg(health));
    setField(m_waiting, tr("Waiting %1").arg(format.count(pulse.waiting)),
             tr("%Ln message(s) wait for their turn. Opens the live queue.", nullptr,
                Format::plural(pulse.waiting)));
    setField(
        m_held, tr("Held %1").arg(format.count(pulse.held)),
        tr("%Ln message(s) are held. Opens the live queue by reason.", nullptr, Format::plural(pulse.held)));
    setField(m_unknown, tr("Unknown %1").arg(format.count(pulse.unknown)),
             tr("%Ln outcome(s) are unknown. Opens them.", nullptr, Format::plural(pulse.unknown)));
    setField(
        m_providers,
        tr("Providers %1/%2").arg(QString::number(pulse.providersReady), QString::number(pulse.providers)),
        tr("%1 of %2 providers can send now.")
            .arg(QString::number(pulse.providersReady), QString::number(pulse.providers)));
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QString city = QString::fromLatin1(zone.id()).section(QLatin1Char('/'), -1).replace(u'_', u' ');
    const QString time = QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(toMillis(pulse.at)).toTimeZone(zone).time(), QStringLiteral("HH:mm"));
    setField(m_clock, QString(city % QLatin1Char(' ') % time), tr("Times are those of %1.").arg(city));
}

void StatusLine::setFailed(const QString &sentence)
{
    m_shown = EngineHealth::NoDatabase;
    const Sign sign = signOf(m_shown);
    m_health->setIcon(Icons::icon(QLatin1String(sign.icon), sign.role));
    setField(m_health, StateText::name(m_shown), sentence);
}

void StatusLine::setLockCountdown(int seconds)
{
    if (seconds > 0)
        setField(m_clock, tr("Locks in %1 s").arg(seconds), tr("Nobody has used this window for a while."));
}

} // namespace heliograph
