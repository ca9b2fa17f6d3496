// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/providerdialogs.h"

#include "ui/text/errortext.h"
#include "ui/views/providers/providerwords.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

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

SettingsDialog::SettingsDialog(const ProviderAccount &account, SettingsForm::Part part, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("providers.settings"),
         .title = tr("Settings of %1").arg(account.label),
         .text = tr("They count for what is sent when nothing of this account is under way any more."),
         .action = tr("Save the settings"),
         .leave = tr("Leave them")},
        parent)
    , m_account(account)
    , m_settings(new SettingsForm(this))
{
    m_settings->build(account.driver, part);
    m_settings->setValues(account.settings);
    body().addWidget(m_settings);
    connect(this, &TaskDialog::taken, this, &SettingsDialog::check);
}

ProviderAccount SettingsDialog::account() const
{
    ProviderAccount account = m_account;
    account.settings = m_settings->values(account.settings);
    return account;
}

void SettingsDialog::check()
{
    m_settings->clearProblems();
    showProblem({});
    const auto checked = ProviderDesk::check(account());
    if (checked) {
        setBusy(true);
        Q_EMIT ready();
    } else if (!m_settings->showProblem(checked.error().detail)) {
        showProblem(ErrorText::sentence(checked.error()));
    }
}

PricesDialog::PricesDialog(ProviderDesk &desk, const ProviderAccount &account, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("providers.prices.import"),
         .title = tr("Import prices of %1").arg(account.label),
         .text
         = tr("A CSV file with the columns country (two letters), price (of a segment, with a full stop) "
              "and currency, and if need be class (code, notice, marketing) and valid_from "
              "(2026-03-01). All of its lines or none are taken; a price of the same country, class and "
              "day is replaced. What has no price stays without one: it is never free."),
         .action = tr("Choose a file…"),
         .leave = tr("Import nothing")},
        parent)
    , m_desk(desk)
    , m_account(account)
    , m_found(new QLabel(this))
{
    m_found->setObjectName(QStringLiteral("providers.prices.found"));
    m_found->setWordWrap(true);
    body().addWidget(m_found);
    QPushButton *other = addButton(QStringLiteral("other"), tr("Another file…"));
    connect(other, &QPushButton::clicked, this, &PricesDialog::choose);
    connect(this, &TaskDialog::taken, this, [this] {
        if (m_prices.isEmpty()) {
            choose();
            return;
        }
        setBusy(true);
        Q_EMIT ready(m_prices);
    });
}

void PricesDialog::choose()
{
    auto *chooser
        = new QFileDialog(this, tr("Choose a price list"), {}, tr("CSV files (*.csv);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &PricesDialog::read);
    chooser->open();
}

void PricesDialog::read(const QString &file)
{
    m_prices.clear();
    m_found->clear();
    setBusy(true);
    m_desk.readPrices(m_account.id, file).then(this, [this, file](const Result<QList<Price>> &prices) {
        showProblem(prices ? QString() : ErrorText::sentence(prices.error()));
        if (!prices) {
            setAction(tr("Choose a file…"));
            return;
        }
        m_prices = *prices;
        m_found->setText(tr("%n price(s) are in %1.", nullptr, static_cast<int>(m_prices.size())).arg(file));
        setAction(tr("Import %n price(s)", nullptr, static_cast<int>(m_prices.size())));
    });
}

} // namespace heliograph
