// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"
#include "ui/views/place.h"

#include <QObject>

class QWidget;

namespace heliograph {

class DraftKeeper;

//! How a draft leaves the page on which it is written: it is handed over for approval, or discarded. Both ask
//! first, over the widget that owns this.
class DraftHandover : public QObject
{
    Q_OBJECT

public:
    DraftHandover(EngineClient &client, DraftKeeper *keeper, QWidget *over);

    //! What is handed over, and what the question about it names.
    struct Order
    {
        StoredDraft stored;
        NewCampaign draft;
        qint64 people = 0; //!< in its audience
        std::optional<MergeFigures> figures{};
        ContentSeverity severity{}; //!< of what content rules found
        std::optional<CampaignId> replaces{}; //!< a campaign that came back
    };
    void submit(const Order &order);

    void discard();

Q_SIGNALS:
    //! Nothing is being written any more; \a place shows what became of it.
    void left(const heliograph::Place &place);
    void refused(const heliograph::SubmissionVerdict &verdict); //!< it stays a draft
    void failed(const heliograph::Error &error); //!< it stays a draft

private:
    void send(const Order &order);

    ComposeDesk m_desk;
    DraftKeeper *m_keeper;
    QWidget *m_over;
};

} // namespace heliograph
