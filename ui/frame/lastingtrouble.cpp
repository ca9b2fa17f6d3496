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

QString stopSentence(const Pulse &pulse, int kept, const Format &format)
{
    QStringList sentences;
    if (!pulse.stop)
        sentences.append(Words::tr("All sending is stopped."));
    else if (pulse.stop->by.isEmpty())
        sentences.append(Words::tr("All sending was stopped on %1.").arg(format.time(pulse.stop->at)));
    else
        sentences.append(Words::tr("All sending was stopped by %1 on %2.")
                             .arg(pulse.stop->by, format.time(pulse.stop->at)));
    if (pulse.stop && !pulse.stop->reason.isEmpty())
        sentences.append(Words::tr("The reason: “%1”.").arg(pulse.stop->reason));
    sentences.append(Words::tr("%Ln message(s) are kept.", nullptr, kept));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

std::optional<LastingTrouble> LastingTrouble::worst(const Pulse &pulse, const QString &folder,
                                                    bool mayRelease)
{
    const Format format;
    const int kept = Format::plural(pulse.waiting + pulse.held);
    if (pulse.emergencyStop)
        return LastingTrouble{Banner::Kind::Danger, stopSentence(pulse, kept, format),
                              mayRelease ? Words::tr("Release…") : QString()};
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
