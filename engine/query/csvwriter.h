// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

namespace heliograph {

//! Writes CSV as RFC 4180 has it: commas, CRLF, quotes where needed; UTF-8 without a byte order mark.
//!
//! Spreadsheets run a field that looks like a formula. Text that begins like one gets an apostrophe in front;
//! numbers cannot be formulas and stay as they are.
class CsvWriter
{
public:
    //! Adds a field of text, guarded.
    void addText(QStringView text);

    //! Adds a field of digits with at most a plus sign before them, or an empty one; anything else is text.
    void addNumber(QStringView number);

    //! Adds an amount: digits with at most one full stop.
    void addDecimal(QStringView decimal);

    void endRow();

    //! What was written since the last call.
    QByteArray take();
    qsizetype size() const { return m_bytes.size(); }

private:
    void separate();
    void addRaw(QStringView field);

    QByteArray m_bytes;
    bool m_inRow = false;
};

} // namespace heliograph
