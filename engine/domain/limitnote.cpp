// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/limitnote.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph::limitnote {

namespace {

constexpr QChar Between = u'|';

// The parts behind the first, if \a note begins with \a kind and has \a count of them.
std::optional<QStringList> partsOf(const QString &note, QLatin1String kind, qsizetype count)
{
    QStringList parts = note.split(Between);
    if (parts.takeFirst() != kind || parts.size() != count)
        return std::nullopt;
    return parts;
}

QString joined(QLatin1String kind, const QStringList &parts)
{
    return QString(kind % Between % parts.join(Between));
}

// Names are people's, and may contain anything.
QString plain(QString text)
{
    return text.replace(Between, u'/');
}

} // namespace

QString frequency(int had, const FrequencyCap &cap)
{
    return joined("frequency"_L1, {QString::number(had), cap.text()});
}

std::optional<Frequency> frequencyOf(const QString &note)
{
    const auto parts = partsOf(note, "frequency"_L1, 2);
    const auto cap = parts ? FrequencyCap::parse(parts->at(1)) : std::nullopt;
    return cap ? std::optional(Frequency{parts->at(0).toInt(), *cap}) : std::nullopt;
}

QString hours(const QString &hours, const QString &zone)
{
    return joined("hours"_L1, {hours, zone});
}

std::optional<std::pair<QString, QString>> hoursOf(const QString &note)
{
    const auto parts = partsOf(note, "hours"_L1, 2);
    return parts ? std::optional(std::pair(parts->at(0), parts->at(1))) : std::nullopt;
}

QString budget(const BudgetName &name, const QString &subject, qint64 allowed)
{
    return joined("budget"_L1,
                  {QString::number(static_cast<int>(name.scope)), QString::number(name.subject),
                   QString::number(static_cast<int>(name.period)), name.unit, QString::number(allowed),
                   plain(subject)});
}

std::optional<UsedUp> budgetOf(const QString &note)
{
    const auto parts = partsOf(note, "budget"_L1, 6);
    if (!parts)
        return std::nullopt;
    const int scope = parts->at(0).toInt();
    const int period = parts->at(2).toInt();
    if (scope < 1 || scope > 4 || period < 1 || period > 3)
        return std::nullopt;
    return UsedUp{{static_cast<BudgetScope>(scope), parts->at(1).toLongLong(),
                   static_cast<BudgetPeriod>(period), parts->at(3)},
                  parts->at(5),
                  parts->at(4).toLongLong()};
}

QString noPrice(const QString &country, const QString &currency)
{
    return joined("no-price"_L1, {country, currency});
}

std::optional<std::pair<QString, QString>> noPriceOf(const QString &note)
{
    const auto parts = partsOf(note, "no-price"_L1, 2);
    return parts ? std::optional(std::pair(parts->at(0), parts->at(1))) : std::nullopt;
}

QString canary(const CanaryFigures &figures)
{
    return joined("canary"_L1,
                  {QString::number(figures.gone), QString::number(figures.delivered),
                   QString::number(figures.known), QString::number(figures.optOuts),
                   figures.failed ? u"failed"_s : u"watched"_s});
}

std::optional<CanaryFigures> canaryOf(const QString &note)
{
    const auto parts = partsOf(note, "canary"_L1, 5);
    if (!parts)
        return std::nullopt;
    return CanaryFigures{parts->at(0).toLongLong(), parts->at(1).toLongLong(), parts->at(2).toLongLong(),
                         parts->at(3).toLongLong(), parts->at(4) == "failed"_L1};
}

} // namespace heliograph::limitnote
