// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <optional>

namespace heliograph {

//! How the characters of a file are written as bytes. Windows-1252 stands for ISO 8859-1 too, which has
//! nothing to read where the two differ, and is named like that.
enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030, Windows1252 };

//! What a file turned out to be written in.
struct DetectedEncoding
{
    TextEncoding encoding = TextEncoding::Utf8;
    QString name; //!< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" or "ISO-8859-1"
    qint64 markSize = 0; //!< bytes of the byte order mark in front of the text
};

//! Finds out the encoding of all that \a device holds, and leaves it at its end.
//!
//! By byte order mark, then by the zero bytes of UTF-16, then UTF-8 if most of what is not ASCII is valid
//! UTF-8, then GB18030 or ISO 8859-1 by how often the bytes form common Chinese characters, and how often
//! they stand between Latin letters. The whole device is read, because the first name with an accent may
//! stand on the last line. Constant memory.
DetectedEncoding detectEncoding(QIODevice &device);

//! The encoding called \a name, for a text that begins with \a start; none if there is no such encoding.
std::optional<DetectedEncoding> encodingNamed(const QString &name, QByteArrayView start);

//! The names that people choose from.
QStringList encodingNames();

} // namespace heliograph
