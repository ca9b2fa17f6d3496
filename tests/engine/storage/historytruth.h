// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/messagestate.h"

#include <QList>
#include <QString>

namespace heliograph {

class Connection;

//! What the tables say about one message, read without the reader.
struct Truth
{
    qint64 id = 0;
    CampaignId campaign{};
    AccountId account{};
    QString country;
    QString reason;
    LedgerLine line = LedgerLine::Waiting;
    bool ready = false;
    TimePoint stateAt;
};

//! Of every message in the database, in order of ids; by a plain scan that knows no totals.
QList<Truth> readTruths(Connection &connection);

} // namespace heliograph
