// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/owntextdesk.h"

#include "engine/domain/messagetemplate.h"
#include "engine/rulerehearsal.h"
#include "ui/session/engineclient.h"

namespace heliograph {

namespace {

Result<OwnTextList> readTexts(Desk &desk)
{
    const auto texts = desk.reader.ownTexts();
    const auto campaigns = desk.reader.campaigns();
    if (!texts || !campaigns)
        return texts ? campaigns.error() : texts.error();
    OwnTextList list{*texts, {}};
    for (const OwnText &text : *texts) {
        for (const CampaignRow &campaign : *campaigns) {
            if (!hasEnded(campaign.state) && campaign.content.text == text.content.text)
                list.usedIn[text.id].append(campaign.name);
        }
    }
    return list;
}

Result<SavedText> examined(Desk &desk, const Result<OwnText> &saved)
{
    if (!saved)
        return saved.error();
    const auto findings = RuleRehearsal::examine(
        desk.reader, MessageTemplate::withoutVariables(saved->content.text, TemplateSyntax::Own), {});
    return findings ? Result<SavedText>(SavedText{*saved, *findings}) : findings.error();
}

} // namespace

QFuture<Result<OwnTextList>> OwnTextDesk::list() const
{
    return m_client.read(readTexts);
}

QFuture<Result<QList<OwnText>>> OwnTextDesk::versions(OwnTextId text) const
{
    return m_client.read([text](Desk &desk) { return desk.reader.ownTextVersions(text); });
}

QFuture<Result<SavedText>> OwnTextDesk::add(const OwnTextDraft &draft) const
{
    return m_client.change(
        [draft](Desk &desk) { return examined(desk, desk.store->ownTexts().add(draft, desk.by)); });
}

QFuture<Result<SavedText>> OwnTextDesk::edit(const OwnText &known, const OwnTextDraft &draft) const
{
    return m_client.change([known, draft](Desk &desk) {
        return examined(desk, desk.store->ownTexts().edit(known.id, known.version, draft, desk.by));
    });
}

QFuture<Result<OwnText>> OwnTextDesk::setArchived(OwnTextId text, bool archived) const
{
    return m_client.change(
        [text, archived](Desk &desk) { return desk.store->ownTexts().setArchived(text, archived, desk.by); });
}

} // namespace heliograph
