// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/sparkline.h"

#include <algorithm>
#include <cmath>

namespace heliograph {

namespace {

constexpr char16_t LowestBar = 0x2581;
constexpr int Heights = 8;

} // namespace

Sparkline::Sparkline(const QList<double> &values, int length, double most)
    : m_values(values.mid(std::max<qsizetype>(0, values.size() - length)))
    , m_most(m_values.isEmpty() ? 0 : std::max(most, *std::ranges::max_element(m_values)))
{
}

// What is not nothing never looks like it.
QString Sparkline::bars() const
{
    QString bars;
    for (const double value : m_values) {
        const double share = m_most > 0 ? value / m_most : 0;
        const int height = std::clamp(static_cast<int>(std::ceil(share * (Heights - 1))), 0, Heights - 1);
        bars += QChar(static_cast<char16_t>(LowestBar + height));
    }
    return bars;
}

QString Sparkline::words(const Format &format) const
{
    if (m_values.isEmpty())
        return {};
    const auto [least, largest] = std::ranges::minmax_element(m_values);
    return tr("between %1 and %2 segments/s, now %3")
        .arg(format.decimal(*least), format.decimal(*largest), format.decimal(m_values.constLast()));
}

} // namespace heliograph
