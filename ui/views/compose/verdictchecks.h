// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/compose/draftchecks.h"

namespace heliograph {

//! What the engine says of a stored draft, besides what DraftChecks tells. A pure function of its arguments.
class VerdictChecks
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::VerdictChecks)

public:
    static QList<CheckLine> of(const SubmissionVerdict &verdict, const Format &format);

    //! Why a test or a code did not go, in sentences.
    static QString inTheWay(const SubmissionVerdict &verdict, const Format &format);
};

} // namespace heliograph
