// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/csvwriter.h"

#include <QTimeZone>

namespace heliograph {

//! How an export shows telephone numbers.
enum class ExportNumbers {
    Masked, //!< as people see them who may not see all: text, some digits hidden
    Full, //!< plus sign and digits
    None, //!< their column is left out
};

enum class ExportType { Csv, Xlsx };

//! How an export writes moments, to the millisecond.
struct ExportTimes
{
    enum class Form {
        Iso, //!< "2026-01-01T00:00:00.123Z"
        Utc, //!< "2026-01-01 00:00:00.123"
        Zone, //!< the same in the zone, as spreadsheets read it
    };
    Form form = Form::Iso;
    QTimeZone zone = QTimeZone::utc(); //!< for Zone
};

//! What an exported file looks like.
struct ExportStyle
{
    ExportType type = ExportType::Csv;
    ExportTimes times{};
    CsvStyle csv{}; //!< of a CSV file
};

} // namespace heliograph
