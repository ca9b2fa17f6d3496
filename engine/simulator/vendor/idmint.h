// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace heliograph::simulator {

//! Makes the ids that answers carry. They hold the index of what they stand for, so that nobody has to
//! remember them, and a prefix of this run. One thread.
class IdMint
{
public:
    explicit IdMint(quint64 seed);

    QByteArray nextRequestId();
    QByteArray bizId(quint32 call) const; //!< Alibaba, one a call: "900619746000000042^0"
    QByteArray serialNo(quint32 message) const; //!< Tencent, one a number: "5000:9006197460000000042"
    QByteArray messageId(quint32 message) const; //!< Alibaba international: "900619746000000042"

    //! The message that messageId() named so; nothing for a foreign id.
    std::optional<quint32> messageOf(QByteArrayView messageId) const;

private:
    qint64 m_prefix; // nine digits, not beginning with 0
    quint64 m_requests = 0;
};

} // namespace heliograph::simulator
