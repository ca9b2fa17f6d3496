// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/keydialog.h"

#include "ui/views/providers/providerwords.h"
#include "ui/widgets/form.h"

#include <QLineEdit>

namespace heliograph {

KeyDialog::KeyDialog(const ProviderAccount &account, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("providers.key"),
         .title = tr("Replace the key of %1").arg(account.label),
         .text = tr("The new key is tried with a call that cannot send. Only if it works it takes the place "
                    "of the old one, which is then forgotten."),
         .action = tr("Test and replace"),
         .leave = tr("Keep the old key")},
        parent)
    , m_keyId(form().add(tr("Id of the new key"), new QLineEdit(this), ProviderWords::keyEnd(account)))
    , m_secret(form().add(tr("Secret"), new QLineEdit(this), tr("It is never shown again.")))
    , m_token(form().add(tr("Temporary token (may be left empty)"), new QLineEdit(this)))
{
    m_keyId->setObjectName(QStringLiteral("providers.key.id"));
    m_secret->setObjectName(QStringLiteral("providers.key.secret"));
    m_token->setObjectName(QStringLiteral("providers.key.token"));
    for (QLineEdit *field : {m_secret, m_token})
        field->setEchoMode(QLineEdit::Password);
    connect(this, &TaskDialog::taken, this, &KeyDialog::check);
}

void KeyDialog::check()
{
    form().clearProblems();
    showProblem({});
    if (m_keyId->text().trimmed().isEmpty())
        form().setProblem(m_keyId, tr("Enter the id of the key; the provider's console shows it."));
    if (m_secret->text().trimmed().isEmpty())
        form().setProblem(m_secret, tr("Enter the secret that belongs to this id."));
    if (form().hasProblems()) {
        form().focusFirstProblem();
        return;
    }
    setBusy(true);
    Q_EMIT ready();
}

Credentials KeyDialog::credentials() const
{
    return {m_keyId->text().trimmed(), Secret(m_secret->text().trimmed().toUtf8()),
            Secret(m_token->text().trimmed().toUtf8())};
}

} // namespace heliograph
