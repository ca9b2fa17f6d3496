// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/rowwriter.h"

#include <QByteArray>

namespace heliograph {

//! What programs that read CSV differ in.
struct CsvStyle
{
    char separator = ','; //!< or ';' or a tab
    bool byteOrderMark = false; //!< by which some spreadsheets recognise UTF-8
    bool guard = true; //!< text that a spreadsheet would run as a formula gets an apostrophe in front
};

//! Writes CSV as RFC 4180 has it: CRLF, quotes where needed; UTF-8.
//!
//! Spreadsheets run a field that looks like a formula; so text that begins like one is guarded. Numbers
//! cannot be formulas and stay as they are.
class CsvWriter final : public RowWriter
{
public:
    explicit CsvWriter(const CsvStyle &style = {});

    void addText(QStringView text) override;
    void addNumber(QStringView number) override;
    void addDecimal(QStringView decimal) override;
    void endRow() override;

    //! What was written since the last call.
    QByteArray take();
    qsizetype size() const { return m_bytes.size(); }

private:
    void separate();
    void addRaw(QStringView field);
    bool needsQuotes(QStringView field) const;

    CsvStyle m_style;
    QByteArray m_bytes;
    bool m_inRow = false;
};

} // namespace heliograph
