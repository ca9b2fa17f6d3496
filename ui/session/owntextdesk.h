// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/contentfinding.h"
#include "engine/domain/owntext.h"

#include <QFuture>
#include <QMap>

namespace heliograph {

class EngineClient;

//! Every text of our own, and which campaigns that are not over read exactly as it does.
struct OwnTextList
{
    QList<OwnText> texts; //!< by name, archived ones too
    QMap<OwnTextId, QStringList> usedIn; //!< names of campaigns
};

//! A text as it was saved, and what the content rules in force would mind in it.
struct SavedText
{
    OwnText text;
    QList<ContentFinding> findings;
};

//! Texts that campaigns are written with. GUI thread; every answer is a future.
class OwnTextDesk
{
public:
    explicit OwnTextDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<OwnTextList>> list() const;
    QFuture<Result<QList<OwnText>>> versions(OwnTextId text) const; //!< newest first

    QFuture<Result<SavedText>> add(const OwnTextDraft &draft) const;
    //! Conflict if somebody has changed it since \a known was read.
    QFuture<Result<SavedText>> edit(const OwnText &known, const OwnTextDraft &draft) const;
    QFuture<Result<OwnText>> setArchived(OwnTextId text, bool archived) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
