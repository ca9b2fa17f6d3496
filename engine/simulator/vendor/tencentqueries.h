// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/vendor/idmint.h"
#include "engine/simulator/vendor/vendorapi.h"

namespace heliograph::simulator {

struct TencentBody;

//! Tencent's calls that send nothing: PullSmsSendStatus (which consumes what it returns),
//! PullSmsSendStatusByPhoneNumber, SendStatusStatistics, PullSmsReplyStatus (consumes as well),
//! PullSmsReplyStatusByPhoneNumber (always empty).
class TencentQueries
{
public:
    TencentQueries(const ReceiptHabits &habits, const IdMint &ids, ReceiptBook &book);

    bool isKnown(QByteArrayView action) const;
    Answer answer(QByteArrayView action, const Request &request, const Caller &caller);

private:
    using Index = ReceiptBook::Index;

    Answer rows(const std::vector<Index> &messages, const Caller &caller) const;
    Answer replies(const std::vector<Index> &messages, const Caller &caller) const;
    std::vector<Index> find(const TencentBody &body, const Caller &caller) const;
    Answer statistics(const Caller &caller) const;
    void appendRow(QByteArray &out, Index message) const;

    const ReceiptHabits m_habits;
    const IdMint &m_ids;
    ReceiptBook &m_book;
};

} // namespace heliograph::simulator
