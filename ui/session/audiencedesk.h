// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/consent.h"
#include "engine/domain/forgottenperson.h"
#include "engine/ingest/audiencemerge.h"
#include "engine/ingest/listlook.h"
#include "engine/query/mergesurvey.h"
#include "ui/session/taskprogress.h"

#include <QFuture>

namespace heliograph {

class EngineClient;
struct Desk;

//! An audience with why it may be sent marketing, and who uses it.
struct AudienceLine
{
    AudienceRow audience;
    std::optional<AudienceConsent> consent;
    QStringList campaigns; //!< newest first
};

//! Some people of an audience, in the order of its keys, which is no order that anybody sees.
struct AudiencePage
{
    QList<SurveyedPerson> people;
    QByteArray next; //!< what the next page is asked with; empty at the end
};

//! All audiences, newest first, on the thread of \a desk.
Result<QList<AudienceLine>> readAudiences(Desk &desk);

//! Audiences: seen, imported, agreed to. GUI thread; every answer is a future.
class AudienceDesk
{
public:
    explicit AudienceDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<QList<AudienceLine>>> list() const;
    QFuture<Result<AudiencePage>> people(AudienceId audience, const QByteArray &after, int limit) const;

    //! The first rows of a file, and what an import would make of all of them. Of \a order only what people
    //! choose counts; folders are the workspace's.
    QFuture<Result<ListLook>> look(const ImportOrder &order) const;
    QFuture<Result<ListCheck>> check(const ImportOrder &order, const SharedProgress &progress) const;
    QFuture<Result<qint64>> saveProblems(const ImportOrder &order, const QString &path) const;
    QFuture<Result<ImportReport>> import(const ImportOrder &order, const SharedProgress &progress) const;

    //! Removes what was just imported; Conflict if something uses it by now.
    QFuture<Result<void>> undoImport(AudienceId audience) const;

    //! Keeps pasted cells as a file that only its owner can read, until forgetPasted().
    QFuture<Result<QString>> keepPasted(const QString &cells) const;
    void forgetPasted(const QString &path) const;

    QFuture<Result<void>> recordConsent(AudienceId audience, const AudienceConsent &consent) const;
    QFuture<Result<void>> rename(AudienceId audience, const QString &name) const;
    //! A new audience of the people of several.
    QFuture<Result<MergedAudience>> merge(const AudienceMergeOrder &order) const;
    //! Erases whoever has the number \a e164, everywhere and for good.
    QFuture<Result<ForgottenPerson>> forget(const QString &e164, const QString &reason) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
