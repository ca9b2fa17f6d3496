// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagerow.h"
#include "engine/policy/codemeaning.h"
#include "engine/policy/errorfamily.h"
#include "engine/query/doubtdesk.h"
#include "engine/query/exporter.h"
#include "engine/query/why.h"

#include <QFuture>
#include <QHash>

#include <atomic>
#include <memory>

namespace heliograph {

class EngineClient;

//! A page of messages, each with its ledger line and the hold its campaign has in common.
struct HistoryPage
{
    struct Row
    {
        MessageRow message;
        LedgerLine line = LedgerLine::Waiting;
        Hold hold; //!< what it is held for, if it is
    };
    QList<Row> rows;
    std::optional<MessageId> next;
    bool searchedAll = true;
    std::optional<TimePoint> backTo; //!< of the last row that was looked at, if time was up
};

//! Everything about one message.
struct MessageDetail
{
    MessageRow message;
    LedgerLine line = LedgerLine::Waiting;
    Hold hold;
    QList<MessageEvent> timeline; //!< oldest first
    MessageWhy why;
    std::optional<DoubtCase> unknown; //!< while its outcome is not known
    QString text; //!< as the person reads it; empty if the text is not known here
    int segments = 0;
    QHash<AccountId, QString> providers;
};

//! Why messages have not gone or came to nothing.
struct HistoryReason
{
    bool held = false; //!< people are held for it now
    QString code; //!< of a hold, a rule, a provider or a carrier
    ErrorFamily family = ErrorFamily::Other; //!< of a provider's code
    Meaning meaning = Meaning::Unknown; //!< likewise
    qint64 count = 0;
};

//! An export while it runs. Any thread may stop it.
struct RunningExport
{
    std::atomic<qint64> rows = 0;
    std::atomic<double> share = 0; //!< of what has to be looked through, from 0 to 1; about
    std::atomic<bool> finishing = false; //!< every row is written
    std::atomic<bool> stopped = false;
};

//! Messages: found, looked into, exported. GUI thread; every answer is a future.
class HistoryDesk
{
public:
    explicit HistoryDesk(EngineClient &client)
        : m_client(client)
    {
    }

    //! Searches at most about a second; what is left is found by asking on from next.
    QFuture<Result<HistoryPage>> page(const MessageFilter &filter, std::optional<MessageId> after,
                                      bool newestFirst, int limit) const;

    QFuture<Result<MessageDetail>> detail(MessageId id) const;

    //! How many there are, where counters know it.
    QFuture<Result<std::optional<qint64>>> count(const MessageFilter &filter) const;

    //! Writes what \a order says; \a running tells how far it is and may stop it. As Exporter::run() fails;
    //! Secret if it wants a password that was just given.
    QFuture<Result<Exported>> exportTo(const ExportOrder &order,
                                       const std::shared_ptr<RunningExport> &running) const;

    //! Writes down that the number of \a id is revealed, and why; it may be shown if that succeeds.
    QFuture<Result<void>> noteReveal(MessageId id, const QString &why) const;

    //! Most first; of one \a campaign if given, else of all.
    QFuture<Result<QList<HistoryReason>>> reasons(std::optional<CampaignId> campaign) const;

    QFuture<Result<QList<CampaignRow>>> campaigns() const;
    QFuture<Result<QList<ProviderAccount>>> accounts() const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
