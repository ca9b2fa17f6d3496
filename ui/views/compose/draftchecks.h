// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! The parts of a campaign that is being written.
enum class ComposePart { Name, Audience, Message, Route, Timing };

//! One thing that was looked at.
struct CheckLine
{
    enum class Level { Look, Fix };

    Level level = Level::Look;
    ComposePart part = ComposePart::Name;
    QString sentence;
};

//! What is known of a draft when it is looked at.
struct CheckSubject
{
    const NewCampaign &draft;
    const ComposeGround &ground;
    const std::optional<StoredDraft> &stored;
    const std::optional<MergeFigures> &figures; //!< none: nobody has counted yet
    TimePoint now;
};

//! What stands in the way of a campaign, or is worth a look, as far as it can be told while it is written.
//! Submitting asks the engine as well. A pure function of its arguments.
class DraftChecks
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::DraftChecks)

public:
    static QList<CheckLine> of(const CheckSubject &subject, const Format &format);

private:
    class Look;
};

} // namespace heliograph
