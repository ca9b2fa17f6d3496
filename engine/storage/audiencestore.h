// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/campaignrow.h"
#include "engine/domain/countrycode.h"
#include "engine/storage/workspacestore.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <span>

namespace heliograph {

//! A recipient as the database holds it: encrypted, found by its blind index. Opaque above storage but for
//! \a key, by which imports sort and find duplicates.
struct SealedMember
{
    QByteArray key; //!< blind index of the number, 16 bytes
    QByteArray phone;
    QByteArray variables; //!< empty if there are none
    qint32 prefixCode = 0; //!< first seven digits of the number, in clear
    qint16 country = 0; //!< two letters packed by countryCode()
    qint32 sourceLine = 0; //!< line of the imported file, 1-based
};

//! Encrypts recipients for one audience. Immutable; any number of threads may use it at once.
class MemberSealer
{
public:
    virtual ~MemberSealer() = default;

    //! \a values are the variables in the order of the audience's columns.
    virtual SealedMember seal(const QString &e164, const QString &country, const QStringList &values,
                              qint32 sourceLine) const = 0;
};

struct NewAudience
{
    QString name;
    QStringList columns; //!< names of the variables
    QString sourceFile; //!< file name without path
    QString sourceEncoding;
    qint64 processId = 0; //!< who imports, so that a dead importer's rest can be told
    UserId importer = BuiltInAuthor; //!< never approves what goes to it
    QList<AudienceId> madeFrom{}; //!< whose importers never approve what goes to it either; empty: of a file
};

//! Lists of recipients. An audience is immutable once finished and invisible before.
class AudienceStore
{
public:
    virtual ~AudienceStore() = default;

    virtual Result<AudienceId> begin(const NewAudience &audience) = 0;
    virtual std::shared_ptr<const MemberSealer> sealer(AudienceId audience) = 0;

    //! Adds \a members, which are sorted by key and new to the audience. Up to 5 000 a call while anything
    //! sends, 50 000 otherwise.
    virtual Result<void> add(AudienceId audience, std::span<const SealedMember> members) = 0;

    virtual Result<void> finish(AudienceId audience, const AudienceTotals &totals) = 0;

    //! Removes an unfinished audience, a few thousand rows a call; true when nothing is left of it but what
    //! was recorded of consent, which is kept for good.
    virtual Result<bool> discard(AudienceId audience) = 0;

    //! The unfinished audiences whose importer no longer runs on this machine.
    virtual Result<QList<AudienceId>> abandoned() = 0;

    //! Takes back what \a by has imported or merged himself within AudienceUndoneWithin: \a audience is
    //! unfinished again, to be discarded. Audited. NotFound for an unknown audience; Conflict if somebody
    //! else made it, if it was longer ago, or if a campaign or another audience was made from it.
    virtual Result<void> takeBack(AudienceId audience, UserId by) = 0;

    //! Gives a finished audience another name; who is in it stays. Audited. Invalid if \a name is empty or
    //! too long, NotFound for an unknown audience, Conflict if another one is called so.
    virtual Result<void> rename(AudienceId audience, const QString &name, UserId by) = 0;
};

} // namespace heliograph
