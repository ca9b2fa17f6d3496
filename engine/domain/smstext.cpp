// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/smstext.h"

#include "engine/domain/gsmalphabet.h"

namespace heliograph {
namespace {

// 3GPP TS 23.040: 140 octets a part, of which the concatenation header (8-bit reference) takes 6.
struct Limits
{
    int single;
    int part;
};

constexpr Limits Gsm7Limits = {160, 153};
constexpr Limits Ucs2Limits = {70, 67};

SmsEncoding encodingOf(QStringView text, SegmentRule rule)
{
    if (rule == SegmentRule::China)
        return SmsEncoding::Ucs2;
    for (const QChar c : text) {
        if (gsmSeptets(c.unicode()) == 0)
            return SmsEncoding::Ucs2;
    }
    return SmsEncoding::Gsm7;
}

int unitsOf(QStringView text, SmsEncoding encoding)
{
    if (encoding == SmsEncoding::Ucs2)
        return static_cast<int>(text.size());
    int units = 0;
    for (const QChar c : text)
        units += gsmSeptets(c.unicode());
    return units;
}

bool isPairAt(QStringView text, qsizetype index)
{
    return text[index].isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate();
}

// Cuts a text that needs more than one part. Calls onPart(units of the part, index where the next begins).
template <typename OnPart>
void cut(QStringView text, SmsEncoding encoding, OnPart onPart)
{
    const bool gsm = encoding == SmsEncoding::Gsm7;
    const int limit = gsm ? Gsm7Limits.part : Ucs2Limits.part;
    int filled = 0;
    for (qsizetype i = 0; i < text.size();) {
        const int width = !gsm && isPairAt(text, i) ? 2 : 1;
        const int units = gsm ? gsmSeptets(text[i].unicode()) : width;
        if (filled + units > limit) {
            onPart(filled, i);
            filled = 0;
        }
        filled += units;
        i += width;
    }
    onPart(filled, text.size());
}

bool fitsOnePart(int units, SmsEncoding encoding)
{
    return units <= (encoding == SmsEncoding::Gsm7 ? Gsm7Limits.single : Ucs2Limits.single);
}

} // namespace

QLatin1String encodingName(SmsEncoding encoding)
{
    return encoding == SmsEncoding::Gsm7 ? QLatin1String("GSM-7") : QLatin1String("UCS-2");
}

SegmentCount countSegments(QStringView text, SegmentRule rule)
{
    SegmentCount count;
    count.encoding = encodingOf(text, rule);
    count.units = unitsOf(text, count.encoding);
    if (fitsOnePart(count.units, count.encoding)) {
        count.perSegment = {count.units};
        return count;
    }
    cut(text, count.encoding, [&](int units, qsizetype next) {
        count.perSegment.append(units);
        if (next < text.size())
            count.splitAt.append(static_cast<int>(next));
    });
    count.segments = static_cast<int>(count.perSegment.size());
    return count;
}

int segmentsOf(QStringView text, SegmentRule rule)
{
    const SmsEncoding encoding = encodingOf(text, rule);
    if (fitsOnePart(unitsOf(text, encoding), encoding))
        return 1;
    int segments = 0;
    cut(text, encoding, [&](int, qsizetype) { ++segments; });
    return segments;
}

QList<Culprit> culprits(QStringView text, SegmentRule rule)
{
    QList<Culprit> found;
    if (rule == SegmentRule::China)
        return found;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype width = isPairAt(text, i) ? 2 : 1;
        if (width == 2 || gsmSeptets(text[i].unicode()) == 0) {
            const QStringView character = text.sliced(i, width);
            found.append({static_cast<int>(i), character.toString(), gsmLookalike(character)});
        }
        i += width;
    }
    return found;
}

} // namespace heliograph
