// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QString>
#include <QStringView>

#include <array>

namespace heliograph {

//! An amount in one currency, kept as integer millionths of its unit. Rounds nowhere but in toText().
class Money
{
public:
    //! Nothing, in no currency; adding it to an amount gives that amount.
    Money() = default;

    //! \a millionths of one unit of \a currency, three capital letters (ISO 4217). Fails with Invalid.
    static Result<Money> of(qint64 millionths, QStringView currency);

    //! Reads "12", "-0.045" or ".5": a full stop, at most six decimals, no grouping. Fails with Invalid.
    static Result<Money> parse(QStringView decimal, QStringView currency);

    qint64 millionths() const { return m_millionths; }
    //! Three letters; empty for Money().
    QString currency() const;

    //! Fails with Invalid when the currencies differ or the sum does not fit.
    Result<Money> plus(const Money &other) const;
    //! Fails with Invalid when the product does not fit.
    Result<Money> times(qint64 count) const;

    //! The exact amount without currency, with as few decimals as it needs: "0.045". parse() reads it back.
    QString toDecimal() const;
    //! For people: "EUR 2734.10", rounded half away from zero to the currency's usual decimals.
    QString toText() const;

    friend bool operator==(const Money &, const Money &) = default;

private:
    qint64 m_millionths = 0;
    std::array<char16_t, 3> m_currency = {};
};

} // namespace heliograph
