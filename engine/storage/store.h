// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/caller.h"
#include "engine/domain/storagehealth.h"
#include "engine/storage/accountstore.h"
#include "engine/storage/answerstore.h"
#include "engine/storage/audiencestore.h"
#include "engine/storage/campaignstore.h"
#include "engine/storage/changestore.h"
#include "engine/storage/consentstore.h"
#include "engine/storage/contentstore.h"
#include "engine/storage/disclosurestore.h"
#include "engine/storage/doubtstore.h"
#include "engine/storage/erasurestore.h"
#include "engine/storage/inboxstore.h"
#include "engine/storage/intakestore.h"
#include "engine/storage/keystore.h"
#include "engine/storage/limitstore.h"
#include "engine/storage/owntextstore.h"
#include "engine/storage/queuestore.h"
#include "engine/storage/receiptstore.h"
#include "engine/storage/restorestore.h"
#include "engine/storage/signinstore.h"
#include "engine/storage/suppressionstore.h"
#include "engine/storage/templatestore.h"
#include "engine/storage/testsendstore.h"
#include "engine/storage/userstore.h"
#include "engine/storage/workspacestore.h"

#include <functional>

namespace heliograph {

//! The writing side of a workspace: one contract, several databases (engine.md A3, A6).
//!
//! A store belongs to the thread that opened it. Each verb is one transaction that is durable when the verb
//! returns, or, inside together(), one savepoint of a shared one. A verb that fails has changed nothing. All
//! verbs fail with Storage when the database cannot be used; then nothing may be sent until it can.
class Store
{
public:
    virtual ~Store() = default;

    virtual WorkspaceStore &workspace() = 0;
    virtual AccountStore &accounts() = 0;
    virtual AudienceStore &audiences() = 0;
    virtual CampaignStore &campaigns() = 0;
    virtual QueueStore &queue() = 0;
    virtual ReceiptStore &receipts() = 0;
    virtual DoubtStore &doubts() = 0;
    virtual InboxStore &inbox() = 0;
    virtual IntakeStore &intake() = 0;
    virtual SuppressionStore &suppressions() = 0;
    virtual RestoreStore &restore() = 0;
    virtual ErasureStore &erasures() = 0;
    virtual KeyStore &keys() = 0;
    virtual ConsentStore &consents() = 0;
    virtual ContentStore &content() = 0;
    virtual TemplateStore &templates() = 0;
    virtual OwnTextStore &ownTexts() = 0;
    virtual LimitStore &limits() = 0;
    virtual UserStore &users() = 0;
    virtual SignInStore &signIns() = 0;
    virtual ChangeStore &changes() = 0;
    virtual TestSendStore &tests() = 0;
    virtual AnswerStore &answers() = 0;
    virtual DisclosureStore &disclosures() = 0;

    //! From now on the audit log names \a user, whatever actor an entry gives; nothing: as given again.
    virtual void nameInAudit(std::optional<UserId> user) = 0;

    //! Who approves from now on signs with the key of \a caller.
    virtual void signAs(const Caller &caller) = 0;

    //! Runs \a work in one transaction and makes it durable with one commit: the group commit of the writer
    //! thread. Verbs that fail inside undo only themselves. On failure everything in it is undone.
    virtual Result<void> together(const std::function<void()> &work) = 0;

    //! Writes the log back into the database file when there is enough of it, or all of it if \a idle.
    virtual Result<void> checkpoint(bool idle) = 0;

    //! Keeps the end of the audit chain outside the database, if it has moved since it was last kept. A store
    //! does so by itself before it goes.
    virtual Result<void> sealAudit() = 0;

    //! How large the log is that could not be written back yet.
    virtual qint64 logBytes() = 0;

    //! What the latest failures since this was asked before say about the disk and the database.
    virtual StorageTrouble takeTrouble() = 0;

    //! After trouble: opens the database anew and looks whether it can be trusted. It must be the same one,
    //! know everything up to \a least, accept a durable write and have room for more. Fails with Storage.
    virtual Result<void> recover(const DatabaseAge &least) = 0;
};

} // namespace heliograph
