// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartcontents.h"

namespace heliograph {

//! Three days with two kinds of bars, open ones and a rate that has no number on the last day. Each place
//! knows its messages: the campaign's number is the category, the account's the series and one.
ChartContents sampleColumns();

//! Two providers, lying.
ChartContents sampleBars();

//! So many categories of columns.
ChartContents longColumns(int size);

} // namespace heliograph
