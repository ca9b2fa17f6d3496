// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

//! What characters look like, by Unicode's own data (UTS 39 through ICU). Pure; any thread. The tables are
//! made at first use: 10 ms for letters, 90 ms for traditional characters.
namespace heliograph::lookalikes {

//! The lower-case ASCII letter that the letter \a c looks like, in either case and without its accents; 0 if
//! it looks like none. Cyrillic "В" and "в" both give 'b'.
char16_t asciiLetter(char32_t c);

//! The simplified form of a traditional Chinese character; \a c itself if it has none.
char16_t simplified(char16_t c);

//! What \a word looks like, case aside: "paypal" for "PаyPаl" with Cyrillic letters and for "PayPaI" with a
//! capital I. Words that look alike have equal skeletons.
QString skeleton(QStringView word);

//! Whether \a label, a part of a host name, mixes alphabets that no language writes together.
bool mixesScripts(QStringView label);

} // namespace heliograph::lookalikes
