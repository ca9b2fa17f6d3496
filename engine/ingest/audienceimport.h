// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/campaignrow.h"
#include "engine/ingest/listwishes.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace heliograph {

class Store;

//! What to import, and how.
struct ImportOrder
{
    QString file; //!< path of the list
    QString name; //!< of the audience
    QString region; //!< ISO 3166: country of numbers without country code; empty: all must have one
    QString phoneColumn; //!< heading or position of the phone number; empty: found by content
    QString rejectsFolder; //!< where the file of refused rows goes; empty: beside the list
    QString tempFolder; //!< private to the workspace, with room for the list
    bool engineSends = false; //!< small transactions, so that sending does not wait
    bool allowInvented = false; //!< the demo's numbers count as real
    ListWishes wishes{};
};

//! What came of it.
struct ImportReport
{
    AudienceId id{};
    AudienceTotals totals; //!< rows = accepted + rejected + duplicates
    QString encoding; //!< as DetectedEncoding::name
    QString separator; //!< "comma", "semicolon" or "tab"
    QString rejectsFile; //!< readable for its owner only; empty if nothing was refused
    QStringList columns; //!< the variables
};

//! Called often with the share of the work that is done, in bytes of the list; false cancels.
using ImportProgress = std::function<bool(qint64 bytesDone, qint64 bytesAll)>;

//! Makes an audience of a list: normalised, without duplicates (the first line wins), encrypted.
//!
//! Rows that cannot be used are refused one by one, with a sentence each, in the rejects file. The audience
//! becomes visible complete or not at all; when this fails, or the process dies, nothing of it is ever seen.
//! First it removes what imports that died left behind. \a store is used on the calling thread only, two
//! million rows in constant memory.
//!
//! Fails with Invalid or NotFound for the list and the order, Storage for disk and database, Cancelled.
Result<ImportReport> importAudience(Store &store, const ImportOrder &order,
                                    const ImportProgress &progress = {});

//! Takes back what \a by has imported, as AudienceStore::takeBack() allows, with everybody in it and, in
//! \a rejectsFolder, the file of its refused rows. What a crash leaves of it goes with the next import.
Result<void> undoImport(Store &store, AudienceId audience, const QString &rejectsFolder, UserId by);

} // namespace heliograph
