// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace heliograph {

//! Messages on their way into a file.
struct MessageExport
{
    std::optional<CampaignId> campaign{}; //!< whose messages they all are; nothing: of any
    bool fullNumbers = false;
    QString why{}; //!< what full numbers are needed for
    qint64 messages = 0; //!< how many; so far, while it is written
    QByteArray fileHash{}; //!< SHA-256 of the file
    bool withoutNumbers = false; //!< not even masked ones
    QString filter{}; //!< which messages, in codes and without a whole number
    QStringList columns{}; //!< names, in order
    QString format{}; //!< "csv" or "xlsx"

    //! So many full numbers may be written without a password that was just given, and by whoever may write
    //! those of his own campaigns only.
    static constexpr qint64 Few = 1'000;

    bool ofManyNumbers() const { return fullNumbers && messages > Few; }
};

//! What is handed out to people: each verb is asked before anybody has seen anything, and what it allowed is
//! in the audit log when it returns.
class DisclosureStore
{
public:
    virtual ~DisclosureStore() = default;

    //! Whether \a what may be written to a file, before the first line and again when it turns out to be of
    //! many numbers. Keeps no trace but of a refusal. A permission lasts until noteExport().
    virtual Result<void> permitExport(const MessageExport &what) = 0;

    //! Permits and keeps what a file holds that has no name yet; the file may get one if this succeeds.
    virtual Result<void> noteExport(const MessageExport &what) = 0;

    //! Permits and keeps that the number of \a message is shown, and \a why.
    virtual Result<void> noteReveal(MessageId message, const QString &why) = 0;

    //! As noteExport(), for a file with \a entries of the audit log.
    virtual Result<void> noteAuditExport(qint64 entries) = 0;

    //! Whether the suppression list may be written to a file: all of it, with full numbers. Keeps no trace
    //! but of a refusal.
    virtual Result<void> permitSuppressionExport() = 0;

    //! As noteExport(), for a file with \a entries of the suppression list; \a fileHash as in MessageExport.
    virtual Result<void> noteSuppressionExport(qint64 entries, const QByteArray &fileHash) = 0;

    //! Permits and keeps that somebody takes a seal of the audit log with him; the seal is then of this, too.
    virtual Result<void> noteSeal() = 0;

    //! How many people \a campaign is for. NotFound if there is none.
    virtual Result<qint64> peopleOf(CampaignId campaign) = 0;
};

} // namespace heliograph
