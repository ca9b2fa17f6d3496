// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/stoppedcampaign.h"

#include "app/submissionwords.h"

namespace heliograph {

Result<StoppedCampaign> tryPhishing(Store &store, Reader &reader, AudienceId people, AccountId account)
{
    NewCampaign draft;
    draft.name = QStringLiteral("Demo that a content rule stops");
    draft.audience = people;
    draft.accounts = {account};
    draft.content.templateCode = QStringLiteral("SMS_100000099");
    draft.content.templateText
        = QStringLiteral("尊敬的用户,您的账户存在异常,请立即登录 http://bit.ly/x8k2 验证密码,否则将被冻结。");
    const auto id = store.campaigns().create(draft);
    if (!id)
        return id.error();
    const auto verdict = Submission(reader).examine(*id);
    if (!verdict)
        return verdict.error();
    if (!verdict->isRefused())
        return Error{
            ErrorKind::Conflict,
            QStringLiteral("The content rules of the demo did not stop a text that fishes for passwords.")};
    return StoppedCampaign{*id, draft.name, refusalInWords(*verdict)};
}

} // namespace heliograph
