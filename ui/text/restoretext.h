// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/restorehold.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace heliograph {

//! What was found about a restored or copied database. Any thread.
class RestoreText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::RestoreText)

public:
    //! By what it was noticed, in one or two sentences.
    static QString cause(const RestoreHold &hold);

    //! What was done and what a person has to decide, a sentence or two each.
    static QStringList findings(const RestoreHold &hold, const Format &format);
};

} // namespace heliograph
