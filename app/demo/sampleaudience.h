// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QString>
#include <QStringList>

namespace heliograph {

//! Invented people for the demo: a CSV of phone numbers and first names.
//!
//! \a people of them are good, and as real lists are, it has some more rows: a few per mille with a broken
//! number and a few per mille twice. Mainland numbers are counted up from 139 0000 0000; nobody is called,
//! since the demo's providers are simulated on this computer.
struct SampleAudience
{
    QString file;
    int people = 0;
    QStringList optedOut; //!< some of the numbers, to be put on the suppression list before
};

//! Writes the list to \a file, reproducibly: equal arguments give equal people.
Result<SampleAudience> writeSampleAudience(const QString &file, int people, const QString &nameColumn);

//! How many different numbers outside mainland China are reserved for fiction, as far as the demo uses them.
inline constexpr int NumbersAbroad = 5'000;

//! The \a index-th of them, in E.164: American, British and Australian ones.
QString numberAbroad(int index);

//! A list of people abroad with the columns phone, name and offer, some of its rows as bad as in real lists.
Result<SampleAudience> writeAudienceAbroad(const QString &file, int people);

//! Writes the list in which each problem that a row can have stands once, as "customers-with-problems.csv" in
//! \a folder, and returns its path.
Result<QString> writeListWithProblems(const QString &folder);

} // namespace heliograph
