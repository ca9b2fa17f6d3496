// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/partfile.h"

#include <cstdio>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

PartFile::PartFile(const QString &name)
    : m_name(name)
    , m_part(QString(name % u".part"_s))
{
}

PartFile::~PartFile()
{
    if (m_part.isOpen())
        m_part.remove();
}

Result<void> PartFile::open()
{
    // A new file, so that neither a link nor the permissions of an old one are followed.
    QFile::remove(m_part.fileName());
    if (!m_part.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(u"written"_s);
    return {};
}

Result<void> PartFile::write(const QByteArray &bytes)
{
    if (m_part.write(bytes) != bytes.size())
        return failure(u"written"_s);
    m_hash.addData(bytes);
    return {};
}

Result<void> PartFile::commit()
{
    if (!m_part.flush() || ::fsync(m_part.handle()) != 0)
        return failure(u"written"_s);
    const QByteArray from = QFile::encodeName(m_part.fileName());
    const QByteArray to = QFile::encodeName(m_name);
    if (std::rename(from.constData(), to.constData()) != 0)
        return failure(u"renamed"_s);
    m_part.close();
    return {};
}

Error PartFile::failure(const QString &what) const
{
    const QString reason = m_part.error() == QFile::NoError ? qt_error_string(errno) : m_part.errorString();
    return {ErrorKind::Storage,
            u"%1 cannot be %2: %3. Choose another place or make room, then try again."_s.arg(
                m_part.fileName(), what, reason)};
}

} // namespace heliograph
