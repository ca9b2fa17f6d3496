// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/overviewdesk.h"
#include "ui/views/view.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace heliograph {

//! What a new workspace needs before it can send for real (product.md 3.9), for whoever may set it up. Goes
//! by itself when everything is done, or when somebody hides it.
class FirstStepsCard : public Card
{
    Q_OBJECT

public:
    explicit FirstStepsCard(const Surroundings &around, QWidget *parent = nullptr);

    //! Says what of it is done in \a state.
    void show(const OverviewState &state);

Q_SIGNALS:
    void go(const heliograph::Place &place);

private:
    struct Step
    {
        bool done;
        QString text;
        Place place;
        Right right;
    };
    void build();
    void hideForGood();
    QList<Step> steps(const OverviewState &state) const;

    Surroundings m_around;
    QList<QPushButton *> m_buttons; //!< in the order of the steps
    QList<Place> m_places; //!< where they lead
};

} // namespace heliograph
