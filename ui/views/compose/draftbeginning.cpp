// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/draftbeginning.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::DraftBeginning)
};

} // namespace

void DraftBeginning::useWhatIsNamed(NewCampaign &draft, const QVariantMap &what, const ComposeGround &ground)
{
    if (const qint64 audience = what.value(QStringLiteral("audience")).toLongLong(); audience != 0)
        draft.audience = AudienceId{audience};
    const bool isFree = draft.content.text.isEmpty() && draft.content.templateCode.isEmpty();
    const OwnTextId own{what.value(QStringLiteral("ownText")).toLongLong()};
    if (const OwnText *known = ground.text(own); known != nullptr && isFree) {
        draft.content.text = known->content.text;
        draft.content.messageClass = known->content.messageClass;
    }
    const AccountId account{what.value(QStringLiteral("account")).toLongLong()};
    if (number(account) == 0 || !draft.content.text.isEmpty())
        return;
    const QString code = what.value(QStringLiteral("template")).toString();
    draft.accounts = {account};
    draft.content.templateCode = code;
    if (const auto *known = ground.known(account, TemplateKind::Template, code)) {
        draft.content.templateText = known->text;
        draft.content.messageClass = known->messageClass;
    }
}

NewCampaign DraftBeginning::filledIn(const OpenedDraft &opened, const ComposeGround &ground)
{
    NewCampaign draft = opened.draft;
    if (!opened.stored && !draft.name.isEmpty())
        draft.name = ground.freeName(draft.name);
    if (draft.accounts.isEmpty() && ground.accounts.size() == 1)
        draft.accounts = {ground.accounts.first().id};
    if (!draft.content.validFor && !draft.content.expiresAt)
        draft.content.validFor = usualValidity(draft.content.messageClass);
    return draft;
}

std::optional<DraftBeginning::Note> DraftBeginning::note(const OpenedDraft &opened)
{
    if (!opened.returnedBecause.isEmpty())
        return Note{Banner::Kind::Warning,
                    Words::tr("%1 returned it: “%2”").arg(opened.returnedBy, opened.returnedBecause)};
    if (opened.replaces)
        return Note{Banner::Kind::Warning,
                    Words::tr("Its approval ended before it was sent. Submit it again.")};
    if (opened.keptAt)
        return Note{Banner::Kind::Info,
                    Words::tr("This is what you were writing at %1.").arg(Format().time(*opened.keptAt))};
    return std::nullopt;
}

} // namespace heliograph
