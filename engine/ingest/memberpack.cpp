// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/memberpack.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace heliograph {

namespace {

constexpr std::size_t KeySize = 16;

//! What stands before the encrypted fields of a member.
struct Header
{
    std::uint32_t phoneSize;
    std::uint32_t variablesSize;
    std::int32_t prefixCode;
    std::int32_t sourceLine;
    std::int16_t country;
    std::array<char, KeySize> key;

    std::size_t total() const { return sizeof(Header) + phoneSize + variablesSize; }
};

Header headerAt(const char *bytes)
{
    Header header = {};
    std::memcpy(&header, bytes, sizeof header);
    return header;
}

} // namespace

void MemberPack::add(const SealedMember &member)
{
    Q_ASSERT(member.key.size() == KeySize);
    Header header = {};
    header.phoneSize = static_cast<std::uint32_t>(member.phone.size());
    header.variablesSize = static_cast<std::uint32_t>(member.variables.size());
    header.prefixCode = member.prefixCode;
    header.sourceLine = member.sourceLine;
    header.country = member.country;
    std::memcpy(header.key.data(), member.key.constData(), KeySize);

    const auto *const start = reinterpret_cast<const char *>(&header);
    m_entries.push_back({qFromBigEndian<quint64>(header.key.data()),
                         static_cast<std::uint32_t>(header.sourceLine),
                         static_cast<std::uint32_t>(m_bytes.size())});
    m_bytes.insert(m_bytes.end(), start, start + sizeof header);
    m_bytes.insert(m_bytes.end(), member.phone.begin(), member.phone.end());
    m_bytes.insert(m_bytes.end(), member.variables.begin(), member.variables.end());
}

void MemberPack::add(const MemberPack &other)
{
    const auto shift = static_cast<std::uint32_t>(m_bytes.size());
    m_bytes.insert(m_bytes.end(), other.m_bytes.begin(), other.m_bytes.end());
    for (Entry entry : other.m_entries) {
        entry.offset += shift;
        m_entries.push_back(entry);
    }
}

bool MemberPack::addBytes(QByteArrayView bytes)
{
    const std::size_t shift = m_bytes.size();
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    std::size_t at = shift;
    while (at < m_bytes.size()) {
        if (m_bytes.size() - at < sizeof(Header))
            return false;
        const Header header = headerAt(m_bytes.data() + at);
        if (m_bytes.size() - at < header.total())
            return false;
        m_entries.push_back({qFromBigEndian<quint64>(header.key.data()),
                             static_cast<std::uint32_t>(header.sourceLine), static_cast<std::uint32_t>(at)});
        at += header.total();
    }
    return true;
}

void MemberPack::clear()
{
    m_bytes.clear();
    m_entries.clear();
}

std::size_t MemberPack::weight() const
{
    return m_bytes.size() + m_entries.size() * sizeof(Entry);
}

bool MemberPack::isSameKey(const Entry &a, const Entry &b) const
{
    return a.keyHead == b.keyHead
        && headerAt(m_bytes.data() + a.offset).key == headerAt(m_bytes.data() + b.offset).key;
}

bool MemberPack::isBefore(const Entry &a, const Entry &b) const
{
    if (a.keyHead != b.keyHead)
        return a.keyHead < b.keyHead;
    const Header left = headerAt(m_bytes.data() + a.offset);
    const Header right = headerAt(m_bytes.data() + b.offset);
    const int order = std::memcmp(left.key.data(), right.key.data(), KeySize);
    return order != 0 ? order < 0 : a.line < b.line;
}

qint64 MemberPack::sortUnique()
{
    std::ranges::sort(m_entries, [this](const Entry &a, const Entry &b) { return isBefore(a, b); });
    const auto repeated
        = std::ranges::unique(m_entries, [this](const Entry &a, const Entry &b) { return isSameKey(a, b); });
    const auto gone = static_cast<qint64>(repeated.size());
    m_entries.erase(repeated.begin(), repeated.end());
    return gone;
}

SealedMember MemberPack::member(std::size_t index) const
{
    const char *const start = m_bytes.data() + m_entries[index].offset;
    const Header header = headerAt(start);
    const char *const phone = start + sizeof header;
    SealedMember member;
    member.key = QByteArray::fromRawData(start + offsetof(Header, key), KeySize);
    member.phone = QByteArray::fromRawData(phone, header.phoneSize);
    if (header.variablesSize > 0)
        member.variables = QByteArray::fromRawData(phone + header.phoneSize, header.variablesSize);
    member.prefixCode = header.prefixCode;
    member.country = header.country;
    member.sourceLine = header.sourceLine;
    return member;
}

QByteArrayView MemberPack::bytesOf(std::size_t index) const
{
    const char *const start = m_bytes.data() + m_entries[index].offset;
    return {start, static_cast<qsizetype>(headerAt(start).total())};
}

std::uint8_t MemberPack::bucketOf(std::size_t index) const
{
    return static_cast<std::uint8_t>(m_entries[index].keyHead >> 56);
}

} // namespace heliograph
