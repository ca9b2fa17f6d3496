// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/engineswitch.h"

#include "ui/frame/workplace.h"
#include "ui/text/errortext.h"

#include <QAction>

namespace heliograph {

EngineSwitch::EngineSwitch(EngineHost &engine, Preferences &preferences, QAction *command,
                           Workplace *workplace)
    : QObject(workplace)
    , m_engine(engine)
    , m_preferences(preferences)
    , m_command(command)
    , m_workplace(workplace)
{
    connect(command, &QAction::triggered, this, &EngineSwitch::toggle);
    connect(&engine, &EngineHost::started, this, [this] {
        m_command->setChecked(true);
        m_workplace->tell(tr("This computer sends now."));
    });
    connect(&engine, &EngineHost::refused, this, [this](const Error &error) {
        m_command->setChecked(false);
        m_workplace->notice().tell(Banner::Kind::Warning, ErrorText::sentence(error));
    });
    connect(&engine, &EngineHost::ended, this, [this] {
        m_command->setChecked(false);
        m_workplace->tell(tr("This computer sends no more."));
    });
    connect(&engine, &EngineHost::supplanted, this, [this] {
        m_workplace->warn(
            tr("Another engine has begun to send from this workspace. This one has ended, so that nobody is "
               "sent to twice. Nothing is lost."));
    });
    connect(&engine, &EngineHost::storageFailed, workplace, &Workplace::warn);
}

void EngineSwitch::begin()
{
    if (m_preferences.value(QStringLiteral("engine/autostart"), true).toBool() && !m_engine.isRunning())
        start();
    m_command->setChecked(m_engine.isRunning());
}

void EngineSwitch::toggle()
{
    if (m_engine.isRunning()) {
        m_engine.stop();
        m_workplace->tell(tr("Sending from this computer ends when the open requests are answered."));
    } else {
        start();
    }
    m_command->setChecked(m_engine.isRunning() && !m_engine.isStopping());
}

void EngineSwitch::start()
{
    m_engine.start(m_preferences.value(QStringLiteral("engine/receipts")).toString());
}

} // namespace heliograph
