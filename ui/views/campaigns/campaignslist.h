// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"
#include "ui/text/format.h"
#include "ui/widgets/datatable.h"

#include <QHash>

namespace heliograph {

//! The campaigns of a workspace as a table, with the one thing about each that matters.
class CampaignsList : public DataTable
{
    Q_OBJECT

public:
    explicit CampaignsList(QWidget *parent = nullptr);

    //! Where campaigns stand. What is in the archive or in the bin is nowhere else.
    enum class Which { All, Open, Ended, Mine, Archived, Bin };
    //! Whether \a campaign is one of \a which, as \a me sees it.
    static bool holds(Which which, const CampaignRow &campaign, UserId me);

    void show(const QList<CampaignLine> &lines, TimePoint now);

    const LedgerView *ledger(qint64 campaign) const;

    //! What stands beneath a state: "finishes in about 12 min", "paused: price talks", "6 outcomes unknown".
    static QString whatMatters(const CampaignLine &line, const Format &format);

private:
    TableRow cellsOf(const CampaignLine &line, TimePoint now) const;

    QHash<qint64, LedgerView> m_ledgers;
};

} // namespace heliograph
