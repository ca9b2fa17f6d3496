// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/rights.h"

namespace heliograph {

//! Every verb of a Store that changes something or hands out what it knows, as far as rights tell it apart.
enum class StoreVerb {
    WorkspaceDatabaseId,
    WorkspaceBeginEpoch,
    WorkspaceStop,
    WorkspaceRelease,
    WorkspaceHold,
    WorkspaceEndHold,
    WorkspaceClockMark,
    WorkspaceKeepClockMark,
    WorkspaceBelieveClock,
    WorkspaceSetLateAfter,
    WorkspaceCopy,
    WorkspaceSetSystemLog,
    WorkspaceAudit,
    WorkspaceSetApprovalRules,
    WorkspaceWeakenApprovalRules,
    AccountsAdd,
    AccountsUpdate,
    AccountsWeaken,
    AccountsReplaceKey,
    AccountsRemove,
    AccountsSetHold,
    AccountsSetEngineHold,
    AccountsSlowDown,
    AccountsEndSlowdown,
    AudiencesBegin,
    AudiencesAdd,
    AudiencesFinish,
    AudiencesDiscard,
    AudiencesAbandoned,
    AudiencesRename,
    CampaignsCreate,
    CampaignsResend,
    CampaignsRevise,
    CampaignsRedraft,
    CampaignsBeginFreeze,
    CampaignsFreeze,
    CampaignsApprove,
    CampaignsReturn,
    CampaignsReject,
    CampaignsTakeBack,
    CampaignsStart,
    CampaignsPause,
    CampaignsResume,
    CampaignsLate,
    CampaignsCancel,
    CampaignsMoveToBin,
    CampaignsRestore,
    CampaignsArchive,
    CampaignsUnarchive,
    CampaignsEmptyBin,
    CampaignsBlock,
    CampaignsBeat,
    CampaignsAdvance,
    QueueFeed,
    QueueClaim,
    QueueSettle,
    QueueSettleAll,
    QueueSweep,
    QueueShiftWaits,
    QueueAdoptOrphans,
    QueueOpenRequests,
    QueueReleaseUnsent,
    QueueMoveWaiting,
    ReceiptsKeep,
    ReceiptsApply,
    ReceiptsTakeQuestions,
    ReceiptsWakeUnmatched,
    ReceiptsCloseWithoutReceipt,
    DoubtsRecord,
    DoubtsSettle,
    DoubtsSendAgain,
    DoubtsEarly,
    DoubtsAskSoon,
    InboxKeep,
    InboxMarkDone,
    AnswersSend,
    SuppressionsAdd,
    SuppressionsRemove,
    SuppressionsRemoveMany,
    RestoreAge,
    RestoreCurrent,
    RestoreHold,
    RestoreEnter,
    RestoreFinish,
    RestoreConfirm,
    ErasuresForget,
    ErasuresSetKeptFor,
    ErasuresKeptFor,
    ErasuresExpired,
    KeysList,
    KeysPermitRotation,
    KeysAdd,
    KeysRewrap,
    KeysReencrypt,
    KeysRemoveOld,
    ConsentsRecord,
    ConsentsInherit,
    ContentImport,
    ContentWeaken,
    ContentRemove,
    ContentKeepReview,
    ContentSecondLook,
    TemplatesAdd,
    TemplatesConfirm,
    OwnTextsAdd,
    OwnTextsEdit,
    OwnTextsArchive,
    LimitsSetRules,
    LimitsAddPrices,
    LimitsSetBudget,
    LimitsRemoveBudget,
    LimitsLookAgain,
    UsersAdd,
    UsersAddSenior,
    UsersSetRoles,
    UsersPromote,
    UsersSetEnabled,
    UsersReset,
    UsersUnlock,
    UsersSetSignInRules,
    UsersWeakenSignInRules,
    ChangesAsk,
    ChangesRead,
    ChangesExpire,
    ChangesConfirm,
    ChangesRefuse,
    TestsAddNumber,
    TestsPrepareCode,
    TestsConfirm,
    TestsVouch,
    TestsRemoveNumber,
    TestsPrepare,
    TestsSend,
    DisclosuresExport,
    DisclosuresExportNumbers,
    DisclosuresExportManyNumbers,
    DisclosuresReveal,
    DisclosuresExportAudit,
    DisclosuresExportSuppressions,
    DisclosuresSeal,
};

inline constexpr int StoreVerbCount = static_cast<int>(StoreVerb::DisclosuresSeal) + 1;

struct StoreVerbRule
{
    //! Who may call it in a workspace where people sign in.
    enum class Who {
        Anybody, //!< who has signed in
        Person, //!< who has the right
        Engine, //!< nobody: it is how the engine works
    };

    StoreVerb verb;
    QLatin1String name;
    Who who;
    Right right = Right::HistorySee; //!< of a person
    bool anyPassword = false; //!< one given long ago does, even where the right wants a fresh one
};

const StoreVerbRule &ruleOf(StoreVerb verb);

} // namespace heliograph
