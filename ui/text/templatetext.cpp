// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/templatetext.h"

namespace heliograph {

QString TemplateText::name(TemplateState state)
{
    switch (state) {
    case TemplateState::InReview:
        return tr("In review");
    case TemplateState::Approved:
        return tr("Approved");
    case TemplateState::Rejected:
        return tr("Rejected");
    case TemplateState::Withdrawn:
        return tr("Withdrawn");
    case TemplateState::NotUsableYet:
        return tr("Not usable yet");
    case TemplateState::Gone:
        return tr("Gone at the provider");
    }
    Q_UNREACHABLE();
}

QString TemplateText::name(TemplateKind kind)
{
    return kind == TemplateKind::Template ? tr("Template") : tr("Signature");
}

QString TemplateText::state(const ProviderTemplate &known)
{
    const QString state = name(known.state);
    return known.reason.isEmpty() ? state
                                  : tr("%1: %2", "a state and the provider's words").arg(state, known.reason);
}

QString TemplateText::wanted(const VariableRule &rule, VariableMisfit misfit)
{
    switch (misfit) {
    case VariableMisfit::TooLong:
        return tr("up to %Ln character(s)", nullptr, rule.longest);
    case VariableMisfit::HoldsLink:
        return tr("no link");
    case VariableMisfit::WrongCodeLength:
    case VariableMisfit::NotDigits:
    case VariableMisfit::NotDigitsOrLetters:
        break;
    }
    if (rule.codeLetters)
        return tr("%1 to %2 digits or letters").arg(rule.codeFewest).arg(rule.codeMost);
    return tr("up to %Ln digit(s)", nullptr, rule.codeMost);
}

} // namespace heliograph
