// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/vendor/idmint.h"
#include "engine/simulator/vendor/tc3check.h"
#include "engine/simulator/vendor/tencentqueries.h"
#include "engine/simulator/vendor/vendorapi.h"

namespace heliograph::simulator {

//! Tencent Cloud SMS 2021-01-11. Errors come with HTTP status 200; each number of a send call has its own
//! row, and a malformed one fails alone.
class TencentApi : public VendorApi
{
public:
    TencentApi(const SimulatorOptions &options, const IdMint &ids, ReceiptBook &book);

    Profile profile() const override { return Profile::Tencent; }
    QByteArray account(const Request &request) const override { return Tc3Check::account(request); }
    std::optional<Answer> refusal(const Request &request, const Caller &caller) override;
    bool isSend(const Request &request) const override;
    std::variant<SendCall, Answer> readSend(const Request &request, const Caller &caller) const override;
    QByteArray providerId(ReceiptBook::Index call, ReceiptBook::Index message) const override;
    Answer accepted(const SendCall &send, ReceiptBook::Index call, const Caller &caller,
                    const std::vector<bool> &missing) const override;
    bool answersPerNumber() const override { return true; }
    Answer throttled(const Caller &caller) const override;
    Answer failed(int status, const Caller &caller) const override;
    Answer query(const Request &request, const Caller &caller) override;

private:
    Tc3Check m_check;
    const IdMint &m_ids;
    const ReceiptBook &m_book;
    TencentQueries m_queries;
};

} // namespace heliograph::simulator
