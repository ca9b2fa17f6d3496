// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/ingest/csv/textencoding.h"

#include <QByteArray>
#include <QStringDecoder>

namespace heliograph {

//! Turns the bytes of a file, piece by piece, into UTF-8.
//!
//! What cannot be read becomes U+FFFD, so that the reader can refuse the row and keep the file. One thread.
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding);

    //! False when this system's Qt cannot read the encoding (GB18030 needs one built with ICU).
    bool isValid() const { return m_encoding == TextEncoding::Utf8 || m_decoder.isValid(); }

    //! \a bytes, which may end within a character; without the byte order mark.
    QByteArray decode(QByteArrayView bytes);

    //! What the file ends with: nothing, or U+FFFD for half a character.
    QByteArray finish();

private:
    QByteArray repairUtf8(QByteArrayView bytes);
    QByteArray repairUtf16(QString text);

    TextEncoding m_encoding;
    QStringDecoder m_decoder;
    QByteArray m_pending; //!< UTF-8: the start of a character
    QChar m_highHalf; //!< UTF-16: of a surrogate pair whose low half is yet to come
    bool m_isOdd = false; //!< UTF-16: half a unit was read
};

} // namespace heliograph
