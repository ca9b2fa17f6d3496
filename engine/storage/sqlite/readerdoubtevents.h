// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/reader.h"

namespace heliograph {

class Connection;

//! What the timeline of a message tells of its attempts in doubt: since when and why, every question and its
//! answer, when it was left to a person, and who decided what. Also of those that are closed.
class ReaderDoubtEvents
{
public:
    explicit ReaderDoubtEvents(Connection &connection);

    //! Adds them to \a events, attempt by attempt.
    Result<void> add(MessageId message, QList<MessageEvent> &events);

private:
    Result<void> addDoubts(MessageId message, QList<MessageEvent> &events);
    Result<void> addQuestions(MessageId message, QList<MessageEvent> &events);
    Result<void> addDecisions(MessageId message, QList<MessageEvent> &events);

    Connection &m_connection;
};

} // namespace heliograph
