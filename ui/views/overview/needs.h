// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/overviewdesk.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/views/place.h"

#include <QCoreApplication>

namespace heliograph {

//! One thing that waits for the person who looks.
struct Need
{
    QString icon;
    QString text;
    QString since; //!< "2 h"
    QString action; //!< the one button: "Review"
    Place place;
    TimePoint at; //!< who waits longest comes first
    QString key{}; //!< what it is about, whatever it says
    bool reminder = false; //!< may wait: no outcome depends on it, and nothing stands still
};

//! What needs whom (product.md 4.1): a role is shown nothing that it may not act on.
class Needs
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::Needs)

public:
    static QList<Need> of(const OverviewState &state, const Session &session, const Format &format);

private:
    static void addCampaigns(const OverviewState &state, const Session &session, const Format &format,
                             QList<Need> &needs);
    static void addUnknown(const OverviewState &state, const Session &session, const Format &format,
                           QList<Need> &needs);
    static void addProviders(const OverviewState &state, const Session &session, const Format &format,
                             QList<Need> &needs);
    static void addBudgets(const OverviewState &state, const Session &session, const Format &format,
                           QList<Need> &needs);
};

} // namespace heliograph
