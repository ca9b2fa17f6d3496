// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/doubtcases.h"

namespace heliograph {

//! The unknown outcomes of a workspace at one moment, as a person decides about them.
class UnknownDesk
{
public:
    //! Reads those that \a filter lets through. Fails like Reader.
    static Result<UnknownDesk> open(Reader &reader, const DoubtFilter &filter, TimePoint now);

    const QList<DoubtCase> &cases() const { return m_cases.cases(); }
    QList<DoubtGroup> groups() const { return m_cases.groups(); }
    QString label(AccountId account) const;

    //! The cases that \a call chooses by ids or --group. Several ids must rest on equal evidence. Invalid or
    //! NotFound says what is wrong with the choice.
    Result<QList<DoubtCase>> chosen(const Invocation &call) const;

private:
    Result<QList<DoubtCase>> byIds(const QStringList &ids) const;
    Result<QList<DoubtCase>> byGroup(const QString &key) const;

    DoubtCases m_cases;
};

//! The options --group and --campaign, shared by the verbs that choose.
void declareChoice(QCommandLineParser &parser);

//! The campaign that --campaign names, if it does.
Result<std::optional<CampaignId>> chosenCampaign(const Invocation &call, Reader &reader);

} // namespace heliograph
