// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace heliograph {

//! Takes the fields of a table one after the other, whatever the file is that they go to.
class RowWriter
{
public:
    virtual ~RowWriter() = default;

    virtual void addText(QStringView text) = 0;

    //! Digits with at most a plus sign before them, or nothing: a name, not an amount, so that no digit and
    //! no sign of it is ever lost. Anything else is text.
    virtual void addNumber(QStringView number) = 0;

    //! An amount: digits with at most one full stop, or nothing.
    virtual void addDecimal(QStringView decimal) = 0;

    virtual void endRow() = 0;
};

} // namespace heliograph
