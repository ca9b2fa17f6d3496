// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/consent.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

// In the order of ConsentBasis.
constexpr std::array<QLatin1String, ConsentBasisCount> BasisKeys
    = {QLatin1String("withdrawn"), QLatin1String("opt_in"), QLatin1String("customers"),
       QLatin1String("request")};

//! How well a basis stands: the least first.
int strengthOf(ConsentBasis basis)
{
    switch (basis) {
    case ConsentBasis::Withdrawn:
        return 0;
    case ConsentBasis::Customers:
        return 1;
    case ConsentBasis::Request:
        return 2;
    case ConsentBasis::OptIn:
        return 3;
    }
    Q_UNREACHABLE();
}

QString joined(QStringList words)
{
    words.removeAll(QString());
    words.removeDuplicates();
    return words.join(QLatin1String("; "));
}

} // namespace

QLatin1String consentBasisKey(ConsentBasis basis)
{
    return BasisKeys[static_cast<size_t>(basis)];
}

std::optional<ConsentBasis> consentBasisFromKey(const QString &key)
{
    for (size_t index = 0; index < BasisKeys.size(); ++index) {
        if (BasisKeys[index] == key)
            return static_cast<ConsentBasis>(index);
    }
    return std::nullopt;
}

std::optional<AudienceConsent> jointConsent(const QList<std::optional<AudienceConsent>> &consents)
{
    if (consents.isEmpty() || !std::ranges::all_of(consents, &std::optional<AudienceConsent>::has_value))
        return std::nullopt;
    AudienceConsent joint = *consents.first();
    QStringList versions;
    QStringList sources;
    for (const std::optional<AudienceConsent> &consent : consents) {
        if (strengthOf(consent->basis) < strengthOf(joint.basis))
            joint.basis = consent->basis;
        joint.obtainedAt = std::max(joint.obtainedAt, consent->obtainedAt);
        versions.append(consent->textVersion);
        sources.append(consent->source);
    }
    joint.textVersion = joint.basis == ConsentBasis::Withdrawn ? QString() : joined(versions);
    joint.source = joined(sources);
    return joint;
}

} // namespace heliograph
