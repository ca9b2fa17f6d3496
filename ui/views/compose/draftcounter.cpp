// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/draftcounter.h"

namespace heliograph {

namespace {

constexpr auto CountAfter = std::chrono::milliseconds(300); // product.md 4.2
constexpr auto PollEvery = std::chrono::milliseconds(100);

} // namespace

DraftCounter::DraftCounter(EngineClient &client, QObject *parent)
    : QObject(parent)
    , m_desk(client)
{
    m_later.setSingleShot(true);
    m_later.setInterval(CountAfter);
    m_poll.setInterval(PollEvery);
    connect(&m_later, &QTimer::timeout, this, &DraftCounter::begin);
    connect(&m_poll, &QTimer::timeout, this,
            [this] { Q_EMIT counting(m_progress->done(), m_progress->all()); });
}

void DraftCounter::count(const NewCampaign &draft, const ComposeGround &ground)
{
    stop();
    ++m_generation;
    m_poll.stop();
    m_draft = draft;
    m_ground = ground;
    m_later.start();
}

void DraftCounter::stop()
{
    if (m_progress)
        m_progress->stop();
}

void DraftCounter::begin()
{
    m_progress = std::make_shared<TaskProgress>();
    m_poll.start();
    m_desk.survey(m_draft, m_ground, m_progress)
        .then(this, [this, generation = m_generation](const Result<MergeFigures> &figures) {
            if (generation != m_generation)
                return;
            m_poll.stop();
            Q_EMIT counted(figures);
        });
}

void DraftCounter::forecast(CampaignId stored)
{
    m_desk.dryRun(stored).then(this, [this, asked = ++m_forecasts](const Result<DryRun> &run) {
        if (asked == m_forecasts)
            Q_EMIT forecasted(run);
    });
}

} // namespace heliograph
