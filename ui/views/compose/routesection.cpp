// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/routesection.h"

#include "ui/text/statetext.h"
#include "ui/text/templatetext.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace heliograph {

RouteSection::RouteSection(QWidget *parent)
    : ComposeSection(QStringLiteral("compose.route"), tr("3  Sender and route"), parent)
    , m_class(new QComboBox(this))
    , m_accounts(new QListWidget(this))
    , m_signature(new QComboBox(this))
{
    auto *form = new Form(this);
    form->add(tr("Class"), m_class, tr("Decides quiet hours, limits for each person, and how to opt out."));
    for (const MessageClass each : {MessageClass::Notice, MessageClass::Marketing, MessageClass::Code})
        m_class->addItem(StateText::name(each), static_cast<int>(each));
    form->add(tr("Providers, in the order in which they are used"), m_accounts,
              tr("The next one takes what the one before surely did not, never what may have gone."));
    m_accounts->setFixedHeight(fontMetrics().lineSpacing() * 5);
    auto *row = new QHBoxLayout;
    auto *up = new QPushButton(tr("Move up"), this);
    auto *down = new QPushButton(tr("Move down"), this);
    up->setObjectName(name(QStringLiteral("up")));
    down->setObjectName(name(QStringLiteral("down")));
    row->addWidget(up);
    row->addWidget(down);
    row->addStretch(1);
    auto *buttons = new QWidget(this);
    row->setContentsMargins(0, 0, 0, 0);
    buttons->setLayout(row);
    form->addWidget(buttons);
    form->add(tr("Signature or sender"), m_signature, tr("What people see as the origin."));
    m_signature->setEditable(true);
    m_signature->lineEdit()->setPlaceholderText(tr("The provider account's own"));
    m_class->setObjectName(name(QStringLiteral("class")));
    m_accounts->setObjectName(name(QStringLiteral("accounts")));
    m_signature->setObjectName(name(QStringLiteral("signature")));
    body().addWidget(form);
    const auto tell = [this] {
        showSummary();
        tellEdited();
    };
    connect(m_class, &QComboBox::currentIndexChanged, this, tell);
    connect(m_signature, &QComboBox::currentTextChanged, this, tell);
    connect(m_accounts, &QListWidget::itemChanged, this, tell);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
}

void RouteSection::showDraft(const NewCampaign &draft, const ComposeGround &ground)
{
    m_showing = true;
    m_ground = ground;
    m_class->setCurrentIndex(m_class->findData(static_cast<int>(draft.content.messageClass)));
    QList<ComposeAccount> accounts = ground.accounts;
    const auto place = [&draft, &accounts](const ComposeAccount &account) {
        const qsizetype at = draft.accounts.indexOf(account.id);
        return at < 0 ? accounts.size() : at;
    };
    std::ranges::stable_sort(accounts, {}, place);
    m_accounts->clear();
    for (const ComposeAccount &account : std::as_const(accounts)) {
        auto *item = new QListWidgetItem(account.label, m_accounts);
        item->setData(Qt::UserRole, number(account.id));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(draft.accounts.contains(account.id) ? Qt::Checked : Qt::Unchecked);
    }
    showSignatures(draft.content.signName);
    showSummary();
    m_showing = false;
}

void RouteSection::showSignatures(const QString &chosen)
{
    m_signature->clear();
    m_signature->addItem(QString());
    for (const ProviderTemplate &known : m_ground.templates) {
        if (known.kind != TemplateKind::Signature || m_signature->findText(known.code) >= 0)
            continue;
        m_signature->addItem(known.code);
        m_signature->setItemData(m_signature->count() - 1, TemplateText::state(known), Qt::ToolTipRole);
    }
    m_signature->setCurrentText(chosen);
}

QList<AccountId> RouteSection::chosen() const
{
    QList<AccountId> accounts;
    for (int row = 0; row < m_accounts->count(); ++row) {
        if (m_accounts->item(row)->checkState() == Qt::Checked)
            accounts.append(AccountId{m_accounts->item(row)->data(Qt::UserRole).toLongLong()});
    }
    return accounts;
}

void RouteSection::apply(NewCampaign &draft) const
{
    draft.accounts = chosen();
    draft.content.signName = m_signature->currentText().trimmed();
    draft.content.messageClass = static_cast<MessageClass>(m_class->currentData().toInt());
}

void RouteSection::move(int by)
{
    const int from = m_accounts->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_accounts->count())
        return;
    m_showing = true;
    m_accounts->insertItem(to, m_accounts->takeItem(from));
    m_accounts->setCurrentRow(to);
    m_showing = false;
    showSummary();
    tellEdited();
}

void RouteSection::focusFirst()
{
    m_accounts->setFocus();
}

void RouteSection::showSummary()
{
    QStringList labels;
    QString own;
    const QList<AccountId> accounts = chosen();
    for (const AccountId id : accounts) {
        const ComposeAccount *account = m_ground.account(id);
        if (account == nullptr)
            continue;
        labels.append(account->label);
        own = own.isEmpty() ? account->signature : own;
    }
    if (m_ground.accounts.isEmpty())
        return setSummary(tr("There is no provider yet. An admin adds one in Providers."));
    if (labels.isEmpty())
        return setSummary(tr("Choose the provider that sends it."));
    const QString signature = m_signature->currentText().trimmed();
    setSummary(tr("%1 via %2", "sender via providers")
                   .arg(signature.isEmpty() ? (own.isEmpty() ? tr("no signature") : own) : signature,
                        labels.join(tr(", then ", "between providers"))));
}

} // namespace heliograph
