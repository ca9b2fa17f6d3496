// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/faultplan.h"

#include <QString>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {
namespace {

constexpr int Whole = 10000; // hundredths of a percent
constexpr int FirstSend = static_cast<int>(Fault::CloseAfterAccept);
constexpr int LastSend = static_cast<int>(Fault::Reset);
constexpr int SendKinds = LastSend - FirstSend + 1;

constexpr std::array<const char *, FaultKinds> Names{
    "none",     "close-after-accept", "hang-after-accept", "500-before", "500-after",
    "throttle", "truncated",          "malformed",         "partial",    "trickle",
    "reset",    "query-503",          "query-throttle",
};

Error invalid(const QString &detail)
{
    return Error{ErrorKind::Invalid, detail};
}

int faultNamed(QStringView word)
{
    for (int i = FirstSend; i < FaultKinds; ++i) {
        if (word == QLatin1String(Names[static_cast<std::size_t>(i)]))
            return i;
    }
    return 0;
}

void spread(FaultPlan &plan, int weight)
{
    for (int i = 0; i < SendKinds; ++i) {
        const int share = weight / SendKinds + (i < weight % SendKinds ? 1 : 0);
        plan.add(static_cast<Fault>(FirstSend + i), share);
    }
}

Result<void> addPart(FaultPlan &plan, QStringView part)
{
    const qsizetype equals = part.indexOf(u'=');
    const QStringView word = part.left(equals < 0 ? part.size() : equals).trimmed();
    const int fault = faultNamed(word);
    if (fault == 0 && word != "mixed"_L1) {
        const QString detail
            = u"There is no fault called \"%1\". Use close-after-accept, hang-after-accept, "
              "500-before, 500-after, throttle, truncated, malformed, partial, trickle, reset, "
              "query-503, query-throttle or mixed."_s.arg(word);
        return invalid(detail);
    }
    bool isNumber = false;
    const double percent = equals < 0 ? 0 : part.mid(equals + 1).trimmed().toDouble(&isNumber);
    if (!isNumber || !(percent >= 0 && percent <= 100)) {
        const QString detail
            = u"The fault \"%1\" needs a share from 0 to 100 percent, as in %1=2."_s.arg(word);
        return invalid(detail);
    }
    const int weight = static_cast<int>(std::lround(percent * 100));
    if (fault == 0)
        spread(plan, weight);
    else
        plan.add(static_cast<Fault>(fault), weight);
    return {};
}

} // namespace

QByteArrayView name(Fault fault)
{
    return Names[static_cast<std::size_t>(fault)];
}

int FaultPlan::sendWeight() const
{
    int sum = 0;
    for (int i = FirstSend; i <= LastSend; ++i)
        sum += m_weights[static_cast<std::size_t>(i)];
    return sum;
}

Fault FaultPlan::drawSend(quint64 dice) const
{
    int left = static_cast<int>(dice % Whole);
    for (int i = FirstSend; i <= LastSend; ++i) {
        left -= m_weights[static_cast<std::size_t>(i)];
        if (left < 0)
            return static_cast<Fault>(i);
    }
    return Fault::None;
}

Fault FaultPlan::drawQuery(quint64 dice) const
{
    const int drawn = static_cast<int>(dice % Whole);
    if (drawn < weight(Fault::QueryDown))
        return Fault::QueryDown;
    const bool throttled = drawn < weight(Fault::QueryDown) + weight(Fault::QueryThrottle);
    return throttled ? Fault::QueryThrottle : Fault::None;
}

Result<FaultPlan> parseFaults(QStringView specification)
{
    FaultPlan plan;
    if (specification.trimmed().isEmpty())
        return plan;
    const QList<QStringView> parts = specification.split(u',');
    for (const QStringView part : parts) {
        if (const Result<void> added = addPart(plan, part); !added)
            return added.error();
    }
    if (plan.sendWeight() > Whole
        || plan.weight(Fault::QueryDown) + plan.weight(Fault::QueryThrottle) > Whole)
        return invalid(u"The faults add up to more than 100 percent. Give them smaller shares."_s);
    return plan;
}

} // namespace heliograph
