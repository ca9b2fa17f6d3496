// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace heliograph {

using FormParts = QList<std::pair<QByteArray, QByteArray>>;

//! Whose name and when a request is signed with.
struct Signer
{
    QByteArray id = "testid";
    QByteArray secret = "testsecret";
    QByteArray token = {};
    qint64 seconds = 0; //!< 0: now
    QByteArray nonce = {}; //!< empty: a fresh one
};

//! Percent-encoding by RFC 3986.
QByteArray encoded(const QByteArray &text);

//! A signed Alibaba call, all parameters in a form body. Version 2018-05-01 for the international actions.
QByteArray aliyunRequest(const QByteArray &action, const FormParts &body, const Signer &signer = {},
                         const FormParts &query = {});
//! SendBatchSms to \a numbers with a sign and one variable each.
QByteArray aliyunBatch(const QList<QByteArray> &numbers, const QByteArray &outId, const Signer &signer = {});
//! SendBatchSms' form for \a numbers.
FormParts aliyunBatchForm(const QList<QByteArray> &numbers, const QByteArray &outId);

//! A signed Tencent call.
QByteArray tencentRequest(const QByteArray &action, const QByteArray &body, const Signer &signer = {});
//! SendSms to \a numbers.
QByteArray tencentBatch(const QList<QByteArray> &numbers, const QByteArray &session,
                        const Signer &signer = {});

} // namespace heliograph
