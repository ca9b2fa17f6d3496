// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/providerassistant.h"

#include "ui/text/errortext.h"
#include "ui/views/providers/providerwords.h"
#include "ui/views/providers/settingsform.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int DriverRole = Qt::UserRole;
constexpr int PracticeRole = Qt::UserRole + 1;

QWidget *pageOf(std::initializer_list<QWidget *> parts)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addStretch(1);
    return page;
}

} // namespace

ProviderAssistant::ProviderAssistant(EngineClient &client, bool practice, QWidget *parent)
    : TaskDialog({.id = QStringLiteral("providers.add"),
                  .title = tr("Connect a provider"),
                  .text = tr("Nothing is kept before the last page."),
                  .action = tr("Go on"),
                  .leave = tr("Leave it")},
                 parent)
    , m_desk(client)
    , m_pages(new QStackedWidget(this))
    , m_back(addButton(QStringLiteral("back"), tr("Back")))
{
    for (QWidget *page : {choosePage(practice), accountPage(), keysPage(), testPage(), ratePage()})
        m_pages->addWidget(page);
    body().addWidget(m_pages, 1);
    connect(this, &TaskDialog::taken, this, &ProviderAssistant::next);
    connect(m_back, &QPushButton::clicked, this, &ProviderAssistant::back);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().lineSpacing() * 24);
    show(Choose);
}

QWidget *ProviderAssistant::choosePage(bool practice)
{
    m_types = new QListWidget(this);
    m_types->setObjectName(QStringLiteral("providers.add.types"));
    m_types->setAccessibleName(tr("Which provider"));
    m_types->setWordWrap(true);
    m_types->setSpacing(fontMetrics().height() / 4);
    const auto offer
        = [this](const QString &name, const QString &words, const QString &type, bool isPractice) {
              auto *item = new QListWidgetItem(QString(name % u'\n' % words), m_types);
              item->setData(DriverRole, type);
              item->setData(PracticeRole, isPractice);
              item->setToolTip(words);
          };
    if (practice)
        offer(tr("Practise with the simulator"),
              tr("It answers as a provider does, and nothing leaves this computer. It needs no account and "
                 "no key."),
              QString(), true);
    const QStringList types = ProviderDesk::types();
    for (const QString &type : types)
        offer(ProviderWords::type(type), ProviderWords::typeInFull(type), type, false);
    m_types->setCurrentRow(0);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_types);
    return page;
}

QWidget *ProviderAssistant::accountPage()
{
    auto *name = new Form(this);
    m_name = name->add(tr("Name of the account"), new QLineEdit(this),
                       tr("As campaigns and reports call it; it stays for good."));
    m_name->setObjectName(QStringLiteral("providers.add.name"));
    m_account = new SettingsForm(this);
    return pageOf({name, m_account});
}

QWidget *ProviderAssistant::keysPage()
{
    m_keys = new Form(this);
    m_keyId = m_keys->add(tr("Id of the key"), new QLineEdit(this),
                          tr("AccessKey id at Alibaba Cloud, SecretId at Tencent Cloud."));
    m_keyId->setObjectName(QStringLiteral("providers.add.keyId"));
    m_secret = m_keys->add(tr("Secret"), new QLineEdit(this),
                           tr("It goes into the keychain of this workspace and is never shown again."));
    m_secret->setObjectName(QStringLiteral("providers.add.secret"));
    m_token = m_keys->add(tr("Temporary token (may be left empty)"), new QLineEdit(this));
    m_token->setObjectName(QStringLiteral("providers.add.token"));
    for (QLineEdit *field : {m_secret, m_token})
        field->setEchoMode(QLineEdit::Password);
    return pageOf({m_keys});
}

QWidget *ProviderAssistant::testPage()
{
    m_trial = new QLabel(this);
    m_trial->setObjectName(QStringLiteral("providers.add.trial"));
    m_trial->setTextFormat(Qt::PlainText);
    m_trial->setWordWrap(true);
    m_trial->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return pageOf({m_trial});
}

QWidget *ProviderAssistant::ratePage()
{
    auto *words
        = new QLabel(tr("How fast may it go? The provider tells what it allows this account. The new account "
                        "starts paused: turn it on when its prices and templates are there."),
                     this);
    words->setWordWrap(true);
    m_rate = new SettingsForm(this);
    return pageOf({words, m_rate});
}

void ProviderAssistant::beginLike(const ProviderAccount &account)
{
    m_model = account;
    m_model->settings.remove(ProviderDesk::keySetting(account.driver));
    for (int row = 0; row < m_types->count(); ++row) {
        const QListWidgetItem *item = m_types->item(row);
        if (item->data(DriverRole).toString() == account.driver)
            m_types->setCurrentRow(row);
    }
    show(Account);
}

//! What was begun with counts for its own type only.
bool ProviderAssistant::isLikeModel() const
{
    return m_model && m_model->driver == driver();
}

bool ProviderAssistant::isPractice() const
{
    return m_types->currentItem()->data(PracticeRole).toBool();
}

QString ProviderAssistant::driver() const
{
    return m_types->currentItem()->data(DriverRole).toString();
}

void ProviderAssistant::show(Page page)
{
    showProblem({});
    m_pages->setCurrentIndex(page);
    m_back->setVisible(page != Choose);
    setAction(page == Rate ? tr("Add the provider") : tr("Go on"));
    if (page == Account && m_built != driver()) {
        m_built = driver();
        m_account->build(driver(), SettingsForm::Part::Account);
        m_rate->build(driver(), SettingsForm::Part::Rate);
        if (isLikeModel()) {
            m_name->setText(tr("%1 (2)", "the name of a second account").arg(m_model->label));
            m_account->setValues(m_model->settings);
            m_rate->setValues(m_model->settings);
        }
    }
    if (page == Account)
        m_name->setFocus();
    else if (page == Keys)
        m_keyId->setFocus();
    else if (page == Test)
        test();
}

void ProviderAssistant::back()
{
    ++m_trying; // an answer that comes now is of no use
    setBusy(false);
    show(static_cast<Page>(m_pages->currentIndex() - 1));
}

void ProviderAssistant::next()
{
    switch (static_cast<Page>(m_pages->currentIndex())) {
    case Choose:
        return isPractice() ? practiceChosen() : show(Account);
    case Account:
        return checkAccount() ? show(Keys) : void();
    case Keys:
        return checkKeys() ? show(Test) : void();
    case Test:
        return m_passed ? show(Rate) : test();
    case Rate:
        if (const auto checked = ProviderDesk::check(account()); !checked) {
            tell(*m_rate, checked.error());
            return;
        }
        setBusy(true);
        Q_EMIT ready(account(), credentials());
        return;
    }
    Q_UNREACHABLE();
}

ProviderAccount ProviderAssistant::account() const
{
    ProviderAccount account;
    account.driver = driver();
    account.label = m_name->text().trimmed();
    account.settings
        = m_rate->values(m_account->values(isLikeModel() ? m_model->settings : QMap<QString, QString>()));
    const QString keyId = m_keyId->text().trimmed();
    if (!keyId.isEmpty())
        account.settings.insert(ProviderDesk::keySetting(driver()), keyId);
    return account;
}

Credentials ProviderAssistant::credentials() const
{
    return {m_keyId->text().trimmed(), Secret(m_secret->text().trimmed().toUtf8()),
            Secret(m_token->text().trimmed().toUtf8())};
}

bool ProviderAssistant::checkAccount()
{
    m_account->clearProblems();
    if (m_name->text().trimmed().isEmpty()) {
        showProblem(tr("Give the account a name: campaigns choose it by that."));
        m_name->setFocus();
        return false;
    }
    // The key comes on the next page.
    ProviderAccount checked = account();
    checked.settings.insert(ProviderDesk::keySetting(driver()), QStringLiteral("later"));
    const auto fine = ProviderDesk::check(checked);
    if (!fine)
        tell(*m_account, fine.error());
    return fine.has_value();
}

void ProviderAssistant::tell(SettingsForm &form, const Error &error)
{
    if (!form.showProblem(error))
        showProblem(ProviderWords::problem(error));
}

bool ProviderAssistant::checkKeys()
{
    m_keys->clearProblems();
    if (m_keyId->text().trimmed().isEmpty())
        m_keys->setProblem(m_keyId, tr("Enter the id of the key; the provider's console shows it."));
    if (m_secret->text().trimmed().isEmpty())
        m_keys->setProblem(m_secret, tr("Enter the secret that belongs to this id."));
    m_keys->focusFirstProblem();
    return !m_keys->hasProblems();
}

void ProviderAssistant::test()
{
    m_passed = false;
    setAction(tr("Test again"));
    showProblem({});
    setBusy(true);
    m_trial->setText(tr("Asking %1 with a call that cannot send…").arg(ProviderWords::type(driver())));
    const int trying = ++m_trying;
    m_desk.tryOut(account(), credentials()).then(this, [this, trying](const AccountTrial &trial) {
        if (trying == m_trying)
            showTrial(trial);
    });
}

void ProviderAssistant::showTrial(const AccountTrial &trial)
{
    setBusy(false);
    m_passed = trial.passed();
    m_trial->setText(ProviderWords::inLines(ProviderWords::trial(trial, Format())));
    setAction(m_passed ? tr("Go on") : tr("Test again"));
    if (!m_passed)
        showProblem(tr("The test has to pass first; nothing is kept. Go back to correct what is wrong."));
}

} // namespace heliograph
