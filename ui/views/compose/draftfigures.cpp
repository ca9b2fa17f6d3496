// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/draftfigures.h"

#include "ui/text/errortext.h"
#include "ui/views/compose/composepage.h"
#include "ui/views/compose/draftcounter.h"
#include "ui/views/compose/figurespane.h"

namespace heliograph {

DraftFigures::DraftFigures(EngineClient &client, ComposePage *page)
    : QObject(page)
    , m_page(page)
    , m_counter(new DraftCounter(client, this))
{
    FiguresPane *pane = &page->figures();
    connect(pane, &FiguresPane::cancelled, m_counter, &DraftCounter::stop);
    connect(m_counter, &DraftCounter::counting, pane, &FiguresPane::setCounting);
    connect(m_counter, &DraftCounter::counted, this, &DraftFigures::take);
    connect(m_counter, &DraftCounter::forecasted, this, &DraftFigures::takeForecast);
}

void DraftFigures::forget()
{
    m_figures.reset();
}

void DraftFigures::count(const ComposeGround &ground)
{
    m_counter->count(m_page->draft(), ground);
}

void DraftFigures::take(const Result<MergeFigures> &figures)
{
    if (!figures) {
        m_page->figures().setProblem(figures.error().kind == ErrorKind::Cancelled
                                         ? tr("Counting was stopped. It begins again with the next change.")
                                         : ErrorText::sentence(figures.error()));
        return;
    }
    m_figures = figures->people > 0 ? std::optional(*figures) : std::nullopt;
    m_page->setFigures(m_figures);
    Q_EMIT changed();
}

void DraftFigures::forecast(const std::optional<StoredDraft> &stored)
{
    if (stored)
        m_counter->forecast(stored->id);
    else
        m_page->figures().setForecast(
            {}, tr("Known once there are a name, an audience, a message and a provider."));
}

void DraftFigures::takeForecast(const Result<DryRun> &run)
{
    m_page->figures().setForecast(run ? std::optional(*run) : std::nullopt,
                                  run ? QString() : ErrorText::sentence(run.error()));
}

} // namespace heliograph
