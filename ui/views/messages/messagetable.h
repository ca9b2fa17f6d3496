// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/historydesk.h"
#include "ui/widgets/datatable.h"

namespace heliograph {

class EngineClient;

//! Messages by a filter, page by page; new ones behind a button, known ones change in place.
class MessageTable : public DataTable
{
    Q_OBJECT

public:
    //! \a withCampaign: whether the campaign's name is a column.
    MessageTable(const QString &id, EngineClient &client, bool withCampaign, QWidget *parent = nullptr);

    const MessageFilter &filter() const { return m_filter; }
    bool newestFirst() const { return m_newestFirst; }

    //! \a narrowed: whether somebody has set filters, which an empty table then says.
    void show(const MessageFilter &filter, bool newestFirst, int narrowed);
    void refresh();

    //! What it shows, narrowed to what stands in the row \a key under \a column; nothing where no filter
    //! finds that.
    std::optional<MessageFilter> narrowedTo(qint64 key, const QString &column) const;

    //! What it leaves out, and besides what stands in the row \a key under \a column; nothing where no filter
    //! leaves that out, or all that is shown has it.
    std::optional<LeftOut> withoutValue(qint64 key, const QString &column) const;

    //! The row \a key as it was last read; nullptr if it is not loaded.
    const HistoryPage::Row *row(qint64 key) const;

private:
    TableRow cellsOf(const HistoryPage::Row &row, TimePoint now) const;

    EngineClient &m_client;
    bool m_withCampaign;
    MessageFilter m_filter;
    bool m_newestFirst = true;
    QHash<qint64, HistoryPage::Row> m_rows;
};

} // namespace heliograph
