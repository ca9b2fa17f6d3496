// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/numberarguments.h"

namespace heliograph {

void declareNumbers(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("full-numbers"), QStringLiteral("Show numbers in full.")},
         {QStringLiteral("why"), QStringLiteral("What full numbers are needed for, for the audit log."),
          QStringLiteral("TEXT")}});
}

Numbers shownNumbers(const Invocation &call)
{
    return call.options.isSet(QStringLiteral("full-numbers")) ? Numbers::Full : Numbers::Masked;
}

} // namespace heliograph
