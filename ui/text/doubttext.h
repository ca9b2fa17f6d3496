// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagerow.h"
#include "engine/query/doubtdesk.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace heliograph {

//! Unknown outcomes in words: why nobody knows, what was asked, what happens next, what a decision risks
//! (product.md 4.6). \a provider is always the label of the account. Any thread.
class DoubtText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::DoubtText)

public:
    //! Why the outcome is not known: stands inside a sentence, without a full stop. \a reason is what the
    //! engine wrote down, \a trace what the transport saw, if it is known.
    static QString because(const std::optional<RequestTrace> &trace, const QString &reason,
                           const QString &provider, const Format &format);

    //! The same for many messages at once, as the head of a group.
    static QString cause(DoubtCause cause, const QString &provider);

    //! What is known so far: "Kite has no record of it, asked 3 times".
    static QString evidence(DoubtEvidence evidence, int asked, const QString &provider);

    static QString asked(const MessageEvent &event, const QString &provider);
    static QString decided(const MessageEvent &event, const QString &provider);

    //! What the campaign's rule does with such outcomes, as the approver reads it.
    static QString rule(DoubtPolicy policy);

    //! "It will not be sent again by itself.", or what the rule says instead.
    static QString promise(DoubtPolicy policy, const QString &provider);

    //! What happens next with \a one at \a now, a sentence each.
    static QStringList next(const DoubtCase &one, const QString &provider, const Format &format,
                            TimePoint now);

    //! What it likely is, and why that may be said; empty if nothing may be said.
    static QString likely(const DoubtCase &one, const QString &provider);

    //! What a person risks with \a decision.
    static QString risk(DoubtDecision decision);

    //! Told of a message that may have been received twice.
    static QString possibleDuplicate();

private:
    static QString ofTrace(const RequestTrace &trace, const QString &reason, const QString &provider,
                           const Format &format);
    static QString nextQuestion(const DoubtCase &one, const QString &provider, const Format &format,
                                TimePoint now);
    static QString nextByRule(const DoubtCase &one, const QString &provider, const Format &format);
};

} // namespace heliograph
