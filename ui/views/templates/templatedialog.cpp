// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/templates/templatedialog.h"

#include "ui/text/problemtext.h"
#include "ui/text/statetext.h"
#include "ui/text/templatetext.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace heliograph {

TemplateDialog::TemplateDialog(const TemplateList &list, const std::optional<ProviderTemplate> &known,
                               QWidget *parent)
    : QDialog(parent)
    , m_list(list)
    , m_known(known)
    , m_form(new Form)
    , m_provider(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_code(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_variables(new QLabel(this))
    , m_codes(new QLineEdit(this))
    , m_class(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_reason(new QLineEdit(this))
{
    setObjectName(QStringLiteral("template"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    showFields();
}

void TemplateDialog::build()
{
    setWindowTitle(m_known ? tr("What the provider says of %1").arg(m_known->code)
                           : tr("Enter a template or signature"));
    const std::pair<QWidget *, const char *> names[]
        = {{m_provider, "provider"}, {m_kind, "kind"},   {m_code, "code"},
           {m_name, "name"},         {m_text, "text"},   {m_codes, "codes"},
           {m_class, "class"},       {m_state, "state"}, {m_reason, "reason"}};
    for (const auto &[widget, part] : names)
        widget->setObjectName(QStringLiteral("template.") + QLatin1String(part));
    for (auto each = m_list.providers.constBegin(); each != m_list.providers.constEnd(); ++each)
        m_provider->addItem(each.value(), number(each.key()));
    for (const TemplateKind kind : {TemplateKind::Template, TemplateKind::Signature})
        m_kind->addItem(TemplateText::name(kind), static_cast<int>(kind));
    for (const MessageClass each : {MessageClass::Notice, MessageClass::Marketing, MessageClass::Code})
        m_class->addItem(StateText::name(each), static_cast<int>(each));
    for (int state = 1; state <= TemplateStateCount; ++state)
        m_state->addItem(TemplateText::name(static_cast<TemplateState>(state)), state);
    if (m_known) {
        m_state->setCurrentIndex(m_state->findData(static_cast<int>(m_known->state)));
        m_reason->setText(m_known->reason);
    }
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 4);
    m_variables->setProperty("role", QStringLiteral("muted"));
    m_variables->setWordWrap(true);
    m_form->add(tr("Provider"), m_provider);
    m_form->add(tr("Kind"), m_kind);
    m_form->add(tr("Code at the provider"), m_code, tr("As SMS_20375; of a signature its text."));
    m_form->add(tr("Name"), m_name);
    m_form->add(tr("Text, as the provider has it"), m_text,
                tr("With its own variables: ${name} at Alibaba Cloud, {1} at Tencent Cloud."));
    m_form->addWidget(m_variables);
    m_form->add(tr("Variables that are codes"), m_codes,
                tr("Their names, with commas. They take digits only."));
    m_form->add(tr("Class"), m_class);
    m_form->add(tr("What the provider says"), m_state);
    m_form->add(tr("In the provider's words"), m_reason);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    auto *buttons = new QDialogButtonBox(this);
    auto *enter = buttons->addButton(tr("Enter it"), QDialogButtonBox::AcceptRole);
    enter->setObjectName(QStringLiteral("template.enter"));
    enter->setProperty("primary", true);
    auto *leave = buttons->addButton(tr("Leave it"), QDialogButtonBox::RejectRole);
    connect(enter, &QPushButton::clicked, this, &TemplateDialog::enter);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TemplateDialog::showFields);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &TemplateDialog::showVariables);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TemplateDialog::showVariables);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(520, m_known ? 260 : 480);
}

void TemplateDialog::showFields()
{
    const bool isTemplate = m_kind->currentData().toInt() == static_cast<int>(TemplateKind::Template);
    for (QWidget *field : std::initializer_list<QWidget *>{m_provider, m_kind, m_code})
        m_form->setFieldVisible(field, !m_known);
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_text, m_codes, m_class})
        m_form->setFieldVisible(field, !m_known && isTemplate);
    m_variables->setVisible(!m_known && isTemplate);
    showVariables();
}

void TemplateDialog::showVariables()
{
    const QString text = m_text->toPlainText();
    const TemplateSyntax syntax = syntaxOf();
    if (const auto foreign = foreignVariable()) {
        m_variables->setText(ProblemText::sentence(*foreign));
        return;
    }
    if (const auto problem = MessageTemplate::problem(text, syntax)) {
        m_variables->setText(ProblemText::sentence(*problem));
        return;
    }
    const auto parsed = MessageTemplate::parse(text, syntax);
    const QStringList variables = parsed ? parsed->variables() : QStringList();
    m_variables->setText(variables.isEmpty()
                             ? tr("No variables.")
                             : tr("Variables: %1.").arg(variables.join(QStringLiteral(", "))));
}

TemplateSyntax TemplateDialog::syntaxOf() const
{
    return m_list.syntax.value(AccountId{m_provider->currentData().toLongLong()}, TemplateSyntax::Alibaba);
}

//! In the text that is being entered, of a template.
std::optional<ForeignVariable> TemplateDialog::foreignVariable() const
{
    const bool isTemplate = m_kind->currentData().toInt() == static_cast<int>(TemplateKind::Template);
    return !m_known && isTemplate ? ForeignVariable::in(m_text->toPlainText(), syntaxOf()) : std::nullopt;
}

ProviderTemplate TemplateDialog::fields() const
{
    ProviderTemplate entered = m_known.value_or(ProviderTemplate());
    entered.state = static_cast<TemplateState>(m_state->currentData().toInt());
    entered.reason = m_reason->text().trimmed();
    if (m_known)
        return entered;
    entered.account = AccountId{m_provider->currentData().toLongLong()};
    entered.kind = static_cast<TemplateKind>(m_kind->currentData().toInt());
    entered.code = m_code->text().trimmed();
    if (entered.kind == TemplateKind::Signature)
        return entered;
    entered.name = m_name->text().trimmed();
    entered.text = m_text->toPlainText();
    entered.messageClass = static_cast<MessageClass>(m_class->currentData().toInt());
    const QStringList codes = m_codes->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &code : codes)
        entered.variables.insert(code.trimmed(), VariableKind::Code);
    return entered;
}

void TemplateDialog::enter()
{
    m_form->clearProblems();
    if (!m_known && m_code->text().trimmed().isEmpty())
        m_form->setProblem(m_code, tr("Enter the code that the provider gave it."));
    if (!m_known && m_provider->currentIndex() < 0)
        m_form->setProblem(m_provider, tr("There is no provider yet. An admin adds one in Providers."));
    if (const auto foreign = foreignVariable())
        m_form->setProblem(m_text, ProblemText::sentence(*foreign));
    if (m_form->hasProblems()) {
        m_form->focusFirstProblem();
        return;
    }
    Q_EMIT entered(fields());
    accept();
}

} // namespace heliograph
