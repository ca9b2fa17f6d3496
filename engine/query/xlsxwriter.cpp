// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/xlsxwriter.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <cstdio>

#include <locale.h>
#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! The library writes decimals as the language of the thread has them; a workbook with "0,7" is broken.
class PointDecimals
{
public:
    PointDecimals()
        : m_before(uselocale(plain()))
    {
    }
    ~PointDecimals() { uselocale(m_before); }
    Q_DISABLE_COPY_MOVE(PointDecimals)

private:
    static locale_t plain()
    {
        static const locale_t Plain = newlocale(LC_ALL_MASK, "C", nullptr);
        return Plain;
    }

    locale_t m_before;
};

//! "_x0041_" means "A" in a workbook (ECMA-376, ST_Xstring): text that happens to look so is not meant so.
QByteArray cellText(QStringView text)
{
    static const QRegularExpression Escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString plain = text.toString();
    plain.remove(QChar(u'\0')); // it would end the text for the library
    return plain.replace(Escape, u"_x005F_"_s).toUtf8();
}

} // namespace

XlsxWriter::XlsxWriter(const QString &file, int rowsOfSheet)
    : m_folder(QFileInfo(file).absolutePath())
    , m_temporary(QFile::encodeName(m_folder))
    , m_rowsOfSheet(rowsOfSheet)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_temporary.data();
    m_book = workbook_new_opt(QFile::encodeName(file).constData(), &options);
    if (m_book == nullptr)
        keep(LXW_ERROR_MEMORY_MALLOC_FAILED);
    else
        beginSheet();
}

XlsxWriter::~XlsxWriter()
{
    if (m_book == nullptr)
        return;
    // The library closes them only when it makes the workbook.
    lxw_worksheet *sheet = nullptr;
    STAILQ_FOREACH(sheet, m_book->worksheets, list_pointers)
    {
        if (sheet->optimize_tmpfile != nullptr)
            std::fclose(sheet->optimize_tmpfile);
    }
    lxw_workbook_free(m_book);
}

void XlsxWriter::addText(QStringView text)
{
    addCell(cellText(text));
}

void XlsxWriter::addNumber(QStringView number)
{
    addCell(cellText(number));
}

void XlsxWriter::addDecimal(QStringView decimal)
{
    bool isNumber = false;
    const double value = decimal.toDouble(&isNumber);
    if (!isNumber || !m_headingKnown) {
        addCell(cellText(decimal));
        return;
    }
    expectRoomInSheet();
    if (m_error == LXW_NO_ERROR) {
        const PointDecimals decimals;
        keep(worksheet_write_number(m_sheet, m_row, m_column, value, nullptr));
    }
    ++m_column;
}

void XlsxWriter::endRow()
{
    m_headingKnown = true;
    m_column = 0;
    ++m_row;
    if (m_error != LXW_NO_ERROR || std::ferror(m_sheet->optimize_tmpfile) == 0)
        return;
    keep(LXW_ERROR_CREATING_TMPFILE);
}

void XlsxWriter::addCell(const QByteArray &text)
{
    if (!m_headingKnown)
        m_heading.append(text);
    expectRoomInSheet();
    if (m_error == LXW_NO_ERROR && !text.isEmpty()) {
        const PointDecimals decimals;
        keep(worksheet_write_string(m_sheet, m_row, m_column, text.constData(), nullptr));
    }
    ++m_column;
}

void XlsxWriter::expectRoomInSheet()
{
    if (m_column == 0 && m_row > static_cast<quint32>(m_rowsOfSheet))
        beginSheet();
}

void XlsxWriter::beginSheet()
{
    if (m_error != LXW_NO_ERROR)
        return;
    ++m_sheets;
    const QByteArray name
        = m_sheets == 1 ? QByteArray("messages") : "messages " + QByteArray::number(m_sheets);
    m_sheet = workbook_add_worksheet(m_book, name.constData());
    m_row = 0;
    m_column = 0;
    if (m_sheet == nullptr || m_sheet->optimize_tmpfile == nullptr) {
        keep(LXW_ERROR_CREATING_TMPFILE);
        return;
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (const QByteArray &field : std::as_const(m_heading))
        keep(worksheet_write_string(m_sheet, 0, m_column++, field.constData(), nullptr));
    if (m_headingKnown) {
        m_row = 1;
        m_column = 0;
    }
}

void XlsxWriter::keep(int error)
{
    if (m_error == LXW_NO_ERROR)
        m_error = error;
}

Result<void> XlsxWriter::state() const
{
    if (m_error == LXW_NO_ERROR)
        return {};
    const char *words = lxw_strerror(static_cast<lxw_error>(m_error));
    return Error{
        ErrorKind::Storage,
        u"The workbook cannot be written: %1 Choose another place or make room, then try again."_s.arg(
            QString::fromLatin1(words))};
}

//! The library copies the rows once more and does not notice when the disk is full then.
bool XlsxWriter::hasRoom() const
{
    qint64 rows = 0;
    lxw_worksheet *sheet = nullptr;
    STAILQ_FOREACH(sheet, m_book->worksheets, list_pointers)
    {
        std::fflush(sheet->optimize_tmpfile);
        rows += std::ftell(sheet->optimize_tmpfile);
    }
    const QStorageInfo disk(m_folder);
    return !disk.isValid() || disk.bytesAvailable() > 2 * rows;
}

Result<void> XlsxWriter::close()
{
    if (const auto good = state(); !good)
        return good;
    if (!hasRoom())
        return Error{
            ErrorKind::Storage,
            u"There is not enough room on the disk to make the workbook. Make room or choose another "
            "place, then try again."_s};
    const PointDecimals decimals;
    keep(workbook_close(m_book));
    m_book = nullptr;
    m_sheet = nullptr;
    return state();
}

} // namespace heliograph
