// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/recipientcheck.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr int MembersAtOnce = 5'000;

} // namespace

RecipientCheck::RecipientCheck(const Merge &merge, const ContentAudit &audit, const QList<ValueRoute> &routes,
                               const QString &closedToMainland)
    : m_merge(merge)
    , m_audit(audit)
    , m_routes(routes)
    , m_closedToMainland(closedToMainland)
{
}

Result<RecipientReport> RecipientCheck::run(Reader &reader, AudienceId audience, const QStringList &columns)
{
    m_report = {};
    m_unreachable.reset();
    const auto each = [&](const QString &e164, const QStringList &values, qint32 line) {
        MessageTemplate::ValueList named;
        for (qsizetype index = 0; index < columns.size(); ++index)
            named.append({columns[index], values.value(index)});
        look(e164, named, line);
    };
    QByteArray after;
    do {
        const auto last = reader.visitMembers(audience, after, MembersAtOnce, each);
        if (!last)
            return last.error();
        after = *last;
    } while (!after.isEmpty());
    // Nothing that is done about other problems helps who cannot be reached.
    if (m_unreachable)
        m_report.problem = m_unreachable;
    return m_report;
}

void RecipientCheck::look(const QString &e164, const MessageTemplate::ValueList &values, qint32 line)
{
    ++m_report.members;
    if (!m_closedToMainland.isEmpty() && segmentRuleFor(e164) == SegmentRule::China) {
        RowProblem problem;
        problem.unreachable = true;
        problem.provider = m_closedToMainland;
        report(m_unreachable, problem, line);
    }
    const auto merged = m_merge.merge(e164, values);
    if (!merged) {
        RowProblem problem;
        problem.unmergeable = m_merge.problem(values);
        return report(m_report.problem, problem, line);
    }
    if (const auto problem = problemOf(*merged, values))
        report(m_report.problem, *problem, line);
    const QList<ContentFinding> found = m_audit.ofPerson(*merged, values);
    for (const ContentFinding &finding : found)
        report(finding, line);
}

std::optional<RowProblem> RecipientCheck::problemOf(const MergedMessage &message,
                                                    const MessageTemplate::ValueList &values) const
{
    const QStringList variables = m_merge.variables();
    for (const ValueRoute &route : m_routes) {
        RowProblem problem;
        problem.provider = route.provider;
        problem.rule = route.rule;
        for (const auto &[name, value] : values) {
            const bool isSent = !m_merge.knowsText() || variables.contains(name);
            const auto found = isSent
                ? misfit(route.rule, route.known.kindOf(name), MessageTemplate::cleaned(value))
                : std::nullopt;
            if (!found)
                continue;
            problem.variable = name;
            problem.misfit = *found;
            return problem;
        }
        if (route.rule.longestText > 0
            && message.text.size() + route.signatureLength > route.rule.longestText) {
            problem.misfit = VariableMisfit::TooLong;
            return problem;
        }
    }
    return std::nullopt;
}

//! Keeps the problem of the \a first row, and counts all.
void RecipientCheck::report(std::optional<RowProblem> &first, RowProblem problem, qint32 line)
{
    const qint64 rows = first ? first->rows : 0;
    if (rows == 0 || line < first->line) {
        problem.line = line;
        first = std::move(problem);
    }
    first->rows = rows + 1;
}

void RecipientCheck::report(const ContentFinding &finding, qint32 line)
{
    const auto known = std::ranges::find_if(m_report.findings, [&finding](const ContentFinding &candidate) {
        return candidate.isLike(finding) && candidate.variable == finding.variable;
    });
    if (known != m_report.findings.end()) {
        ++known->people;
        if (line < known->line) {
            known->line = line;
            known->position = finding.position;
            known->length = finding.length;
        }
        return;
    }
    ContentFinding first = finding;
    first.line = line;
    first.people = 1;
    m_report.findings.append(first);
}

} // namespace heliograph
