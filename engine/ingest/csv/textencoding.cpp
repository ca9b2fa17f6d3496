// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/textencoding.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

using Byte = unsigned char;

constexpr qint64 LookSize = 256 * 1024;
constexpr qint64 ZeroSample = 4096;

bool within(Byte byte, Byte first, Byte last)
{
    return byte >= first && byte <= last;
}

//! Counts the bytes of valid sequences of more than one byte, and what breaks such a sequence.
class Utf8Statistics
{
public:
    void take(Byte byte)
    {
        if (m_missing > 0 && (byte & 0xC0) == 0x80) {
            if (--m_missing == 0)
                m_valid += m_size;
            return;
        }
        if (m_missing > 0)
            ++m_invalid;
        m_missing = following(byte);
        m_size = m_missing + 1;
        if (m_missing == 0 && byte >= 0x80)
            ++m_invalid;
    }
    //! Some bytes may be damaged; a file of another encoding is never mostly valid.
    bool isPlausible() const { return m_valid >= 4 * m_invalid; }

private:
    static int following(Byte lead)
    {
        if (within(lead, 0xC2, 0xDF))
            return 1;
        if (within(lead, 0xE0, 0xEF))
            return 2;
        return within(lead, 0xF0, 0xF4) ? 3 : 0;
    }

    int m_missing = 0;
    int m_size = 0;
    qint64 m_valid = 0;
    qint64 m_invalid = 0;
};

//! Counts what would be a Chinese character or sign of GB 2312: nearly all of a Chinese text, and hardly any
//! of a western one, where a letter with an accent mostly has unaccented neighbours.
class ChineseStatistics
{
public:
    void take(Byte byte)
    {
        if (m_lead != 0) {
            const bool isCommon = byte >= 0xA1 && (within(m_lead, 0xB0, 0xF7) || within(m_lead, 0xA1, 0xA3));
            m_seen += byte >= 0x80 ? 2 : 1;
            m_common += isCommon ? 2 : 0;
            m_lead = 0;
            return;
        }
        if (byte >= 0x80)
            m_lead = byte;
    }
    bool isPlausible() const { return m_common > 0 && 2 * m_common >= m_seen; }
    qint64 characters() const { return m_common / 2; }

private:
    Byte m_lead = 0;
    qint64 m_seen = 0;
    qint64 m_common = 0;
};

//! Counts the accents within and at the end of words of Latin letters: two of them side by side look like a
//! Chinese character, as in "Größe", but a Chinese text has few that stand between Latin letters.
class AccentStatistics
{
public:
    void take(Byte byte)
    {
        if (byte >= 0x80) {
            ++m_accents;
            return;
        }
        const bool isLetter = within(byte, 'A', 'Z') || within(byte, 'a', 'z');
        const bool isWithin = isLetter && m_accents <= 2;
        const bool isEnd = m_accents == 1 && !mayBeSecondByte(byte);
        if (m_accents > 0 && m_afterLetter && (isWithin || isEnd))
            ++m_words;
        m_accents = 0;
        m_afterLetter = isLetter;
    }
    qint64 words() const { return m_words; }

private:
    static bool mayBeSecondByte(Byte byte) { return within(byte, '0', '9') || within(byte, 0x40, 0x7E); }

    qint64 m_accents = 0;
    bool m_afterLetter = false;
    qint64 m_words = 0;
};

std::optional<DetectedEncoding> byMark(QByteArrayView start)
{
    if (start.startsWith("\xEF\xBB\xBF"))
        return DetectedEncoding{TextEncoding::Utf8, u"UTF-8"_s, 3};
    if (start.startsWith("\xFF\xFE"))
        return DetectedEncoding{TextEncoding::Utf16LittleEndian, u"UTF-16LE"_s, 2};
    if (start.startsWith("\xFE\xFF"))
        return DetectedEncoding{TextEncoding::Utf16BigEndian, u"UTF-16BE"_s, 2};
    return std::nullopt;
}

// Digits, separators and line ends have a zero for their high byte; no other encoding has zeros at all.
std::optional<DetectedEncoding> byZeros(QByteArrayView start)
{
    std::array<qint64, 2> zeros = {0, 0};
    const QByteArrayView sample = start.first(std::min<qint64>(start.size(), ZeroSample));
    for (qsizetype i = 0; i < sample.size(); ++i)
        zeros[static_cast<std::size_t>(i % 2)] += sample[i] == 0 ? 1 : 0;
    const qint64 few = sample.size() / 20;
    if (zeros[1] > few && zeros[0] * 8 < zeros[1])
        return DetectedEncoding{TextEncoding::Utf16LittleEndian, u"UTF-16LE"_s, 0};
    if (zeros[0] > few && zeros[1] * 8 < zeros[0])
        return DetectedEncoding{TextEncoding::Utf16BigEndian, u"UTF-16BE"_s, 0};
    return std::nullopt;
}

} // namespace

DetectedEncoding detectEncoding(QIODevice &device)
{
    QByteArray block = device.read(LookSize);
    if (const auto marked = byMark(block))
        return *marked;
    if (const auto wide = byZeros(block))
        return *wide;
    Utf8Statistics utf8;
    ChineseStatistics chinese;
    AccentStatistics accents;
    while (!block.isEmpty()) {
        for (const char character : block) {
            const Byte byte = static_cast<Byte>(character);
            utf8.take(byte);
            chinese.take(byte);
            accents.take(byte);
        }
        block = device.read(LookSize);
    }
    if (utf8.isPlausible())
        return {TextEncoding::Utf8, u"UTF-8"_s, 0};
    if (chinese.isPlausible() && chinese.characters() > accents.words())
        return {TextEncoding::Gb18030, u"GB18030"_s, 0};
    return {TextEncoding::Windows1252, u"ISO-8859-1"_s, 0};
}

std::optional<DetectedEncoding> encodingNamed(const QString &name, QByteArrayView start)
{
    const auto marked = byMark(start);
    if (marked && marked->name == name)
        return marked;
    constexpr std::array Known = {TextEncoding::Utf8, TextEncoding::Gb18030, TextEncoding::Windows1252,
                                  TextEncoding::Utf16LittleEndian, TextEncoding::Utf16BigEndian};
    const qsizetype index = encodingNames().indexOf(name);
    if (index < 0)
        return std::nullopt;
    return DetectedEncoding{Known[static_cast<std::size_t>(index)], name, 0};
}

QStringList encodingNames()
{
    return {u"UTF-8"_s, u"GB18030"_s, u"ISO-8859-1"_s, u"UTF-16LE"_s, u"UTF-16BE"_s};
}

} // namespace heliograph
