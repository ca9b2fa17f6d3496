// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/intaketroubles.h"

#include <algorithm>

namespace heliograph {

QList<IntakeStanding> intakeTroubles(const QList<IntakeStanding> &known,
                                     const QList<ProviderAccount> &accounts, TimePoint now)
{
    QList<IntakeStanding> troubles;
    for (IntakeStanding standing : known) {
        const auto account = std::ranges::find(accounts, standing.account, &ProviderAccount::id);
        if (account == accounts.end())
            continue;
        if (account->settings.value(QStringLiteral("receipts")) == QLatin1String("off"))
            standing.failingSince.reset();
        if (!standing.lossAt || now - *standing.lossAt >= IntakeLoss::ToldFor)
            standing.loss = {};
        if (standing.failingSince || !standing.loss.isEmpty())
            troubles.append(standing);
    }
    return troubles;
}

QLatin1String intakeCode(IntakeKind kind)
{
    switch (kind) {
    case IntakeKind::Receipts:
        return QLatin1String("receipts");
    case IntakeKind::Replies:
        return QLatin1String("replies");
    case IntakeKind::Questions:
        return QLatin1String("questions");
    case IntakeKind::Pushes:
        return QLatin1String("pushes");
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
