// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace heliograph {

//! How a route counts: by the standard (3GPP TS 23.038/23.040), or as routes into mainland China do, where
//! every UTF-16 unit counts one, the signature included (providers/segmentation.md).
enum class SegmentRule { Gsm, China };

enum class SmsEncoding { Gsm7, Ucs2 };

//! "GSM-7" or "UCS-2".
QLatin1String encodingName(SmsEncoding encoding);

//! How a text is cut into parts.
struct SegmentCount
{
    SmsEncoding encoding = SmsEncoding::Gsm7;
    int units = 0; //!< septets under GSM-7, UTF-16 units under UCS-2, over all parts
    int segments = 1; //!< an empty text is counted as one part
    QList<int> perSegment; //!< units of each part; add up to units
    QList<int> splitAt; //!< UTF-16 indexes where the second and later parts begin
};

//! Counts the parts of \a text as it would be sent: 160/153 septets or 70/67 UTF-16 units with an 8-bit
//! reference. Never splits an escape pair or a surrogate pair.
SegmentCount countSegments(QStringView text, SegmentRule rule);

//! countSegments().segments without its lists: allocates nothing, for the hot path.
int segmentsOf(QStringView text, SegmentRule rule);

//! A character outside the standard alphabet, which makes the whole text UCS-2.
struct Culprit
{
    int index = 0; //!< UTF-16 index in the text
    QString character; //!< one code point
    std::optional<QString> suggestion; //!< a look-alike of the standard alphabet; empty: remove it
};

//! Every character of \a text that forces UCS-2, in order. None under SegmentRule::China, where nothing is
//! won.
QList<Culprit> culprits(QStringView text, SegmentRule rule = SegmentRule::Gsm);

} // namespace heliograph
