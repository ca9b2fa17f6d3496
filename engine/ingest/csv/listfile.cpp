// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/listfile.h"

#include "engine/domain/listfault.h"
#include "engine/ingest/csv/csvseparator.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qint64 BlockSize = 64 * 1024;
constexpr QByteArrayView ZipMark = "PK\x03\x04"; // .xlsx, .ods
constexpr QByteArrayView OldOfficeMark = "\xD0\xCF\x11\xE0"; // .xls

bool isSame(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size
        && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

} // namespace

ListFile::ListFile(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<ListFile>> ListFile::open(const QString &path, const ListWishes &wishes)
{
    std::unique_ptr<ListFile> file(new ListFile(path));
    const QFileInfo info(path);
    if (!info.exists())
        return ListFault::missing(path);
    if (!info.isFile())
        return ListFault::notAFile(path);
    if (!file->m_file.open(QIODevice::ReadOnly))
        return file->unreadable();
    if (const Result<void> examined = file->examine(wishes); !examined)
        return examined.error();
    return file;
}

QString ListFile::name() const
{
    return QFileInfo(m_file.fileName()).fileName();
}

Error ListFile::unreadable() const
{
    if (m_file.error() == QFile::PermissionsError || errno == EACCES)
        return ListFault::forbidden(name());
    return ListFault::unreadable(name(), m_file.errorString());
}

Result<void> ListFile::examine(const ListWishes &wishes)
{
    if (::fstat(m_file.handle(), &m_stamp) != 0)
        return unreadable();
    if (m_stamp.st_size == 0)
        return ListFault::empty(name());
    if (m_stamp.st_size > LargestFile)
        return ListFault::tooLarge(
            name(), QLocale::c().formattedDataSize(m_stamp.st_size, 0, QLocale::DataSizeSIFormat));
    const QByteArray start = m_file.peek(BlockSize);
    if (start.startsWith(ZipMark) || start.startsWith(OldOfficeMark))
        return ListFault::workbook(name());
    const auto wanted = encodingNamed(wishes.encoding, start);
    m_encoding = wanted ? *wanted : detectEncoding(m_file);
    if (m_file.error() != QFile::NoError)
        return unreadable();
    TextDecoder decoder(m_encoding.encoding);
    if (!decoder.isValid())
        return ListFault::foreignEncoding(name(), m_encoding.name);
    m_separator = wishes.separator != 0
        ? wishes.separator
        : detectSeparator(decoder.decode(QByteArrayView(start).sliced(m_encoding.markSize)));
    return rewind();
}

Result<void> ListFile::rewind()
{
    if (!m_file.seek(m_encoding.markSize))
        return unreadable();
    m_decoder = std::make_unique<TextDecoder>(m_encoding.encoding);
    m_reader = std::make_unique<CsvReader>(m_separator);
    m_isFinished = false;
    return {};
}

Result<RowBatch> ListFile::head(std::size_t most)
{
    RowBatch found;
    RowBatch block;
    while (found.rows().size() < most) {
        const Result<bool> more = next(block);
        if (!more)
            return more.error();
        if (!*more)
            break;
        for (const RowBatch::Row &row : block.rows()) {
            if (found.rows().size() == most)
                break;
            for (std::uint32_t i = 0; i < row.cells; ++i)
                found.addCell(block.cell(row, static_cast<qsizetype>(i)));
            found.endRow(row.line, row.problem);
        }
    }
    if (const Result<void> ready = rewind(); !ready)
        return ready.error();
    return found;
}

Result<bool> ListFile::next(RowBatch &rows)
{
    rows.clear();
    if (m_isFinished)
        return false;
    const QByteArray block = m_file.read(BlockSize);
    if (!block.isEmpty()) {
        m_reader->read(m_decoder->decode(block), rows);
        return true;
    }
    if (m_file.error() != QFile::NoError)
        return unreadable();
    m_isFinished = true;
    if (m_file.pos() != m_stamp.st_size)
        return expectUnchanged().has_value() ? unreadable() : expectUnchanged().error();
    m_reader->read(m_decoder->finish(), rows);
    m_reader->finish(rows);
    return true;
}

Result<void> ListFile::expectUnchanged() const
{
    struct stat here = {};
    struct stat byName = {};
    const bool isKnown = ::fstat(m_file.handle(), &here) == 0
        && ::stat(QFile::encodeName(m_file.fileName()).constData(), &byName) == 0;
    if (isKnown && isSame(here, m_stamp) && isSame(byName, m_stamp))
        return {};
    return ListFault::changed();
}

} // namespace heliograph
