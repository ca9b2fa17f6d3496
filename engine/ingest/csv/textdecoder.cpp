// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/textdecoder.h"

namespace heliograph {

namespace {

constexpr QByteArrayView Replacement = "\xEF\xBF\xBD";

QStringDecoder decoderFor(TextEncoding encoding)
{
    // The mark was skipped already; another one is a character of the text.
    constexpr auto KeepMarks = QStringConverter::Flag::ConvertInitialBom;
    switch (encoding) {
    case TextEncoding::Utf8:
        break;
    case TextEncoding::Utf16LittleEndian:
        return QStringDecoder(QStringConverter::Utf16LE, KeepMarks);
    case TextEncoding::Utf16BigEndian:
        return QStringDecoder(QStringConverter::Utf16BE, KeepMarks);
    case TextEncoding::Gb18030:
        return QStringDecoder("GB18030");
    case TextEncoding::Windows1252:
        return QStringDecoder("windows-1252");
    }
    return {};
}

//! Length of the character at the start of \a bytes: 0 if none is valid, -1 if the rest of it is yet to come.
int characterSize(QByteArrayView bytes)
{
    const auto at = [&](int i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return 1;
    const int size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    // No overlong forms, no surrogates, nothing past U+10FFFF: Unicode 15, table 3-7.
    const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (int i = 1; i < size; ++i) {
        if (i == bytes.size())
            return -1;
        if (at(i) < (i == 1 ? lowest : 0x80) || at(i) > (i == 1 ? highest : 0xBF))
            return 0;
    }
    return size;
}

} // namespace

TextDecoder::TextDecoder(TextEncoding encoding)
    : m_encoding(encoding)
    , m_decoder(decoderFor(encoding))
{
}

QByteArray TextDecoder::decode(QByteArrayView bytes)
{
    if (m_encoding == TextEncoding::Utf8) {
        const QByteArray joined = m_pending + bytes.toByteArray();
        m_pending.clear();
        return repairUtf8(joined);
    }
    const QString text = m_decoder.decode(bytes);
    if (m_encoding == TextEncoding::Gb18030 || m_encoding == TextEncoding::Windows1252)
        return text.toUtf8();
    m_isOdd = m_isOdd != (bytes.size() % 2 != 0);
    return repairUtf16(text);
}

// Qt hands over the units of UTF-16 as they are, also one half of a surrogate pair.
QByteArray TextDecoder::repairUtf16(QString text)
{
    if (!m_highHalf.isNull())
        text.prepend(std::exchange(m_highHalf, {}));
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        m_highHalf = text.back();
        text.chop(1);
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair
            = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

QByteArray TextDecoder::repairUtf8(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve(bytes.size());
    qsizetype good = 0; // what stands before is in text
    qsizetype at = 0;
    while (at < bytes.size()) {
        const int size = characterSize(bytes.sliced(at));
        if (size > 0) {
            at += size;
            continue;
        }
        text.append(bytes.sliced(good, at - good));
        if (size < 0) {
            m_pending = bytes.sliced(at).toByteArray();
            return text;
        }
        text.append(Replacement);
        good = ++at;
    }
    text.append(bytes.sliced(good));
    return text;
}

QByteArray TextDecoder::finish()
{
    if (m_encoding == TextEncoding::Utf8)
        return m_pending.isEmpty() ? QByteArray() : Replacement.toByteArray();
    if (m_encoding == TextEncoding::Utf16LittleEndian || m_encoding == TextEncoding::Utf16BigEndian)
        return m_isOdd || !m_highHalf.isNull() ? Replacement.toByteArray() : QByteArray();
    // A line end completes nothing, so a first byte that waits for its second is given up.
    const QString text = m_decoder.decode(QByteArrayView("\n"));
    return text.toUtf8();
}

} // namespace heliograph
