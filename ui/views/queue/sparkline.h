// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/format.h"

#include <QList>

namespace heliograph {

//! A row of numbers as small bars within a line of text. A value.
class Sparkline
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::Sparkline)

public:
    //! The last \a length of \a values, the newest last. The highest bar stands for \a most, or for the
    //! largest value if that is more.
    Sparkline(const QList<double> &values, int length, double most);

    QString bars() const; //!< empty if there are no values
    QString words(const Format &format) const; //!< the same for whoever does not see it

private:
    QList<double> m_values;
    double m_most;
};

} // namespace heliograph
