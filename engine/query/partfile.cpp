// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/partfile.h"

#include <QFileInfo>

#include <cstdio>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// Whoever names a place where no file can be has made a mistake; all else is trouble with the disk.
bool isPlaceFor(const QString &name)
{
    const QFileInfo folder(QFileInfo(name).absolutePath());
    return folder.isDir() && folder.isWritable() && !QFileInfo(name).isDir();
}

} // namespace

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
    if (QFileInfo(m_name).isDir())
        return Error{ErrorKind::Invalid,
                     u"%1 is a folder. Name a file in it. Nothing was written."_s.arg(m_name),
                     "file.folder"_L1,
                     {m_name}};
    // A new file, so that neither a link nor the permissions of an old one are followed.
    QFile::remove(m_part.fileName());
    if (!m_part.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure();
    return {};
}

Result<void> PartFile::write(const QByteArray &bytes)
{
    if (m_part.write(bytes) != bytes.size())
        return failure();
    m_hash.addData(bytes);
    m_size += bytes.size();
    return {};
}

Result<void> PartFile::readBack()
{
    QFile written(m_part.fileName());
    m_hash.reset();
    if (!written.open(QIODevice::ReadOnly) || !m_hash.addData(&written))
        return Error{ErrorKind::Storage,
                     u"%1 cannot be read back: %2. Try again."_s.arg(m_name, written.errorString())};
    m_size = written.size();
    return {};
}

Result<void> PartFile::commit()
{
    if (!m_part.flush() || ::fsync(m_part.handle()) != 0)
        return failure();
    const QByteArray from = QFile::encodeName(m_part.fileName());
    const QByteArray to = QFile::encodeName(m_name);
    if (std::rename(from.constData(), to.constData()) != 0)
        return failure();
    m_part.close();
    return {};
}

Error PartFile::failure() const
{
    const QString reason = m_part.error() == QFile::NoError ? qt_error_string(errno) : m_part.errorString();
    return {
        isPlaceFor(m_name) ? ErrorKind::Storage : ErrorKind::Invalid,
        u"%1 cannot be written: %2. Choose another place or make room, then try again."_s.arg(m_name, reason),
        "file.unwritable"_L1,
        {m_name, reason}};
}

} // namespace heliograph
