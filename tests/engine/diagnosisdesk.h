// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/diagnosis.h"
#include "tests/engine/takeoverdesk.h"

#include <algorithm>

namespace heliograph {

//! A workspace from which engines have sent, and a look over it.
class DiagnosisDesk : public TakeoverDesk
{
public:
    QString database() { return scene().workspace().databaseFile(); }

    std::unique_ptr<Diagnosis> diagnosis()
    {
        auto opened = Diagnosis::open(scene().workspace().folder(), scene().clock());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return *std::move(opened);
    }

    //! The first one about \a check of a quick look; there has to be one.
    DiagnosisFinding found(DiagnosisCheck check)
    {
        const QList<DiagnosisFinding> all = diagnosis()->quick();
        const auto one = std::ranges::find(all, check, &DiagnosisFinding::check);
        if (one == all.end())
            qFatal("Nothing was found about it.");
        return *one;
    }
};

} // namespace heliograph
