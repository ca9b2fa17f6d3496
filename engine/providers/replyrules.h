// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/sendoutcome.h"
#include "engine/net/httptypes.h"
#include "engine/policy/codemeaning.h"
#include "engine/providers/provider.h"

#include <QLatin1String>

#include <optional>
#include <span>

namespace heliograph {

//! One row of a provider's table of codes. A code that ends in "*" stands for all that begin so.
struct CodeMeaning
{
    QLatin1String code;
    Meaning meaning;
};

//! The meaning of \a code: an exact row before a general one, the longest general one first. Unknown if there
//! is none, but a throttle if the well-formed answer came as HTTP 429 (providers/README.md, rule 3).
Meaning meaningOf(std::span<const CodeMeaning> table, const QString &code, int httpStatus = 200);

//! A documented code as the answer to a call.
struct CodedAnswer
{
    QString code;
    Meaning meaning = Meaning::Unknown;
    bool several = false; //!< the code answers a call with more than one recipient
    std::chrono::milliseconds retryAfter{0};
};

//! The outcome for each recipient that \a answer speaks of.
SendOutcome outcomeOf(const CodedAnswer &answer);

//! What the exchange decides before the body is read: not sent, in doubt (cut off, too late an answer, 3xx,
//! 5xx). Nothing if the body has to be read, which is so for 2xx and 4xx only.
std::optional<SendOutcome> outcomeOfExchange(const HttpReply &reply);

//! In doubt because the answer could not be understood; \a what says why in a few words.
InDoubt inDoubt(const HttpReply &reply, const QString &what);

//! Network if \a reply is no answer to read (see outcomeOfExchange()), with what to do in the words.
std::optional<Error> failureOfExchange(const HttpReply &reply);

//! Why a probe or a query was refused with \a code, and what to do about it.
Error refusalOf(const QString &code, Meaning meaning);

//! \a code if it looks like one; otherwise "(not a code)", so that nothing a stranger wrote is shown or
//! logged.
QString plainCode(const QString &code);

//! Invalid if \a batch breaks \a traits: too many or no people, a number twice or not in E.164, differing
//! variables or regions where the provider takes one set a call, free text where it takes none. The words
//! name recipients by their place in the batch.
Result<void> checkBatch(const Batch &batch, const Provider::Traits &traits);

} // namespace heliograph
