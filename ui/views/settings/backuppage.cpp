// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/settings/backuppage.h"

#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/widgets/form.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

BackupPage::BackupPage(EngineClient &client, QWidget *parent)
    : QWidget(parent)
    , m_desk(client)
    , m_form(new Form(this))
    , m_make(new QPushButton(tr("Back up to a file…"), this))
    , m_verify(new QPushButton(tr("Look through a backup…"), this))
    , m_busy(new QProgressBar(this))
    , m_told(new QLabel(this))
{
    build();
}

void BackupPage::build()
{
    auto *words = new QLabel(
        tr("A backup is an encrypted copy of everything but the keys of providers. Sending goes on "
           "meanwhile. Look "
           "through each one: only what can be read to its end is a backup. A workspace is made of one with "
           "“heliograph backup restore”."),
        this);
    words->setWordWrap(true);
    m_passphrase = m_form->add(tr("Passphrase (may be left empty)"), new QLineEdit(this));
    m_passphrase->setObjectName(QStringLiteral("settings.backup.passphrase"));
    m_again = m_form->add(tr("Passphrase, once more"), new QLineEdit(this));
    m_again->setObjectName(QStringLiteral("settings.backup.again"));
    for (QLineEdit *field : {m_passphrase, m_again})
        field->setEchoMode(QLineEdit::Password);
    m_make->setObjectName(QStringLiteral("settings.backup.make"));
    m_verify->setObjectName(QStringLiteral("settings.backup.verify"));
    m_busy->setObjectName(QStringLiteral("settings.backup.busy"));
    m_busy->setAccessibleName(tr("The backup is being worked on"));
    m_busy->setRange(0, 0);
    m_busy->hide();
    m_told->setObjectName(QStringLiteral("settings.backup.told"));
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_make);
    buttons->addWidget(m_verify);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 8, 2, 2);
    layout->addWidget(words);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    layout->addWidget(m_busy);
    layout->addWidget(m_told);
    layout->addStretch(1);
    connect(m_make, &QPushButton::clicked, this, &BackupPage::chooseTarget);
    connect(m_verify, &QPushButton::clicked, this, &BackupPage::chooseBackup);
}

void BackupPage::setKeyPlace(const QString &place)
{
    m_keyPlace = place;
    m_passphrase->setAccessibleDescription(
        tr("Without one the backup's key lies in %1, and without that nobody can restore it.").arg(place));
    m_passphrase->setToolTip(m_passphrase->accessibleDescription());
}

void BackupPage::setAllowed(bool allowed, const QString &whyNot)
{
    for (QPushButton *button : {m_make, m_verify}) {
        button->setEnabled(allowed);
        button->setToolTip(allowed ? QString() : whyNot);
    }
}

bool BackupPage::checkPassphrase()
{
    m_form->clearProblems();
    const QString typed = m_passphrase->text();
    if (!typed.isEmpty() && typed.size() < SettingsDesk::shortestPassphrase())
        m_form->setProblem(
            m_passphrase,
            tr("Everything in the backup depends on it: use at least %Ln characters, such as five "
               "words.",
               nullptr, SettingsDesk::shortestPassphrase()));
    if (typed != m_again->text())
        m_form->setProblem(m_again, tr("The two passphrases differ. Enter the same one twice."));
    m_form->focusFirstProblem();
    return !m_form->hasProblems();
}

std::optional<Secret> BackupPage::passphrase() const
{
    return m_passphrase->text().isEmpty() ? std::nullopt
                                          : std::optional(Secret(m_passphrase->text().toUtf8()));
}

void BackupPage::chooseTarget()
{
    if (!checkPassphrase())
        return;
    auto *chooser = new QFileDialog(this, tr("Back up to"), {}, tr("Backups (*.heliograph)"));
    chooser->setObjectName(QStringLiteral("settings.backup.target"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("heliograph"));
    connect(chooser, &QFileDialog::fileSelected, this, &BackupPage::backUp);
    chooser->open();
}

void BackupPage::chooseBackup()
{
    auto *chooser
        = new QFileDialog(this, tr("Look through a backup"), {}, tr("Backups (*.heliograph);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &BackupPage::verify);
    chooser->open();
}

void BackupPage::backUp(const QString &file)
{
    const auto secret = passphrase();
    begin(tr("The backup is being written to %1…").arg(file));
    const QString key = secret
        ? tr("Whoever has the passphrase can restore it anywhere; without it nobody can.")
        : tr("Its key lies in %1: without that nobody can restore it.").arg(m_keyPlace);
    m_desk.backUp(file, secret).then(this, [this, file, key](const Result<BackupContent> &content) {
        end(content, tr("The backup was written to %1. %2 Now look through it.").arg(file, key));
    });
}

void BackupPage::verify(const QString &file)
{
    begin(tr("%1 is being read to its end…").arg(file));
    m_desk.verify(file, passphrase()).then(this, [this](const Result<BackupContent> &content) {
        end(content, tr("The backup is whole: it can be decrypted to its end, and its database is sound."));
    });
}

void BackupPage::begin(const QString &words)
{
    m_told->setText(words);
    m_busy->show();
    m_make->setEnabled(false);
    m_verify->setEnabled(false);
}

void BackupPage::end(const Result<BackupContent> &content, const QString &words)
{
    m_busy->hide();
    m_make->setEnabled(true);
    m_verify->setEnabled(true);
    if (!content) {
        m_told->setText(QStringLiteral("✕ ") % ErrorText::sentence(content.error()));
        return;
    }
    const Format format;
    m_told->setText(tr("%1\nIt is of %2 and holds %3 campaigns with %4 messages, %5.")
                        .arg(words, format.time(content->madeAt), format.count(content->campaigns),
                             format.count(content->messages), format.bytes(content->databaseBytes)));
}

} // namespace heliograph
