// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/disclosurestore.h"

#include <QList>

namespace heliograph {

//! Whoever may hand out some messages, but not \a refused of them.
class Reluctant final : public DisclosureStore
{
public:
    explicit Reluctant(qint64 refused)
        : m_refused(refused)
    {
    }

    Result<void> permitExport(const MessageExport &what) override
    {
        permitted.append(what.messages);
        return answer(what.messages);
    }
    Result<void> noteExport(const MessageExport &what) override
    {
        noted.append(what);
        return answer(what.messages);
    }
    Result<void> noteReveal(MessageId, const QString &) override { return {}; }
    Result<void> noteAuditExport(qint64) override { return {}; }
    Result<void> permitSuppressionExport() override { return {}; }
    Result<void> noteSuppressionExport(qint64, const QByteArray &) override { return {}; }
    Result<void> noteSeal() override { return {}; }
    Result<qint64> peopleOf(CampaignId) override { return 0; }

    QList<qint64> permitted;
    QList<MessageExport> noted;

private:
    Result<void> answer(qint64 messages) const
    {
        return messages >= m_refused ? Result<void>(Error{ErrorKind::Secret, QStringLiteral("no")})
                                     : Result<void>();
    }

    qint64 m_refused;
};

} // namespace heliograph
