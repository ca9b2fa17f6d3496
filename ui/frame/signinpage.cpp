// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/signinpage.h"

#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/widgets/form.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

SignInPage::SignInPage(EngineClient &client, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_title(new QLabel(this))
    , m_form(new Form(this))
    , m_name(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_caps(new QLabel(tr("Caps lock is on."), this))
    , m_problem(new QLabel(this))
    , m_sending(new QLabel(this))
    , m_enter(new QPushButton(this))
    , m_other(new QPushButton(tr("Sign in as somebody else"), this))
    , m_first(new QPushButton(tr("I have a one-time code"), this))
    , m_stop(new QPushButton(tr("Stop all sending"), this))
    , m_people(new QVBoxLayout)
{
    setObjectName(QStringLiteral("signin"));
    build();
    askWho();
}

void SignInPage::build()
{
    m_name->setObjectName(QStringLiteral("signin.name"));
    m_password->setObjectName(QStringLiteral("signin.password"));
    m_code->setObjectName(QStringLiteral("signin.code"));
    m_enter->setObjectName(QStringLiteral("signin.enter"));
    m_problem->setObjectName(QStringLiteral("signin.problem"));
    m_stop->setObjectName(QStringLiteral("signin.stop"));
    m_title->setProperty("role", QStringLiteral("title"));
    m_caps->setProperty("role", QStringLiteral("warning"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_sending->setProperty("role", QStringLiteral("muted"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->installEventFilter(this);
    m_enter->setProperty("primary", true);
    m_enter->setDefault(true);
    m_other->setProperty("link", true);
    m_first->setProperty("link", true);
    m_stop->setProperty("danger", true);
    m_stop->setIcon(Icons::icon(QStringLiteral("stop"), ColorRole::Danger));

    m_form->add(tr("Name"), m_name);
    m_form->add(tr("Password"), m_password);
    m_form->addWidget(m_caps);
    m_form->add(tr("Code of your authenticator app, if you use one"), m_code);

    auto *card = new QFrame(this);
    card->setProperty("card", true);
    card->setFixedWidth(fontMetrics().averageCharWidth() * 56);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(24, 20, 24, 20);
    inside->setSpacing(10);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_title, m_form, m_problem, m_enter, m_first, m_other})
        inside->addWidget(widget);
    inside->addLayout(m_people);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(card, 0, Qt::AlignHCenter);
    layout->addSpacing(12);
    layout->addWidget(m_sending, 0, Qt::AlignHCenter);
    layout->addWidget(m_stop, 0, Qt::AlignHCenter);
    layout->addStretch(2);

    connect(m_enter, &QPushButton::clicked, this, &SignInPage::tryNow);
    for (QLineEdit *field : {m_name, m_password, m_code})
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::tryNow);
    connect(m_other, &QPushButton::clicked, this, &SignInPage::signOutChosen);
    connect(m_stop, &QPushButton::clicked, this, &SignInPage::stopChosen);
    connect(m_first, &QPushButton::clicked, this,
            [this] { Q_EMIT passwordChangeChosen(m_name->text().trimmed()); });
}

void SignInPage::clear()
{
    m_password->clear();
    m_code->clear();
    m_problem->clear();
    m_problem->hide();
    m_caps->hide();
    setBusy(false);
}

void SignInPage::askWho()
{
    m_again = false;
    clear();
    m_title->setText(tr("Sign in"));
    m_enter->setText(tr("Sign in"));
    m_form->setFieldVisible(m_name, true);
    m_other->hide();
    m_first->show();
    m_stop->hide(); // nobody may stop anything before saying who he is
    m_name->setText(m_preferences.value(QStringLiteral("last-name")).toString());
    (m_name->text().isEmpty() ? m_name : m_password)->setFocus();
}

void SignInPage::askAgain()
{
    m_again = true;
    clear();
    m_title->setText(tr("Locked"));
    m_enter->setText(tr("Unlock"));
    m_form->setFieldVisible(m_name, false);
    m_other->show();
    m_first->hide();
    m_stop->show();
    m_password->setFocus();
}

void SignInPage::setPulse(const Pulse &pulse)
{
    const bool sends = pulse.health == EngineHealth::Sending;
    m_sending->setText(sends ? tr("Sending goes on: %1 waiting.").arg(Format().count(pulse.waiting))
                             : tr("Nothing is being sent now."));
}

void SignInPage::setPeople(const QList<QAction *> &become)
{
    if (become.isEmpty())
        return;
    auto *label = new QLabel(tr("The people of the demo need no password:"), this);
    label->setProperty("role", QStringLiteral("muted"));
    m_people->addWidget(label);
    for (QAction *action : become) {
        auto *button = new QPushButton(action->text(), this);
        button->setObjectName(QString(QStringLiteral("signin.") % action->objectName()));
        button->setProperty("link", true);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_people->addWidget(button);
    }
}

void SignInPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

void SignInPage::setBusy(bool busy)
{
    m_enter->setEnabled(!busy);
    m_enter->setText(busy ? tr("Checking…") : m_again ? tr("Unlock") : tr("Sign in"));
}

// The sentence for a mistake is one, whatever was wrong; it comes from the store.
void SignInPage::refused(const Error &error)
{
    setBusy(false);
    showProblem(ErrorText::sentence(error));
    m_password->selectAll();
    m_password->setFocus();
}

void SignInPage::tryNow()
{
    if (!m_enter->isEnabled())
        return;
    setBusy(true);
    const QByteArray password = m_password->text().toUtf8();
    const QByteArray code = m_code->text().trimmed().toUtf8();
    if (m_again) {
        m_client.proveAgain(password, code).then(this, [this](const Result<void> &proven) {
            if (!proven) {
                refused(proven.error());
                return;
            }
            clear();
            Q_EMIT unlocked();
        });
        return;
    }
    m_client.signIn(m_name->text().trimmed(), password, code)
        .then(this, [this](const Result<Person> &person) {
            if (!person) {
                refused(person.error());
                return;
            }
            m_preferences.set(QStringLiteral("last-name"), person->login);
            clear();
            Q_EMIT signedIn();
        });
}

// Qt does not tell the state of the key; letters that come out capital without Shift do.
bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_password && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        if (text.size() == 1 && text.at(0).isLetter()) {
            const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
            m_caps->setVisible(text.at(0).isUpper() != shift && text.at(0).isUpper() != text.at(0).isLower());
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace heliograph
