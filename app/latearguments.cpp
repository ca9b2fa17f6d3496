// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/latearguments.h"

namespace heliograph {

void declareLate(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("late"),
                      QStringLiteral("“ok”: send all the same, although its time has passed."),
                      QStringLiteral("ok")});
}

Result<LateAnswer> lateArgument(const Invocation &call)
{
    const QString late = call.option(QStringLiteral("late"));
    if (late.isEmpty())
        return LateAnswer::Ask;
    if (late == QLatin1String("ok"))
        return LateAnswer::GoOn;
    return Error{ErrorKind::Invalid, QStringLiteral("--late takes “ok”, or is left out.")};
}

} // namespace heliograph
