// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/doubt.h"
#include "engine/domain/messagetemplate.h"
#include "engine/policy/variablerule.h"

#include <chrono>

namespace heliograph {

//! What a provider's interface can do, and how it wants to be used (providers/*.md).
struct ProviderTraits
{
    int maxBatch = 1; //!< recipients a call by template
    int freeTextBatch = 1; //!< recipients a call of free text
    bool freeText = false; //!< sends our own text; otherwise the provider's templates only
    bool freeTextToMainland = true; //!< our own text to mainland China as well
    bool templates = false; //!< sends by the provider's template
    bool asksByNumber = false; //!< statusRequest() works
    QueryStrength missProves = QueryStrength::None; //!< of a message by template, its id unknown
    QueryStrength freeTextMissProves = QueryStrength::None; //!< the same of free text
    std::chrono::hours keepsRecords{0}; //!< how far back statusRequest() reaches
    bool pullsReceipts = false; //!< pullRequest() works; it consumes what it returns
    bool pullsReplies = false; //!< replyPullRequest() works; it consumes what it returns
    bool variablesPerCall = false; //!< everybody in a batch must have equal variables
    bool oneRegionPerCall = false; //!< a batch is all mainland China (+86) or all abroad
    TemplateSyntax templateSyntax = TemplateSyntax::Alibaba; //!< of its templates' texts
    VariableRule variableRule{}; //!< what its templates' variables may be
};

} // namespace heliograph
