// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/closing.h"

#include "ui/frame/closequestion.h"
#include "ui/frame/workplace.h"

namespace heliograph {

namespace {

const QString Background = QStringLiteral("background");
const QString Quit = QStringLiteral("quit");

} // namespace

Closing::Closing(EngineClient &client, EngineHost &engine, Preferences &preferences, Workplace *workplace,
                 QWidget *window)
    : QObject(window)
    , m_client(client)
    , m_engine(engine)
    , m_preferences(preferences)
    , m_workplace(workplace)
    , m_window(window)
{
    connect(&engine, &EngineHost::ended, this, [this] {
        if (m_quits)
            Q_EMIT closeWanted();
    });
}

bool Closing::mayClose()
{
    if (!m_engine.isRunning())
        return true;
    if (m_engine.isStopping())
        return false; // closes when the last answer is in
    const QString choice = m_preferences.value(key()).toString();
    if (choice == Background)
        sendOn();
    else if (choice == Quit)
        quit();
    else
        ask();
    return false;
}

void Closing::ask()
{
    auto *question = new CloseQuestion(m_client.pulse(), m_window);
    const auto keep = [this, question](const QString &choice) {
        if (question->remembers())
            m_preferences.set(key(), choice);
    };
    connect(question, &CloseQuestion::backgroundChosen, this, [this, keep] {
        keep(Background);
        sendOn();
    });
    connect(question, &CloseQuestion::quitChosen, this, [this, keep] {
        keep(Quit);
        quit();
    });
    question->open();
}

void Closing::quit()
{
    m_quits = true;
    m_workplace->notice().tell(
        Banner::Kind::Info, tr("Waiting for answers of providers, up to 30 s. The window closes by itself."));
    m_engine.stop();
}

void Closing::sendOn()
{
    m_window->hide();
    Q_EMIT backgroundWanted();
}

} // namespace heliograph
