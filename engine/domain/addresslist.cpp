// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/addresslist.h"

#include <QByteArray>

#include <algorithm>

#include <arpa/inet.h>

namespace heliograph {

namespace {

constexpr int MappedBits = 96; // in front of an IPv4 address inside IPv6

} // namespace

std::optional<AddressList::Bytes> AddressList::bytesOf(QStringView address)
{
    const QByteArray text = address.toLatin1();
    Bytes bytes{};
    if (::inet_pton(AF_INET6, text.constData(), bytes.data()) == 1)
        return bytes;
    bytes = {};
    bytes[10] = 0xff;
    bytes[11] = 0xff;
    if (::inet_pton(AF_INET, text.constData(), bytes.data() + MappedBits / 8) == 1)
        return bytes;
    return std::nullopt;
}

std::optional<AddressList::Network> AddressList::networkOf(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto address = bytesOf(slash < 0 ? text : text.left(slash));
    if (!address)
        return std::nullopt;
    if (slash < 0)
        return Network{*address, static_cast<int>(address->size()) * 8};
    const bool isIpv4 = !text.contains(u':');
    const int most = isIpv4 ? 32 : 128;
    bool whole = false;
    const int prefix = text.mid(slash + 1).toInt(&whole);
    if (!whole || prefix < 0 || prefix > most)
        return std::nullopt;
    return Network{*address, isIpv4 ? prefix + MappedBits : prefix};
}

std::optional<AddressList> AddressList::parse(QStringView text)
{
    AddressList list;
    if (text.trimmed().isEmpty())
        return list;
    const QList<QStringView> entries = text.split(u',');
    for (const QStringView entry : entries) {
        const auto network = networkOf(entry.trimmed());
        if (!network)
            return std::nullopt;
        list.m_networks.push_back(*network);
    }
    return list;
}

bool AddressList::contains(QStringView address) const
{
    const auto bytes = bytesOf(address);
    if (!bytes)
        return false;
    return std::ranges::any_of(m_networks, [&bytes](const Network &network) {
        const auto whole = static_cast<size_t>(network.prefix / 8);
        const int rest = network.prefix % 8;
        if (!std::equal(bytes->begin(), bytes->begin() + static_cast<std::ptrdiff_t>(whole),
                        network.address.begin()))
            return false;
        return rest == 0 || ((*bytes)[whole] ^ network.address[whole]) >> (8 - rest) == 0;
    });
}

} // namespace heliograph
