// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/restoretext.h"

namespace heliograph {

QString RestoreText::cause(const RestoreHold &hold)
{
    switch (hold.cause) {
    case RestoreCause::OlderThanJournal:
        return tr("The database is older than what was sent from it: it ends with attempt %1 in start %2 of "
                  "the "
                  "engine, the journal with attempt %3 in start %4. An older copy was put back.")
            .arg(hold.databaseAttempt)
            .arg(hold.databaseEpoch)
            .arg(hold.knownAttempt)
            .arg(hold.knownEpoch);
    case RestoreCause::OlderThanMark:
        return tr("The database is older than what was sent from it: it ends with start %1 of the engine, "
                  "the secret "
                  "store remembers start %2. An older copy of the whole workspace was put back, its journal "
                  "included.")
            .arg(hold.databaseEpoch)
            .arg(hold.knownEpoch);
    case RestoreCause::NoJournal:
        return tr("Messages were sent from this database, and there is no journal of that beside it. It was "
                  "probably "
                  "copied here. Make sure that the original does not send any more.");
    case RestoreCause::OtherMachine:
        return tr("Another computer sent from this database last, so it was copied or moved here. Make sure "
                  "that the "
                  "other one does not send any more.");
    case RestoreCause::OtherFile:
        return tr(
            "The file of this database was made after it last sent, so it was copied, restored or moved to "
            "another disk. Make sure that the original does not send any more.");
    }
    Q_UNREACHABLE();
}

QStringList RestoreText::findings(const RestoreHold &hold, const Format &format)
{
    QStringList findings;
    if (hold.inDoubt > 0)
        findings.append(
            tr("%Ln message(s) that left since are entered as outcome unknown. They are asked about and not "
               "sent again by themselves.",
               nullptr, Format::plural(hold.inDoubt)));
    if (hold.closed > 0)
        findings.append(tr("%Ln attempt(s) of messages that had ended or were tried again are entered.",
                           nullptr, Format::plural(hold.closed)));
    for (const UnknownSends &sends : hold.unknown)
        findings.append(
            tr("%Ln message(s) left for campaign %1, created at %2, which this database does not have. "
               "Before that campaign is made again, find out who got it.",
               nullptr, Format::plural(sends.messages))
                .arg(QString::number(number(sends.campaign)), format.time(sends.created)));
    if (hold.campaigns > 0)
        findings.append(
            tr("%Ln campaign(s) that could send are paused, with %1 people waiting. What left and is not in "
               "the journal is among them: resume or cancel each campaign by itself.",
               nullptr, Format::plural(hold.campaigns))
                .arg(format.count(hold.ready)));
    if (!hold.complete)
        findings.append(tr("The journal has not been entered completely. Start the engine once to go on."));
    return findings;
}

} // namespace heliograph
