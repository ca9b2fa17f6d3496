// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/why.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>

namespace heliograph {

//! "Why has this not gone?" (product.md 4.5): the answers of the gate in words, with figures and times. Any
//! thread.
class WhyText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::WhyText)

public:
    using LabelOf = std::function<QString(AccountId)>; //!< the name of an account; may be empty

    //! What a person asked for, in one or two sentences.
    static QString sentence(const MessageWhy &why, const LabelOf &labelOf, const Format &format);
    static QString sentence(const CampaignWhy &why, const LabelOf &labelOf, const Format &format);

    //! One question of the gate and its answer.
    static QString verdict(const GateVerdict &verdict, const LabelOf &labelOf, const Format &format);

    //! What then decides about the message itself, a line each; empty if it waits for nothing.
    static QStringList ownChecks(const MessageWhy &why, const Format &format);

private:
    static QString passed(const GateVerdict &verdict, const LabelOf &labelOf);
    static QString waiting(const MessageWhy &why, const Format &format);
    static QString limited(const MessageWhy &why, const Format &format);
    static QString turn(const MessageWhy &why, const Format &format);
    static QString notStarted(CampaignState state);
};

} // namespace heliograph
