// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/oneshotbody.h"

#include "engine/base/faultpoint.h"

#include <algorithm>
#include <cstring>

namespace heliograph {

OneShotBody::OneShotBody(QByteArray bytes, std::function<void()> onFirstByte)
    : m_bytes(std::move(bytes))
    , m_onFirstByte(std::move(onFirstByte))
{
    open(ReadOnly | Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_pulled + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_bytes.size() - m_pulled);
    if (size <= 0)
        return 0;
    if (!m_announced && !m_withheld) {
        m_announced = true;
        if (m_onFirstByte)
            m_onFirstByte();
    }
    if (m_withheld)
        return 0;
    std::memcpy(data, m_bytes.constData() + m_pulled, static_cast<size_t>(size));
    m_pulled += size;
    if (atEnd())
        FAULT_POINT("send.after_last_byte");
    return size;
}

} // namespace heliograph
