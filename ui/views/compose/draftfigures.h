// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"

#include <QObject>

namespace heliograph {

class ComposePage;
class DraftCounter;

//! What the draft on a page comes to: segments, money and what limits would make of it, counted anew as it
//! changes and shown on the page.
class DraftFigures : public QObject
{
    Q_OBJECT

public:
    DraftFigures(EngineClient &client, ComposePage *page);

    //! Nothing is known until counted; none for an audience of nobody.
    const std::optional<MergeFigures> &counted() const { return m_figures; }

    void forget(); //!< another draft is written
    void count(const ComposeGround &ground);
    //! What limits would make of everybody is known of a stored draft only.
    void forecast(const std::optional<StoredDraft> &stored);

Q_SIGNALS:
    void changed();

private:
    void take(const Result<MergeFigures> &figures);
    void takeForecast(const Result<DryRun> &run);

    ComposePage *m_page;
    DraftCounter *m_counter;
    std::optional<MergeFigures> m_figures;
};

} // namespace heliograph
