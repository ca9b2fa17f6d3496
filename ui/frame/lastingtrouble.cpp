// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/lastingtrouble.h"

#include "ui/text/format.h"
#include "ui/text/holdtext.h"
#include "ui/text/storagetext.h"

#include <QCoreApplication>

namespace heliograph {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::LastingTrouble)
};

} // namespace

std::optional<LastingTrouble> LastingTrouble::worst(const Pulse &pulse, const QString &folder)
{
    const Format format;
    const int kept = Format::plural(pulse.waiting + pulse.held);
    if (pulse.emergencyStop)
        return LastingTrouble{Banner::Kind::Danger,
                              Words::tr("All sending is stopped. %Ln message(s) are kept.", nullptr, kept)};
    if (pulse.engineHold) {
        const QString why = HoldText::because(pulse.engineHold, QString(), format);
        return LastingTrouble{Banner::Kind::Danger, Words::tr("Nothing is sent because %1.").arg(why)};
    }
    if (pulse.storage.trouble != StorageTrouble::None)
        return LastingTrouble{Banner::Kind::Danger, StorageText::sentence(pulse.storage, folder, format)};
    if (pulse.health == EngineHealth::NotRunning && pulse.waiting + pulse.held > 0)
        return LastingTrouble{Banner::Kind::Warning,
                              Words::tr("No engine is running: %Ln message(s) wait and nothing is lost. "
                                        "Start it in the menu Sending.",
                                        nullptr, kept)};
    return std::nullopt;
}

} // namespace heliograph
