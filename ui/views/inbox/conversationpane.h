// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/inboxdesk.h"

#include <QTextBrowser>

namespace heliograph {

//! What was written to a person and what came back, oldest first.
class ConversationPane : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ConversationPane(QWidget *parent = nullptr);

    //! \a full: with what was written.
    void setTurns(const QList<InboxDesk::Turn> &turns, bool full);
};

} // namespace heliograph
