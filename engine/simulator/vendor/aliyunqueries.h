// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/vendor/idmint.h"
#include "engine/simulator/vendor/vendorapi.h"

namespace heliograph::simulator {

class FormFields;

//! Alibaba's calls that send nothing: QuerySendDetails, QuerySendStatistics, QueryMessage.
class AliyunQueries
{
public:
    AliyunQueries(const ReceiptHabits &habits, const IdMint &ids, const ReceiptBook &book);

    bool isKnown(QByteArrayView action) const;
    Answer answer(QByteArrayView action, const FormFields &fields, const Caller &caller) const;

private:
    using Index = ReceiptBook::Index;

    Answer details(const FormFields &fields, const Caller &caller) const;
    Answer statistics(const Caller &caller) const;
    Answer message(const FormFields &fields, const Caller &caller) const;
    std::vector<Index> find(const FormFields &fields, const Caller &caller) const;
    void appendRow(QByteArray &out, Index message, TimePoint now) const;

    const ReceiptHabits m_habits;
    const IdMint &m_ids;
    const ReceiptBook &m_book;
};

} // namespace heliograph::simulator
