// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/journalfolder.h"
#include "engine/dispatch/rollbackguard.h"
#include "engine/takeover.h"
#include "tests/engine/workspacescene.h"

#include <QDir>
#include <QFile>

namespace heliograph {

//! A workspace with one account, from which one engine after the other sends. What preparing it needs and
//! cannot do ends the test program.
class TakeoverDesk
{
public:
    TakeoverDesk()
        : m_account(m_scene.addAccount(QStringLiteral("kite")).id)
    {
    }

    WorkspaceScene &scene() { return m_scene; }

    Takeover take()
    {
        auto taken = Takeover::of(m_scene.workspace(), m_scene.store());
        if (!taken)
            qFatal("%s", qPrintable(taken.error().detail));
        return *std::move(taken);
    }

    std::optional<RestoreHold> hold()
    {
        const auto current = m_scene.store().restore().current();
        if (!current)
            qFatal("%s", qPrintable(current.error().detail));
        return *current;
    }

    CampaignId launch(int people)
    {
        m_campaign = m_scene.launch(people, m_account);
        return m_campaign;
    }

    ArmedRequest arm(const Takeover &engine, int people)
    {
        return m_scene.arm(m_campaign, m_account, people, engine.age.epoch);
    }

    //! The line for \a armed, as the engine writes it when its bytes begin to leave.
    JournalledRequest lineOf(const ArmedRequest &armed)
    {
        JournalledRequest line;
        line.requestId = armed.requestId;
        line.campaign = m_campaign;
        line.campaignCreated
            = fromMillis(m_scene.value(QStringLiteral("SELECT max(created_at) FROM campaign")));
        line.account = m_account;
        line.leftAt = m_scene.now();
        for (const ArmedMessage &message : armed.messages)
            line.attempts.append({message.attempt, message.message});
        return line;
    }

    qint64 count(MessageState state) { return m_scene.counter(m_campaign, state); }

    QString journals() { return m_scene.workspace().journalFolder(); }
    SendingPlace here() { return SendingPlace::here(m_scene.workspace().databaseFile()); }

    void removeJournals()
    {
        const QDir folder(journals());
        const QStringList names = folder.entryList({QStringLiteral("*.log")}, QDir::Files);
        if (names.isEmpty())
            qFatal("There is no journal to remove");
        for (const QString &name : names) {
            if (!QFile::remove(folder.filePath(name)))
                qFatal("A journal cannot be removed");
        }
    }

private:
    WorkspaceScene m_scene;
    AccountId m_account;
    CampaignId m_campaign{};
};

} // namespace heliograph
