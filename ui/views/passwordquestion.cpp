// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/passwordquestion.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>

namespace heliograph {

namespace {

struct PasswordQuestion
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::PasswordQuestion)
};

} // namespace

Decision passwordQuestion(const Session &session, const Error &why)
{
    return {.id = QStringLiteral("password"),
            .title = PasswordQuestion::tr("Your password, once more"),
            .text = ErrorText::sentence(why),
            .action = PasswordQuestion::tr("Go on"),
            .stay = PasswordQuestion::tr("Leave it"),
            .dangerous = false,
            .wantsPassword = true,
            .passwordHint = session.passwordHint(),
            .wantsCode = session.hasSecondFactor()};
}

} // namespace heliograph
