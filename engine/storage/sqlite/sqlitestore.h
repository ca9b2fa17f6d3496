// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/security/keyring.h"
#include "engine/storage/sqlite/accounts.h"
#include "engine/storage/sqlite/answers.h"
#include "engine/storage/sqlite/approvalbook.h"
#include "engine/storage/sqlite/audiences.h"
#include "engine/storage/sqlite/auditsealer.h"
#include "engine/storage/sqlite/campaigns.h"
#include "engine/storage/sqlite/changes.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/consents.h"
#include "engine/storage/sqlite/contents.h"
#include "engine/storage/sqlite/disclosures.h"
#include "engine/storage/sqlite/doubts.h"
#include "engine/storage/sqlite/erasures.h"
#include "engine/storage/sqlite/inbox.h"
#include "engine/storage/sqlite/intake.h"
#include "engine/storage/sqlite/keys.h"
#include "engine/storage/sqlite/limits.h"
#include "engine/storage/sqlite/owntexts.h"
#include "engine/storage/sqlite/queue.h"
#include "engine/storage/sqlite/receipts.h"
#include "engine/storage/sqlite/restore.h"
#include "engine/storage/sqlite/signins.h"
#include "engine/storage/sqlite/suppressions.h"
#include "engine/storage/sqlite/templates.h"
#include "engine/storage/sqlite/tests.h"
#include "engine/storage/sqlite/users.h"
#include "engine/storage/sqlite/workspace.h"
#include "engine/storage/store.h"

namespace heliograph {

//! A workspace in one SQLite file.
class SqliteStore final : public Store
{
public:
    //! Makes the file, its folder (readable by their owner only), the schema and the key ring. The file
    //! appears complete or not at all. Fails with Conflict if there is one already, else with Storage.
    static Result<void> createDatabase(const QString &file, const QList<WrappedKey> &keys,
                                       const Clock &clock);

    //! The key ring of the workspace in \a file, which KeyRing::open() needs before open() can be called.
    static Result<QList<WrappedKey>> wrappedKeys(const QString &file);

    //! Whether people sign in to the workspace in \a file. Needs no keys.
    static Result<bool> isClosed(const QString &file);

    //! Opens \a file for writing and brings it to the current schema, after a dated copy. \a clock outlives
    //! the store. Fails with NotFound, Conflict (made by a newer program) or Storage.
    static Result<std::unique_ptr<SqliteStore>> open(const QString &file, const KeyRing &keys,
                                                     const Clock &clock);
    ~SqliteStore() override;

    //! From now on the seals of the audit log are kept in \a folder (AuditSeals).
    Result<void> keepSealsIn(const QString &folder);

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
    ContentStore &content() override { return m_contents; }
    TemplateStore &templates() override { return m_templates; }
    OwnTextStore &ownTexts() override { return m_ownTexts; }
    UserStore &users() override { return m_users; }
    SqliteSignIns &signIns() override { return m_signIns; }
    ChangeStore &changes() override { return m_changes; }
    TestSendStore &tests() override { return m_tests; }
    AnswerStore &answers() override { return m_answers; }
    DisclosureStore &disclosures() override { return m_disclosures; }
    void signAs(const Caller &caller) override { m_approvals.signAs(caller.user, caller.approvalSeed); }
    void nameInAudit(std::optional<UserId> user) override { m_connection->setAuditActor(user); }
    LimitStore &limits() override { return m_limits; }
    Result<void> together(const std::function<void()> &work) override;
    Result<void> checkpoint(bool idle) override;
    Result<void> sealAudit() override;
    qint64 logBytes() override { return m_connection->logBytes(); }
    StorageTrouble takeTrouble() override;
    Result<void> recover(const DatabaseAge &least) override;

    //! For tests and tools that look at or break what lies in the file.
    Connection &connection() { return *m_connection; }

private:
    SqliteStore(std::unique_ptr<Connection> connection, const KeyRing &keys, const Clock &clock);
    Result<void> expectAge(const DatabaseAge &least);
    Result<void> expectRoom();

    std::unique_ptr<Connection> m_connection;
    FieldCipher m_cipher;
    BlindIndex m_index;
    ApprovalBook m_approvals;
    SqliteWorkspace m_workspace;
    SqliteAccounts m_accounts;
    SqliteAudiences m_audiences;
    SqliteCampaigns m_campaigns;
    SqliteQueue m_queue;
    SqliteReceipts m_receipts;
    SqliteDoubts m_doubts;
    SqliteInbox m_inbox;
    SqliteIntake m_intake;
    SqliteSuppressions m_suppressions;
    SqliteRestore m_restore;
    SqliteConsents m_consents;
    SqliteContents m_contents;
    SqliteTemplates m_templates;
    SqliteOwnTexts m_ownTexts;
    SqliteErasures m_erasures;
    SqliteKeys m_keys;
    SqliteUsers m_users;
    SqliteSignIns m_signIns;
    SqliteLimits m_limits;
    SqliteChanges m_changes;
    SqliteTests m_tests;
    SqliteAnswers m_answers;
    SqliteDisclosures m_disclosures;
    std::optional<AuditSealer> m_sealer; // nothing if seals are not kept
    StorageTrouble m_found = StorageTrouble::None; // by recover(), beyond what SQLite reports
    StorageTrouble m_lastTaken = StorageTrouble::None;
};

} // namespace heliograph
