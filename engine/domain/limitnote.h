// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/budget.h"
#include "engine/domain/frequencycap.h"

#include <QStringList>

#include <optional>

namespace heliograph {

//! The figures behind a hold that a limit made, as Hold::note carries them. Words are made of them where they
//! are shown (ui/text), in the language of whoever reads.
namespace limitnote {

//! A person has had \a had messages, and \a cap allows no more.
QString frequency(int had, const FrequencyCap &cap);
struct Frequency
{
    int had = 0;
    FrequencyCap cap;
};
std::optional<Frequency> frequencyOf(const QString &note);

//! People of \a country may be texted in \a hours of \a zone, one of theirs, that is outside them now.
QString hours(const QString &hours, const QString &zone);
std::optional<std::pair<QString, QString>> hoursOf(const QString &note);

//! What \a name names, called \a subject, is used up.
QString budget(const BudgetName &name, const QString &subject, qint64 allowed);
struct UsedUp
{
    BudgetName name;
    QString subject;
    qint64 allowed = 0;
};
std::optional<UsedUp> budgetOf(const QString &note);

//! Nobody knows what a message to \a country costs, or not in \a currency.
QString noPrice(const QString &country, const QString &currency);
std::optional<std::pair<QString, QString>> noPriceOf(const QString &note);

//! How the first people of a campaign fared.
struct CanaryFigures
{
    qint64 gone = 0;
    qint64 delivered = 0;
    qint64 known = 0; //!< of whom the end is known
    qint64 optOuts = 0;
    bool failed = false;

    bool operator==(const CanaryFigures &) const = default;
};
QString canary(const CanaryFigures &figures);
std::optional<CanaryFigures> canaryOf(const QString &note);

} // namespace limitnote

} // namespace heliograph
