// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

namespace heliograph {

//! Why a whole list cannot be imported: the errors of the import, with the English of the command line and a
//! code for other words (see Error). Nothing was imported then.
namespace ListFault {

Error missing(const QString &path);
Error notAFile(const QString &path);
Error forbidden(const QString &file); //!< it may not be opened
Error unreadable(const QString &file, const QString &reason); //!< \a reason as the system says it
Error empty(const QString &file);
Error tooLarge(const QString &file, const QString &size);
Error workbook(const QString &file);
Error foreignEncoding(const QString &file, const QString &encoding);
Error changed(); //!< while it was being read
Error unreadableHeadings(const QString &file);
Error tooManyColumns(const QString &file, qint64 columns, qint64 most);
Error onlyHeadings(const QString &file);
Error noHeading(qint64 column); //!< counted from 1
Error headingTwice(const QString &heading);
Error noColumn(const QString &wanted, qint64 columns); //!< of so many
Error noPhoneColumn();
Error severalPhoneColumns(const QString &names, const QString &last);
Error tooManyPeople(const QString &most, const QString &found);
Error noCountry(const QString &country);
Error stoppedReading();
Error stoppedImport();

} // namespace ListFault

} // namespace heliograph
