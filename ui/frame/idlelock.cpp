// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/idlelock.h"

#include <QCoreApplication>
#include <QEvent>

namespace heliograph {

namespace {

constexpr int CountdownSeconds = 30;
constexpr int UsualMinutes = 10;
const QString MinutesKey = QStringLiteral("lock-minutes");

} // namespace

IdleLock::IdleLock(EngineClient &client, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_lastInput(client.clock().now())
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::look);
    QCoreApplication::instance()->installEventFilter(this);
}

IdleLock::~IdleLock()
{
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleLock::begin()
{
    m_lastInput = m_client.clock().now();
    m_timer.start();
}

void IdleLock::look()
{
    const Session &session = m_client.session();
    if (!session.isClosed() || !session.isSignedIn() || session.isLocked())
        return;
    const auto minutes = std::chrono::minutes(m_preferences.value(MinutesKey, UsualMinutes).toInt());
    const auto left
        = std::chrono::duration_cast<std::chrono::seconds>(m_lastInput + minutes - m_client.clock().now());
    if (left.count() <= 0)
        Q_EMIT due();
    else if (left.count() <= CountdownSeconds)
        Q_EMIT nearing(static_cast<int>(left.count()));
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        m_lastInput = m_client.clock().now();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace heliograph
