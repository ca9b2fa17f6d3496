// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/audiencestore.h"

#include <cstdint>
#include <vector>

namespace heliograph {

//! Many sealed members in one block of memory: a third of what they take as separate values.
//! One thread at a time.
class MemberPack
{
public:
    void add(const SealedMember &member);
    //! Adds all of \a other.
    void add(const MemberPack &other);
    //! Adds what bytesOf() gave; false if it is damaged.
    bool addBytes(QByteArrayView bytes);
    void clear();

    //! Sorts by key and, of members with the same key, keeps the one of the first line. Returns how many
    //! went.
    qint64 sortUnique();

    std::size_t count() const { return m_entries.size(); }
    //! Bytes of memory in use.
    std::size_t weight() const;

    //! Shares the memory of the pack: valid until it changes.
    SealedMember member(std::size_t index) const;
    //! The member as it is kept, for a file.
    QByteArrayView bytesOf(std::size_t index) const;
    //! Keys are sorted by it first; it spreads them evenly over 0 to 255.
    std::uint8_t bucketOf(std::size_t index) const;

private:
    struct Entry
    {
        std::uint64_t keyHead; //!< the first bytes of the key, so that sorting hardly leaves this list
        std::uint32_t line;
        std::uint32_t offset;
    };
    bool isBefore(const Entry &a, const Entry &b) const;
    bool isSameKey(const Entry &a, const Entry &b) const;

    std::vector<char> m_bytes;
    std::vector<Entry> m_entries;
};

} // namespace heliograph
