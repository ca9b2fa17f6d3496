// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/approvalreader.h"

namespace heliograph {

class Connection;

class ReaderApprovals final : public ApprovalReader
{
public:
    //! \a connection outlives it.
    ReaderApprovals(Connection &connection, const FieldCipher &cipher);

    Result<ApprovalRules> rules() override;
    Result<SealReading> seal(CampaignId campaign) override;
    Result<QList<ApprovalRow>> approvals(CampaignId campaign) override;
    Result<QList<SecondApprover>> secondApproverReasons(CampaignId campaign) override;
    Result<QList<CampaignVersion>> versions(CampaignId campaign) override;
    Result<QList<CountryShare>> countries(CampaignId campaign) override;
    Result<QList<LinkedDomain>> domains(CampaignId campaign) override;
    Result<TextedBefore> alsoTexted(CampaignId campaign, TimePoint since) override;
    Result<QList<TextedBy>> textedBy(CampaignId campaign, TimePoint now) override;
    Result<std::optional<MessageId>> visitPeople(CampaignId campaign, MessageId after, int limit,
                                                 const PersonVisitor &each) override;
    Result<QList<PendingChange>> changes(bool waitingOnly) override;

private:
    Connection &m_connection;
    FieldCipher m_cipher;
};

} // namespace heliograph
