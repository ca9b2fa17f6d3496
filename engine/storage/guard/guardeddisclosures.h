// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/disclosurestore.h"
#include "engine/storage/guard/acting.h"

namespace heliograph {

//! What is handed out, to those who may have it (product.md 5): masked messages, and full numbers with a
//! reason. Whoever may have what is his own only has to say which campaign, and gets the full numbers of
//! small ones. Many full numbers want a password that was just given.
class GuardedDisclosures final : public DisclosureStore
{
public:
    GuardedDisclosures(DisclosureStore &inner, Acting &acting);

    Result<void> permitExport(const MessageExport &what) override;
    Result<void> noteExport(const MessageExport &what) override;
    Result<void> noteReveal(MessageId message, const QString &why) override;
    Result<void> noteAuditExport(qint64 entries) override;
    Result<void> permitSuppressionExport() override;
    Result<void> noteSuppressionExport(qint64 entries, const QByteArray &fileHash) override;
    Result<void> noteSeal() override;
    Result<qint64> peopleOf(CampaignId campaign) override { return m_inner.peopleOf(campaign); }

private:
    Result<void> expectFew(StoreVerb verb, const MessageExport &what);
    StoreVerb verbFor(const MessageExport &what) const;

    DisclosureStore &m_inner;
    Acting &m_acting;
    bool m_manyPermitted = false; // a password that was fresh then may be old when the file is complete
};

} // namespace heliograph
