// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/guardedaccounts.h"
#include "engine/storage/guard/guardedanswers.h"
#include "engine/storage/guard/guardedaudiences.h"
#include "engine/storage/guard/guardedcampaigns.h"
#include "engine/storage/guard/guardedchanges.h"
#include "engine/storage/guard/guardedconsents.h"
#include "engine/storage/guard/guardedcontent.h"
#include "engine/storage/guard/guardeddisclosures.h"
#include "engine/storage/guard/guardeddoubts.h"
#include "engine/storage/guard/guardederasures.h"
#include "engine/storage/guard/guardedinbox.h"
#include "engine/storage/guard/guardedintake.h"
#include "engine/storage/guard/guardedkeys.h"
#include "engine/storage/guard/guardedlimits.h"
#include "engine/storage/guard/guardedowntexts.h"
#include "engine/storage/guard/guardedqueue.h"
#include "engine/storage/guard/guardedreceipts.h"
#include "engine/storage/guard/guardedrestore.h"
#include "engine/storage/guard/guardedsuppressions.h"
#include "engine/storage/guard/guardedtemplates.h"
#include "engine/storage/guard/guardedtests.h"
#include "engine/storage/guard/guardedusers.h"
#include "engine/storage/guard/guardedworkspace.h"

#include <memory>

namespace heliograph {

//! A store in the hands of a person: every verb asks for the right to it first, whatever database is behind
//! it.
//!
//! Why a class around the store instead of a line in each verb: a verb that is added to an interface does not
//! compile until somebody has said here who may call it.
class GuardedStore final : public Store
{
public:
    //! \a clock outlives the store. No \a caller: nobody has signed in, which is all the same in an open
    //! workspace.
    GuardedStore(std::unique_ptr<Store> inner, const std::optional<Caller> &caller, const Clock &clock);

    WorkspaceStore &workspace() override { return m_workspace; }
    AccountStore &accounts() override { return m_accounts; }
    AudienceStore &audiences() override { return m_audiences; }
    CampaignStore &campaigns() override { return m_campaigns; }
    QueueStore &queue() override { return m_queue; }
    ReceiptStore &receipts() override { return m_receipts; }
    DoubtStore &doubts() override { return m_doubts; }
    InboxStore &inbox() override { return m_inbox; }
    IntakeStore &intake() override { return m_intake; }
    SuppressionStore &suppressions() override { return m_suppressions; }
    RestoreStore &restore() override { return m_restore; }
    ErasureStore &erasures() override { return m_erasures; }
    KeyStore &keys() override { return m_keys; }
    ConsentStore &consents() override { return m_consents; }
    ContentStore &content() override { return m_content; }
    TemplateStore &templates() override { return m_templates; }
    OwnTextStore &ownTexts() override { return m_ownTexts; }
    LimitStore &limits() override { return m_limits; }
    UserStore &users() override { return m_users; }
    SignInStore &signIns() override { return m_inner->signIns(); } // proves by itself
    ChangeStore &changes() override { return m_changes; }
    TestSendStore &tests() override { return m_tests; }
    AnswerStore &answers() override { return m_answers; }
    DisclosureStore &disclosures() override { return m_disclosures; }
    void nameInAudit(std::optional<UserId>) override { } // the caller stays who he is
    void signAs(const Caller &) override { } // likewise
    Result<void> together(const std::function<void()> &work) override { return m_inner->together(work); }
    Result<void> checkpoint(bool idle) override { return m_inner->checkpoint(idle); }
    Result<void> sealAudit() override;
    qint64 logBytes() override { return m_inner->logBytes(); }
    StorageTrouble takeTrouble() override { return m_inner->takeTrouble(); }
    Result<void> recover(const DatabaseAge &least) override { return m_inner->recover(least); }

private:
    std::unique_ptr<Store> m_inner;
    Acting m_acting;
    GuardedWorkspace m_workspace;
    GuardedAccounts m_accounts;
    GuardedAudiences m_audiences;
    GuardedCampaigns m_campaigns;
    GuardedQueue m_queue;
    GuardedReceipts m_receipts;
    GuardedDoubts m_doubts;
    GuardedInbox m_inbox;
    GuardedIntake m_intake;
    GuardedSuppressions m_suppressions;
    GuardedRestore m_restore;
    GuardedErasures m_erasures;
    GuardedKeys m_keys;
    GuardedConsents m_consents;
    GuardedContent m_content;
    GuardedTemplates m_templates;
    GuardedOwnTexts m_ownTexts;
    GuardedLimits m_limits;
    GuardedUsers m_users;
    GuardedChanges m_changes;
    GuardedTests m_tests;
    GuardedAnswers m_answers;
    GuardedDisclosures m_disclosures;
};

} // namespace heliograph
