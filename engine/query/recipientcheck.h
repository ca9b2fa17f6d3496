// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/content/contentaudit.h"
#include "engine/policy/variablerule.h"
#include "engine/storage/reader.h"

#include <optional>

namespace heliograph {

//! A provider whose template was entered here, so that it is known what its variables may be.
struct ValueRoute
{
    QString provider; //!< the account's label
    VariableRule rule;
    ProviderTemplate known;
    qsizetype signatureLength = 0; //!< with its brackets
};

//! Why the message of a row cannot be sent as it is.
struct RowProblem
{
    qint32 line = 0; //!< of the imported file: the first row that has it
    qint64 rows = 0; //!< how many have a problem
    std::optional<ValueProblem> unmergeable; //!< unset if it is something else
    bool unreachable = false; //!< the provider sends no own texts into mainland China
    QString provider; //!< which does not take the value, or does not go there
    QString variable; //!< empty: the whole text is too long
    VariableMisfit misfit{};
    VariableRule rule{};
};

struct RecipientReport
{
    qint64 members = 0;
    std::optional<RowProblem> problem;
    QList<ContentFinding>
        findings; //!< of people's values, each complaint once, with the first row and how many
};

//! Makes everybody's message as sending will, and holds it against the content rules and the providers' rules
//! for variables. Reads and decrypts the whole audience: some seconds for a million people.
class RecipientCheck
{
public:
    //! Everything outlives the check. \a closedToMainland is the label of an account that would have to send
    //! this text of ours into mainland China, and does not; empty if there is none.
    RecipientCheck(const Merge &merge, const ContentAudit &audit, const QList<ValueRoute> &routes,
                   const QString &closedToMainland = {});

    //! \a columns are the audience's. Fails with Storage.
    Result<RecipientReport> run(Reader &reader, AudienceId audience, const QStringList &columns);

private:
    void look(const QString &e164, const MessageTemplate::ValueList &values, qint32 line);
    std::optional<RowProblem> problemOf(const MergedMessage &message,
                                        const MessageTemplate::ValueList &values) const;
    static void report(std::optional<RowProblem> &first, RowProblem problem, qint32 line);
    void report(const ContentFinding &finding, qint32 line);

    const Merge &m_merge;
    const ContentAudit &m_audit;
    const QList<ValueRoute> &m_routes;
    const QString m_closedToMainland;
    std::optional<RowProblem> m_unreachable;
    RecipientReport m_report;
};

} // namespace heliograph
