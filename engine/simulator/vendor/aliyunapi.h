// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/vendor/acs3check.h"
#include "engine/simulator/vendor/aliyunqueries.h"
#include "engine/simulator/vendor/idmint.h"
#include "engine/simulator/vendor/vendorapi.h"

namespace heliograph::simulator {

class FormFields;

//! Alibaba Cloud SMS, dysmsapi 2017-05-25 and 2018-05-01. Parameters are taken from the query and from a
//! form body alike.
class AliyunApi : public VendorApi
{
public:
    AliyunApi(const SimulatorOptions &options, const IdMint &ids, const ReceiptBook &book);

    Profile profile() const override { return Profile::Aliyun; }
    QByteArray account(const Request &request) const override { return Acs3Check::account(request); }
    std::optional<Answer> refusal(const Request &request, const Caller &caller) override;
    bool isSend(const Request &request) const override;
    std::variant<SendCall, Answer> readSend(const Request &request, const Caller &caller) const override;
    QByteArray providerId(ReceiptBook::Index call, ReceiptBook::Index message) const override;
    Answer accepted(const SendCall &send, ReceiptBook::Index call, const Caller &caller,
                    const std::vector<bool> &missing) const override;
    bool answersPerNumber() const override { return false; }
    Answer throttled(const Caller &caller) const override;
    Answer failed(int status, const Caller &caller) const override;
    Answer query(const Request &request, const Caller &caller) override;

private:
    //! A fault's documented code, empty if the call is in order.
    QByteArray readMany(const FormFields &fields, SendCall &send) const;
    QByteArray readBatch(const FormFields &fields, SendCall &send) const;
    QByteArray readGlobe(const FormFields &fields, SendCall &send) const;

    Acs3Check m_check;
    const IdMint &m_ids;
    const ReceiptBook &m_book;
    AliyunQueries m_queries;
};

} // namespace heliograph::simulator
