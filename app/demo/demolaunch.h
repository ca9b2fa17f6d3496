// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/demofigures.h"

#include <QJsonArray>

namespace heliograph {

//! The way of a campaign in the demo without a window: an operator submits it, supervisors approve it, the
//! operator starts it.
class DemoLaunch
{
public:
    //! Who had a campaign go out, by their logins.
    struct Way
    {
        QString submittedBy;
        QStringList approvedBy;
    };

    //! Adds the people to \a workspace and signs the operator in. Both outlive this.
    static Result<DemoLaunch> begin(Workspace &workspace, Reader &reader);

    //! Who is there, in words: "olga (operator), samir and wen (supervisors), ada (admin)".
    static QString peopleInWords();
    static QJsonArray peopleJson();

    //! What the operator may do.
    Store &submitter() { return *m_operator; }

    //! Conflict, with the reasons, if \a draft may not be submitted.
    Result<void> launch(const NewCampaign &draft);

    Result<Way> wayOf(const CampaignRow &campaign);

private:
    DemoLaunch(Workspace &workspace, Reader &reader, std::unique_ptr<Store> submitter);

    Result<void> submit(CampaignId id);
    Result<void> approve(CampaignId id);

    Workspace &m_workspace;
    Reader &m_reader;
    std::unique_ptr<Store> m_operator;
};

} // namespace heliograph
