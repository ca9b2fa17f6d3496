// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/foreignvariable.h"
#include "engine/domain/listproblem.h"

#include <QCoreApplication>

namespace heliograph {

//! What is wrong with numbers, rows of lists and texts. The engine says the same in English. Any thread.
class ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ProblemText)

public:
    //! "“0170 12” is too short for a mobile number in Germany."; without \a text of "This number".
    static QString sentence(const PhoneProblem &problem, const QString &text = {});

    //! \a value is what stood in place of the number.
    static QString sentence(const ListProblem &problem, const QString &value);

    //! "Line 12: “0170 12” is too short …"
    static QString inLine(int line, const ListProblem &problem, const QString &value);

    static QString sentence(const TemplateProblem &problem);
    static QString sentence(const ForeignVariable &variable);
    static QString sentence(const ValueProblem &problem);

    //! What stands over the problems in a file of rows that have one.
    static QString heading();
    //! Whether this or another language's console wrote \a column over them.
    static bool isHeading(const QString &column);

private:
    static QString service(PhoneProblem::Service service);
    static QString ofLength(const PhoneProblem &problem, const QString &subject);
    static QString ofRange(const PhoneProblem &problem, const QString &subject);
};

} // namespace heliograph
