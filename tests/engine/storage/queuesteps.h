// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/reader.h"
#include "tests/support/sqliteteststore.h"

namespace heliograph {

//! A running campaign in a fresh workspace, and the steps that a dispatcher takes with it. What a step cannot
//! do ends the test program: steps prepare, tests check.
class QueueSteps
{
public:
    explicit QueueSteps(int people);

    SqliteTestStore &store() { return m_store; }
    QueueStore &queue() { return m_store.store().queue(); }
    ReceiptStore &receipts() { return m_store.store().receipts(); }
    CampaignStore &campaigns() { return m_store.store().campaigns(); }
    CampaignId campaign() const { return m_campaign; }
    AccountId account() const { return m_account; }
    TimePoint now() { return m_store.clock().now(); }

    //! Time passes while an engine runs, which notes that the campaign's people could go.
    void advance(Millis by);

    //! Everybody into the outbox.
    void feed();

    ClaimOrder order(int messages, int perRequest = 200);
    Claim claim(int messages, int perRequest = 200);

    //! feed(), and one request of \a people.
    ArmedRequest armOne(int people);

    //! All of \a request accepted under "id-" and the attempt; nothing is settled yet.
    Settlement accepted(const ArmedRequest &request);
    Settlement released(const ArmedRequest &request, Millis delay = Millis(0));
    Settlement doubted(const ArmedRequest &request);
    Settled settle(const Settlement &settlement);

    static QString providerId(const ArmedMessage &message);

    //! A delivery receipt by the provider's id.
    Receipt receipt(const ArmedMessage &message, MessageState state = MessageState::Delivered);
    AppliedReceipts keepAndApply(const QList<Receipt> &receipts);

    qint64 count(MessageState state) { return m_store.counter(m_campaign, state); }
    qint64 value(const QString &sql) { return m_store.value(sql); }
    qint64 stored(const ArmedMessage &message, const QString &column);
    MessageState stateOf(const ArmedMessage &message);

    //! The names of the invariants that are broken, empty if all hold.
    QString broken(const QList<Reader::LedgerEntry> *providerLedger = nullptr);

private:
    SqliteTestStore m_store;
    CampaignId m_campaign;
    AccountId m_account;
};

} // namespace heliograph
