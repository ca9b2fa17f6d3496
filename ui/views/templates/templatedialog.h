// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/foreignvariable.h"
#include "ui/session/templatedesk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace heliograph {

class Form;

//! Enters a template or signature as a provider has it, or the provider's word on one that is known.
class TemplateDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a known: only its state is entered anew.
    TemplateDialog(const TemplateList &list, const std::optional<ProviderTemplate> &known, QWidget *parent);

Q_SIGNALS:
    void entered(const heliograph::ProviderTemplate &entered);

private:
    void build();
    void showFields();
    void showVariables();
    void enter();
    TemplateSyntax syntaxOf() const;
    std::optional<ForeignVariable> foreignVariable() const;
    ProviderTemplate fields() const;

    TemplateList m_list;
    std::optional<ProviderTemplate> m_known;
    Form *m_form;
    QComboBox *m_provider;
    QComboBox *m_kind;
    QLineEdit *m_code;
    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    QLabel *m_variables;
    QLineEdit *m_codes;
    QComboBox *m_class;
    QComboBox *m_state;
    QLineEdit *m_reason;
};

} // namespace heliograph
