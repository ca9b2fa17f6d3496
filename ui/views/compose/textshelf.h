// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/owntextdesk.h"
#include "ui/views/view.h"

#include <QObject>

namespace heliograph {

//! Keeps the text of a campaign as one of our own, so that others are written with it.
class TextShelf : public QObject
{
    Q_OBJECT

public:
    //! The dialog lies over \a over, which owns this.
    TextShelf(const Surroundings &around, QWidget *over);

    //! Asks how \a content is to be called.
    void keep(const OwnTextDraft &content);

Q_SIGNALS:
    void kept(const QString &sentence);

private:
    OwnTextDesk m_desk;
    QWidget *m_over;
};

} // namespace heliograph
