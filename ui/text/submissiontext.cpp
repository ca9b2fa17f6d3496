// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/submissiontext.h"

#include "ui/text/format.h"
#include "ui/text/problemtext.h"
#include "ui/text/statetext.h"
#include "ui/text/templatetext.h"

namespace heliograph {

QString SubmissionText::rowProblem(const RowProblem &problem)
{
    const QString sentence = ofRow(problem);
    if (problem.rows <= 1)
        return sentence;
    return QString(sentence % QLatin1Char(' ')
                   % tr("%Ln more rows have a problem.", nullptr, Format::plural(problem.rows - 1)));
}

QString SubmissionText::ofRow(const RowProblem &problem)
{
    if (problem.unreachable)
        return tr("Line %1: %2 sends own texts to numbers outside mainland China only. Use an approved "
                  "template for them, or an audience without them.")
            .arg(problem.line)
            .arg(problem.provider);
    if (problem.unmergeable)
        return tr("Line %1: %2 Add the value or a fallback ({{column|fallback}}).")
            .arg(problem.line)
            .arg(ProblemText::sentence(*problem.unmergeable));
    if (problem.variable.isEmpty())
        return tr("Line %1: with its values the text is longer than the %2 characters that %3 takes.")
            .arg(problem.line)
            .arg(problem.rule.longestText)
            .arg(problem.provider);
    return tr("Line %1: %2 does not accept the value of %3: %4.")
        .arg(problem.line)
        .arg(problem.provider, problem.variable, TemplateText::wanted(problem.rule, problem.misfit));
}

QString SubmissionText::notApproved(const QString &provider, const ProviderTemplate &known)
{
    return tr("%1 %2 is not approved at %3. %4.", "Template SMS_1 … ali. Rejected: no opt-out wording.")
        .arg(TemplateText::name(known.kind), known.code, provider, TemplateText::state(known));
}

QString SubmissionText::notKnown(const QString &provider, TemplateKind kind, const QString &code)
{
    return kind == TemplateKind::Template
        ? tr("What %1 says of template %2 is not known here.").arg(provider, code)
        : tr("What %1 says of signature %2 is not known here.").arg(provider, code);
}

QString SubmissionText::consent(ConsentBasis basis)
{
    switch (basis) {
    case ConsentBasis::Withdrawn:
        return tr("There is no consent any more");
    case ConsentBasis::OptIn:
        return tr("They agreed beforehand");
    case ConsentBasis::Customers:
        return tr("They are customers: own similar products, and they could object");
    case ConsentBasis::Request:
        return tr("They asked for it");
    }
    Q_UNREACHABLE();
}

QString SubmissionText::doubtPolicy(DoubtPolicy policy)
{
    switch (policy) {
    case DoubtPolicy::NeverResend:
        return tr("Never send it again; close it after three days");
    case DoubtPolicy::ResendOnStrongMiss:
        return tr("Send it once more if the provider, asked twice, has no record of it");
    case DoubtPolicy::Hold:
        return tr("A person decides");
    case DoubtPolicy::Expire:
        return tr("Close it when its time is over");
    }
    Q_UNREACHABLE();
}

QString SuppressionText::reason(SuppressionReason reason)
{
    switch (reason) {
    case SuppressionReason::Person:
        return tr("Listed by hand");
    case SuppressionReason::OptOut:
        return tr("Replied so");
    case SuppressionReason::Import:
        return tr("From a file");
    case SuppressionReason::Bounce:
        return tr("The carrier says it is barred");
    case SuppressionReason::Request:
        return tr("Asked for it");
    case SuppressionReason::Complaint:
        return tr("Complained");
    case SuppressionReason::Legal:
        return tr("Legal reasons");
    }
    Q_UNREACHABLE();
}

QString SuppressionText::scope(const SuppressionScope &scope, const QString &provider)
{
    if (const auto messageClass = scope.messageClass())
        return StateText::name(*messageClass);
    return scope.account() ? tr("Everything through %1").arg(provider) : tr("Everything");
}

} // namespace heliograph
