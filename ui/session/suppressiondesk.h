// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/pendingchange.h"
#include "engine/domain/suppression.h"
#include "engine/ingest/listlook.h"
#include "ui/session/taskprogress.h"

#include <QFuture>
#include <QMap>

namespace heliograph {

class EngineClient;

//! What of the list is looked for.
struct SuppressionFilter
{
    QString digits; //!< of the number, anywhere in it; empty: all
    std::optional<SuppressionReason> reason;

    bool isEmpty() const { return digits.isEmpty() && !reason; }
};

//! The newest entries that match.
struct SuppressionPage
{
    static constexpr qsizetype MostRows = 5'000;

    QList<SuppressionRow> rows; //!< newest first, at most MostRows
    qint64 matching = 0;
    qint64 all = 0;
    QMap<AccountId, QString> providers; //!< labels, for scopes
};

//! What came of typed numbers or a file.
struct SuppressionReport
{
    qint64 numbers = 0; //!< that were read
    qint64 listed = 0; //!< new on the list; of a check: on the list already
    qint64 refused = 0;
    QList<Reject> problems; //!< the first ones; of typed numbers without a line
    QStringList e164{}; //!< of typed numbers, once they are on the list
};

//! People who may be taken off the list, before they are.
struct RemovalLook
{
    QStringList e164; //!< that were read, each once
    SuppressionLook found;
    qint64 refused = 0;
    QList<Reject> problems; //!< the first ones; of typed numbers without a line
};

//! What came of taking many off.
struct Removal
{
    int people = 0;
    std::optional<ChangeId> waits; //!< for a second person; then nobody was taken off yet
};

//! The suppression list: seen, added to, taken from. GUI thread; every answer is a future.
class SuppressionDesk
{
public:
    explicit SuppressionDesk(EngineClient &client)
        : m_client(client)
    {
    }

    //! Reads and decrypts the whole list.
    QFuture<Result<SuppressionPage>> find(const SuppressionFilter &filter) const;

    //! Adds the numbers in \a typed, one a line, of \a region where they have no country; none of them if one
    //! is no number.
    QFuture<Result<SuppressionReport>> add(const QString &typed, const QString &region,
                                           const NewSuppression &entry) const;
    //! Takes back what add() has just put on the list; Conflict if that was somebody else or too long ago.
    QFuture<Result<int>> takeBack(const QStringList &e164, SuppressionScope scope) const;
    //! Adds those of a file; rows without a number are left out and told.
    QFuture<Result<SuppressionReport>> import(const QString &file, const QString &region,
                                              const NewSuppression &entry,
                                              const SharedProgress &progress) const;
    //! How many numbers of a file are on the list; changes nothing.
    QFuture<Result<SuppressionReport>> check(const QString &file, const QString &region) const;

    QFuture<Result<bool>> remove(const QString &e164, const QString &reason) const;

    //! Whom taking numbers off would be about; changes nothing.
    QFuture<Result<RemovalLook>> lookAt(const QStringList &e164) const;
    QFuture<Result<RemovalLook>> lookAtTyped(const QString &typed, const QString &region) const;
    QFuture<Result<RemovalLook>> lookAtFile(const QString &file, const QString &region) const;
    QFuture<Result<Removal>> removeMany(const QStringList &e164, const QString &reason) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
