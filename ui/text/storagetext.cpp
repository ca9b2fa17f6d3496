// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/storagetext.h"

namespace heliograph {

QString StorageText::name(StorageTrouble trouble)
{
    switch (trouble) {
    case StorageTrouble::None:
        return tr("Sound");
    case StorageTrouble::Busy:
        return tr("Database locked");
    case StorageTrouble::Full:
        return tr("Disk full");
    case StorageTrouble::ReadOnly:
        return tr("Read-only");
    case StorageTrouble::Failing:
        return tr("Disk errors");
    case StorageTrouble::Unreachable:
        return tr("Database not reachable");
    case StorageTrouble::Journal:
        return tr("Journal not writable");
    case StorageTrouble::Refused:
        return tr("Database refuses");
    case StorageTrouble::LogGrows:
        return tr("Log grows");
    case StorageTrouble::Damaged:
        return tr("Database damaged");
    case StorageTrouble::LogMissing:
        return tr("Log removed");
    case StorageTrouble::Replaced:
        return tr("Database replaced");
    }
    Q_UNREACHABLE();
}

QString StorageText::sentence(const StorageHealth &health, const QString &database, const Format &format)
{
    if (health.trouble == StorageTrouble::None)
        return tr("The database %1 is sound.").arg(database);
    if (health.trouble == StorageTrouble::LogGrows)
        return tr("The log of the database %1 has grown to %2: a program that has been reading for long "
                  "keeps it "
                  "from being written back. Sending goes on. Close reports, exports or backups that do not "
                  "end.")
            .arg(database, format.bytes(health.detail.toLongLong()));
    const QString words = endsEngine(health.trouble) ? lasting(health, database) : passing(health, database);
    if (health.keptResults == 0)
        return words;
    //: stands after a sentence about the trouble
    const QString kept = tr("%Ln answer(s) of providers are not saved yet.", nullptr, health.keptResults);
    return tr("%1 %2", "two sentences").arg(words, kept);
}

QString StorageText::because(StorageTrouble trouble)
{
    switch (trouble) {
    case StorageTrouble::Busy:
        return tr("another program keeps the database locked");
    case StorageTrouble::Full:
        return tr("the disk that holds the database is full");
    case StorageTrouble::ReadOnly:
        return tr("the database can be read but not written");
    case StorageTrouble::Unreachable:
        return tr("the database cannot be opened");
    case StorageTrouble::Journal:
        return tr("the journal beside the database cannot be written, and nothing leaves without its line");
    case StorageTrouble::Refused:
        return tr("the database refuses what has to be saved before anybody else is sent to");
    case StorageTrouble::Damaged:
        return tr("the database is damaged, and the engine has stopped");
    case StorageTrouble::LogMissing:
        return tr("somebody removed the log of the database, and the engine has stopped");
    case StorageTrouble::Replaced:
        return tr("another file lies where the database was, or it was moved, and the engine has stopped");
    default:
        return tr("the disk that holds the database reports errors");
    }
}

QString StorageText::remedy(StorageTrouble trouble)
{
    switch (trouble) {
    case StorageTrouble::Busy:
        return tr("Sending goes on by itself when that program is done; close it if it does not end.");
    case StorageTrouble::Full:
        return tr("Make room: sending goes on by itself.");
    case StorageTrouble::ReadOnly:
        return tr("Check whether the disk is mounted read-only and who owns the folder. Sending goes on by "
                  "itself.");
    case StorageTrouble::Unreachable:
        return tr("Check that its folder is there and yours. Sending goes on by itself.");
    case StorageTrouble::Journal:
        return tr("Check the free space and who owns the folder. Sending goes on by itself.");
    case StorageTrouble::Refused:
        return tr("Run “heliograph doctor --deep” to see what is wrong. Sending goes on by itself when it is "
                  "saved.");
    case StorageTrouble::Damaged:
        return tr("Keep a copy of the workspace folder, run “heliograph doctor --deep”, then restore a "
                  "backup.");
    case StorageTrouble::LogMissing:
        return tr("Start the engine again.");
    case StorageTrouble::Replaced:
        return tr("Put the right file back and start the engine.");
    default:
        return tr("Check the disk. Sending goes on by itself when the database has been opened anew and "
                  "found sound.");
    }
}

//! Trouble after which sending goes on by itself.
QString StorageText::passing(const StorageHealth &health, const QString &database)
{
    switch (health.trouble) {
    case StorageTrouble::Busy:
        return tr("Another program keeps the database %1 locked. Sending has stopped and nothing is lost. It "
                  "goes on "
                  "by itself when that program is done; close it if it does not end.")
            .arg(database);
    case StorageTrouble::Full:
        return tr("The disk that holds %1 is full. Sending has stopped and nothing is lost. Make room: "
                  "sending goes on "
                  "by itself.")
            .arg(database);
    case StorageTrouble::ReadOnly:
        return tr("The database %1 can be read but not written. Sending has stopped and nothing is lost. "
                  "Check whether "
                  "the disk is mounted read-only and who owns the folder. Sending goes on by itself.")
            .arg(database);
    case StorageTrouble::Unreachable:
        return tr("The database %1 cannot be opened. Sending has stopped and nothing is lost. Check that its "
                  "folder is "
                  "there and yours. Sending goes on by itself.")
            .arg(database);
    case StorageTrouble::Journal:
        return tr("The journal beside %1 cannot be written, and nothing leaves without its line. Sending has "
                  "stopped "
                  "and nothing is lost. Check the free space and who owns the folder. Sending goes on by "
                  "itself.")
            .arg(database);
    case StorageTrouble::Refused:
        return tr("The database %1 refuses what has to be saved before anybody else is sent to: “%2” Sending "
                  "has "
                  "stopped and nothing is lost. It goes on by itself when that is saved, which is tried "
                  "every "
                  "second. Run “heliograph doctor --deep” to see what is wrong.")
            .arg(database, health.detail);
    default:
        return tr("The disk that holds %1 reports errors. Sending has stopped and nothing is lost. It goes "
                  "on by itself "
                  "when the database has been opened anew and found sound. Check the disk.")
            .arg(database);
    }
}

//! Trouble that ends the engine.
QString StorageText::lasting(const StorageHealth &health, const QString &database)
{
    switch (health.trouble) {
    case StorageTrouble::Damaged:
        return tr("The database %1 is damaged, and the engine has stopped. Keep a copy of the workspace "
                  "folder, run "
                  "“heliograph doctor --deep”, then restore a backup. What left since that backup is known "
                  "from the "
                  "journal and is not sent again by itself.")
            .arg(database);
    case StorageTrouble::LogMissing:
        return tr("Somebody removed the log of the database %1 while the engine ran, and the engine has "
                  "stopped. %2 "
                  "Start the engine again.")
            .arg(database, health.detail);
    default:
        return tr("Another file lies where the database %1 was, or it was moved, and the engine has stopped. "
                  "Nothing "
                  "was sent since. Put the right file back and start the engine; it compares the file with "
                  "the journal "
                  "before it sends.")
            .arg(database);
    }
}

} // namespace heliograph
