// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/testwords.h"

#include "app/jsonvalues.h"
#include "engine/domain/maskednumber.h"

namespace heliograph {

namespace {

QLatin1String stateKey(TestNumberState state)
{
    switch (state) {
    case TestNumberState::Unconfirmed:
        return QLatin1String("unconfirmed");
    case TestNumberState::Confirmed:
        return QLatin1String("confirmed");
    case TestNumberState::Vouched:
        return QLatin1String("vouched");
    }
    Q_UNREACHABLE();
}

QString stateWords(const TestNumber &number, const Format &format)
{
    switch (number.state) {
    case TestNumberState::Unconfirmed:
        return QStringLiteral("not confirmed");
    case TestNumberState::Confirmed:
        return QStringLiteral("confirmed by its code %1").arg(format.time(*number.confirmedAt));
    case TestNumberState::Vouched:
        return QStringLiteral("%1 vouches for it: %2").arg(number.vouchedBy, number.reason);
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject testNumberJson(const TestNumber &number)
{
    return {{QStringLiteral("id"), heliograph::number(number.id)},
            {QStringLiteral("number"), maskedNumber(number.e164)},
            {QStringLiteral("state"), stateKey(number.state)},
            {QStringLiteral("user"), number.userName},
            {QStringLiteral("confirmed_at"), isoOrNull(number.confirmedAt)},
            {QStringLiteral("vouched_by"), textOrNull(number.vouchedBy)},
            {QStringLiteral("reason"), textOrNull(number.reason)}};
}

QString testNumberLine(const TestNumber &number, const Format &format)
{
    return QStringLiteral("%1  %2  %3, %4\n")
        .arg(QString::number(heliograph::number(number.id)).rightJustified(4), maskedNumber(number.e164),
             number.userName, stateWords(number, format));
}

} // namespace heliograph
