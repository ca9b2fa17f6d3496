// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/sendingfindings.h"
#include "tests/engine/workspacescene.h"

#include <algorithm>

namespace heliograph {

//! A workspace, and what is found about sending from it.
class FindingDesk
{
public:
    WorkspaceScene &scene() { return m_scene; }

    QList<DiagnosisFinding> findings(TimePoint now)
    {
        return sendingFindings(m_scene.workspace(), m_scene.reader(), now);
    }

    //! The first one about \a check; there has to be one.
    DiagnosisFinding found(DiagnosisCheck check, TimePoint now)
    {
        const QList<DiagnosisFinding> all = findings(now);
        const auto one = std::ranges::find(all, check, &DiagnosisFinding::check);
        if (one == all.end())
            qFatal("Nothing was found about it.");
        return *one;
    }
    DiagnosisFinding found(DiagnosisCheck check) { return found(check, m_scene.now()); }

    //! A campaign of \a people, all accepted in this hour.
    CampaignId sentTo(int people)
    {
        const ProviderAccount account = m_scene.addAccount(QStringLiteral("kite"));
        const CampaignId campaign = m_scene.launch(people, account.id);
        m_scene.accept(m_scene.arm(campaign, account.id, people));
        return campaign;
    }

private:
    WorkspaceScene m_scene;
};

} // namespace heliograph
