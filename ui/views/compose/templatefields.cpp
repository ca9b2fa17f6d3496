// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/templatefields.h"

#include "ui/text/format.h"
#include "ui/text/menutext.h"
#include "ui/text/problemtext.h"
#include "ui/text/templatetext.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

TemplateFields::TemplateFields(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_none(new QLabel(tr("Choose the provider under “Sender and route” first."), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_none);
}

void TemplateFields::showDraft(const NewCampaign &draft, const ComposeGround &ground)
{
    m_ground = ground;
    m_chosen.clear();
    for (const AccountId account : draft.accounts)
        m_chosen.insert(account, draft.content.forAccount(account).templateCode);
    for (const Field &field : std::as_const(m_fields))
        field.place->deleteLater();
    m_fields.clear();
    setAccounts(draft);
}

void TemplateFields::setAccounts(const NewCampaign &draft)
{
    m_draft = draft;
    const auto isShown = [this](AccountId id) {
        return std::ranges::any_of(m_fields, [id](const Field &field) { return field.account == id; });
    };
    for (const AccountId id : draft.accounts) {
        const ComposeAccount *account = m_ground.account(id);
        if (account != nullptr && !isShown(id))
            addField(*account);
    }
    for (const Field &field : std::as_const(m_fields)) {
        field.place->setVisible(draft.accounts.contains(field.account));
        showWords(field);
    }
    m_none->setVisible(draft.accounts.isEmpty());
}

void TemplateFields::addField(const ComposeAccount &account)
{
    Field field;
    field.account = account.id;
    field.place = new QWidget(this);
    auto *layout = new QVBoxLayout(field.place);
    layout->setContentsMargins(0, 0, 0, 0);
    const QString words = tr("Template at %1");
    auto *label = new QLabel(words.arg(menuText(account.label)), field.place); // its letters are marked
    field.code = new QComboBox(field.place);
    field.code->setObjectName(QStringLiteral("compose.message.code%1").arg(number(account.id)));
    field.code->setAccessibleName(words.arg(account.label));
    label->setBuddy(field.code);
    field.words = new QLabel(field.place);
    field.words->setWordWrap(true);
    field.words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    field.code->addItem(tr("Choose a template"), QString());
    for (const ProviderTemplate &known : m_ground.templates) {
        if (known.account != account.id || known.kind != TemplateKind::Template)
            continue;
        const QString called
            = known.name.isEmpty() ? known.code : QString(known.code % QLatin1Char(' ') % known.name);
        field.code->addItem(QString(called % QStringLiteral(" · ") % TemplateText::name(known.state)),
                            known.code);
    }
    const QString chosen = m_chosen.value(account.id);
    if (!chosen.isEmpty() && field.code->findData(chosen) < 0)
        field.code->addItem(QString(chosen % QStringLiteral(" · ") % tr("not known here")), chosen);
    field.code->setCurrentIndex(std::max(0, field.code->findData(chosen)));
    layout->addWidget(label);
    layout->addWidget(field.code);
    layout->addWidget(field.words);
    m_layout->addWidget(field.place);
    m_fields.append(field);
    connect(field.code, &QComboBox::currentIndexChanged, this, [this, field] {
        showWords(field);
        Q_EMIT edited();
    });
    if (m_fields.size() == 1)
        setFocusProxy(field.code);
}

void TemplateFields::showWords(const Field &field)
{
    const QString code = field.code->currentData().toString();
    const ProviderTemplate *known = m_ground.known(field.account, TemplateKind::Template, code);
    if (known == nullptr) {
        field.words->clear();
        return;
    }
    QStringList lines{known->text.isEmpty() ? tr("Its text was not entered here.") : known->text,
                      tr("%1, entered %2", "state of a template, time")
                          .arg(TemplateText::state(*known), Format().time(known->confirmedAt))};
    const ComposeAccount *account = m_ground.account(field.account);
    const auto foreign = account == nullptr
        ? std::nullopt
        : ForeignVariable::in(known->text, account->traits.templateSyntax);
    if (foreign)
        lines.append(ProblemText::sentence(*foreign));
    const AudienceLine *audience = m_ground.audience(m_draft.audience);
    const auto parsed = account == nullptr
        ? Result<MessageTemplate>(Error{})
        : MessageTemplate::parse(known->text, account->traits.templateSyntax);
    const QStringList variables = parsed ? parsed->variables() : QStringList();
    for (const QString &variable : variables) {
        const bool filled = audience != nullptr && audience->audience.columns.contains(variable);
        lines.append(filled ? tr("%1: filled from the column of that name").arg(variable)
                            : tr("%1: no column of the audience has this name").arg(variable));
    }
    field.words->setText(lines.join(QLatin1Char('\n')));
}

void TemplateFields::apply(NewCampaign &draft) const
{
    for (const AccountId id : draft.accounts) {
        const auto field = std::ranges::find(m_fields, id, &Field::account);
        const QString code
            = field == m_fields.end() ? m_chosen.value(id) : field->code->currentData().toString();
        const ProviderTemplate *known = m_ground.known(id, TemplateKind::Template, code);
        const AccountTemplate own{code, known == nullptr ? QString() : known->text};
        if (id == draft.accounts.first()) {
            draft.content.templateCode = own.code;
            draft.content.templateText = own.text;
        } else if (own != AccountTemplate{draft.content.templateCode, draft.content.templateText}) {
            draft.content.accountTemplates.insert(id, own);
        }
    }
}

} // namespace heliograph
