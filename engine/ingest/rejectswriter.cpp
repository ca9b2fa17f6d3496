// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/rejectswriter.h"

#include "engine/ingest/csv/csvfield.h"

#include <cstdio>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr QByteArrayView Headings = "line,column,value,reason\r\n";

} // namespace

RejectsWriter::RejectsWriter(const QString &name)
    : m_name(name)
    , m_part(QString(name % u".part"_s))
{
}

RejectsWriter::~RejectsWriter()
{
    if (m_part.isOpen())
        m_part.remove();
}

Result<void> RejectsWriter::add(const Reject &reject)
{
    if (!m_part.isOpen()) {
        // A new file, so that neither a link nor the permissions of an old one are followed.
        QFile::remove(m_part.fileName());
        if (!m_part.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return failure();
        if (const Result<void> done = write(Headings.toByteArray()); !done)
            return done;
    }
    const QByteArray row = QByteArray::number(reject.line) + ',' + csvField(reject.column) + ','
        + csvField(reject.value) + ',' + csvField(sentence(reject.problem, reject.value)) + "\r\n";
    return write(row);
}

Result<void> RejectsWriter::write(const QByteArray &bytes)
{
    if (m_part.write(bytes) != bytes.size())
        return failure();
    return {};
}

Result<QString> RejectsWriter::commit()
{
    if (!m_part.isOpen())
        return QString();
    if (!m_part.flush() || ::fsync(m_part.handle()) != 0)
        return failure();
    const QByteArray from = QFile::encodeName(m_part.fileName());
    const QByteArray to = QFile::encodeName(m_name);
    if (std::rename(from.constData(), to.constData()) != 0)
        return failure();
    m_part.close();
    return m_name;
}

Error RejectsWriter::failure() const
{
    const QString reason = m_part.error() == QFile::NoError ? qt_error_string(errno) : m_part.errorString();
    return {ErrorKind::Storage,
            u"The file of refused rows, %1, cannot be written: %2. Nothing was imported. Make room or choose "
            "another folder, then import again."_s.arg(m_name, reason)};
}

} // namespace heliograph
