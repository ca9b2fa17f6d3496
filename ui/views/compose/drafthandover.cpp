// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/drafthandover.h"

#include "ui/views/compose/draftkeeper.h"
#include "ui/views/compose/submitquestion.h"

namespace heliograph {

DraftHandover::DraftHandover(EngineClient &client, DraftKeeper *keeper, QWidget *over)
    : QObject(over)
    , m_desk(client)
    , m_keeper(keeper)
    , m_over(over)
{
}

void DraftHandover::submit(const Order &order)
{
    DecisionDialog::ask(m_over,
                        SubmitQuestion::of(order.draft, order.people, order.figures, order.severity,
                                           order.replaces.has_value()),
                        [this, order](const Answer &) { send(order); });
}

void DraftHandover::send(const Order &order)
{
    m_desk.submit(order.stored.id, order.replaces)
        .then(this, [this, id = order.stored.id](const Result<SubmissionVerdict> &verdict) {
            if (!verdict) {
                Q_EMIT failed(verdict.error());
                return;
            }
            if (verdict->isRefused()) {
                Q_EMIT refused(*verdict);
                return;
            }
            m_keeper->begin({});
            Q_EMIT left({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), number(id)}}});
        });
}

void DraftHandover::discard()
{
    DecisionDialog::ask(m_over,
                        {.id = QStringLiteral("discard"),
                         .title = tr("Discard this draft?"),
                         .text = tr("Its text and settings are gone then. The audience stays."),
                         .action = tr("Discard the draft"),
                         .stay = tr("Keep editing")},
                        [this](const Answer &) {
                            m_keeper->discard([this] { Q_EMIT left({QStringLiteral("campaigns"), {}}); });
                        });
}

} // namespace heliograph
