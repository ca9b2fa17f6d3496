// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/pulse.h"
#include "ui/widgets/banner.h"

#include <optional>

namespace heliograph {

//! The worst of what keeps the whole workspace from sending, in one sentence; what is not so bad is told by
//! the status line.
struct LastingTrouble
{
    Banner::Kind kind;
    QString sentence;
    QString remedy{}; //!< of the emergency stop: the words for releasing it, for whoever may

    //! Nothing if all is well; \a folder is the workspace's.
    static std::optional<LastingTrouble> worst(const Pulse &pulse, const QString &folder, bool mayRelease);
};

} // namespace heliograph
