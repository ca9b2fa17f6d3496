// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rulefile.h"

#include "engine/policy/content/contentlist.h"

#include <QFile>
#include <QStringDecoder>

namespace heliograph {

Result<QString> readRuleFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("“%1” cannot be read: %2. Nothing was imported.").arg(path, file.errorString())};
    // A longer file is refused by its first characters already.
    const QByteArray bytes = file.read(4 * ContentList::LongestFile + 1);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return Error{ErrorKind::Invalid,
                     QStringLiteral("“%1” is not UTF-8. Save it in UTF-8. Nothing was imported.").arg(path)};
    return text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text;
}

} // namespace heliograph
