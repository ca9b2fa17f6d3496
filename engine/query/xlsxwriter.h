// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/query/rowwriter.h"

#include <QByteArray>
#include <QList>
#include <QString>

struct lxw_workbook;
struct lxw_worksheet;

namespace heliograph {

//! Writes an XLSX workbook in constant memory.
//!
//! Text and numbers are cells of text: no digit and no plus sign is lost, and nothing in them can run as a
//! formula. Amounts are cells of numbers. The first row is the heading: it is repeated on every sheet, as a
//! sheet holds no more rows than a spreadsheet can.
//!
//! Rows wait in files without a name in the folder of the workbook, so that no number ever lies elsewhere,
//! and none is left behind. Belongs to one thread.
class XlsxWriter final : public RowWriter
{
public:
    static constexpr int MostRows = 1'048'575; //!< of a sheet, besides the heading

    //! The workbook comes to be at \a file, on close(); \a rowsOfSheet are fewer in tests only.
    explicit XlsxWriter(const QString &file, int rowsOfSheet = MostRows);
    ~XlsxWriter() override; //!< without close() nothing is written
    Q_DISABLE_COPY_MOVE(XlsxWriter)

    void addText(QStringView text) override;
    void addNumber(QStringView number) override;
    void addDecimal(QStringView decimal) override;
    void endRow() override;

    int sheets() const { return m_sheets; }

    //! Whether all so far could be written. Fails with Storage.
    Result<void> state() const;

    //! Makes the workbook; takes a while for a large one. Fails with Storage.
    Result<void> close();

private:
    void beginSheet();
    void expectRoomInSheet();
    void addCell(const QByteArray &text);
    void keep(int error);
    bool hasRoom() const;

    QString m_folder;
    QByteArray m_temporary; //!< that folder as the library wants it
    int m_rowsOfSheet;
    lxw_workbook *m_book;
    lxw_worksheet *m_sheet = nullptr;
    QList<QByteArray> m_heading;
    bool m_headingKnown = false;
    int m_sheets = 0;
    quint32 m_row = 0;
    quint16 m_column = 0;
    int m_error = 0; //!< the first one, as the library counts them
};

} // namespace heliograph
