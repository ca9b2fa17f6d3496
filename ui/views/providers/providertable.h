// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/providerdesk.h"
#include "ui/text/format.h"
#include "ui/widgets/datatable.h"

#include <QCoreApplication>

namespace heliograph {

//! The list of provider accounts.
class ProviderTable
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ProviderTable)

public:
    static DataTable *make(QWidget *parent);
    static TableRow row(const ProviderDesk::Line &line, const Format &format);
};

} // namespace heliograph
