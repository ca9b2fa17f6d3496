// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/newcampaign.h"

namespace heliograph {

//! What somebody is writing, as it is kept on disk until it is a stored draft: it survives a crash, a power
//! cut and a locked screen. One file for each person, readable by its owner only, whole or not there.
class DraftFile
{
public:
    //! \a workspace is its folder; \a person names the file.
    DraftFile(const QString &workspace, UserId person);

    //! What was kept, and when; none if nothing was, or it cannot be read.
    struct Kept
    {
        NewCampaign draft;
        TimePoint at;
    };
    std::optional<Kept> read() const;

    //! Fails with Storage.
    Result<void> write(const NewCampaign &draft, TimePoint now) const;
    void remove() const;

private:
    QString m_path;
};

} // namespace heliograph
