// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/trydesk.h"
#include "ui/views/view.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace heliograph {

//! Six steps to try in the demo. Each ticks itself when it is done: as the workspace knows it, or as a screen
//! has noted it (View::noteTried) where looking leaves nothing there. Nothing outside the demo.
class TryCard : public Card
{
    Q_OBJECT

public:
    explicit TryCard(const Surroundings &around, QWidget *parent = nullptr);

    //! Looks again what has been done.
    void refresh();

Q_SIGNALS:
    void go(const heliograph::Place &place);

private:
    struct Step
    {
        QString name;
        QString words;
        Place place;
        Right right;
    };
    void build();
    QList<Step> steps() const;
    bool isWanted() const;
    void show(const TryFacts &facts);

    Surroundings m_around;
    TryDesk m_desk;
    QList<QPushButton *> m_buttons; //!< in the order of the steps
};

} // namespace heliograph
