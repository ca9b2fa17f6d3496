// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>
#include <optional>
#include <vector>

namespace heliograph {

//! Internet addresses and networks that somebody listed. A value.
class AddressList
{
public:
    //! Contains nothing.
    AddressList() = default;

    //! Reads "203.0.113.7, 203.0.113.0/24, 2001:db8::/32"; empty is an empty list. None if an entry is
    //! neither an address nor a network.
    static std::optional<AddressList> parse(QStringView text);

    //! Whether \a address is listed. An IPv4 address and its form inside IPv6 (::ffff:…) are the same.
    bool contains(QStringView address) const;

private:
    using Bytes = std::array<unsigned char, 16>; // IPv4 as ::ffff:a.b.c.d
    struct Network
    {
        Bytes address;
        int prefix; // bits that have to agree
    };

    static std::optional<Bytes> bytesOf(QStringView address);
    static std::optional<Network> networkOf(QStringView text);

    std::vector<Network> m_networks;
};

} // namespace heliograph
