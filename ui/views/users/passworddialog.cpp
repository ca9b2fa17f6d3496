// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/passworddialog.h"

#include "ui/session/engineclient.h"
#include "ui/text/errortext.h"
#include "ui/views/users/codedialog.h"
#include "ui/widgets/form.h"

#include <QLineEdit>

namespace heliograph {

namespace {

using Purpose = PasswordDialog::Purpose;

TaskDialog::Words wordsOf(Purpose purpose)
{
    const QString id = QStringLiteral("password");
    switch (purpose) {
    case Purpose::FirstPassword:
        return {.id = id,
                .title = PasswordDialog::tr("Set your password"),
                .text
                = PasswordDialog::tr("An admin gave you a one-time code. It is good for 24 hours and once."),
                .action = PasswordDialog::tr("Set the password"),
                .leave = PasswordDialog::tr("Not now")};
    case Purpose::NewPassword:
        return {.id = id,
                .title = PasswordDialog::tr("Change your password"),
                .text = PasswordDialog::tr("Wherever else you are signed in, that ends."),
                .action = PasswordDialog::tr("Change the password"),
                .leave = PasswordDialog::tr("Keep the old one")};
    case Purpose::SecondFactor:
        return {.id = id,
                .title = PasswordDialog::tr("Set up a second factor"),
                .text
                = PasswordDialog::tr("From then on signing in wants a code of an authenticator app as well."),
                .action = PasswordDialog::tr("Show the key for the app"),
                .leave = PasswordDialog::tr("Not now")};
    case Purpose::NoSecondFactor:
        return {.id = id,
                .title = PasswordDialog::tr("End the second factor"),
                .text = PasswordDialog::tr("From then on you sign in by password alone."),
                .action = PasswordDialog::tr("End the second factor"),
                .leave = PasswordDialog::tr("Keep it")};
    }
    Q_UNREACHABLE();
}

} // namespace

PasswordDialog::PasswordDialog(EngineClient &client, const QString &login, Purpose purpose, QWidget *parent)
    : TaskDialog(wordsOf(purpose), parent)
    , m_desk(client)
    , m_given(login)
    , m_purpose(purpose)
{
    if (login.isEmpty()) {
        m_login = form().add(tr("User name"), new QLineEdit(this));
        m_login->setObjectName(QStringLiteral("password.login"));
    }
    if (purpose == Purpose::FirstPassword || purpose == Purpose::NewPassword)
        addPasswordFields(purpose);
    else
        addFactorFields(purpose);
    connect(this, &TaskDialog::taken, this, &PasswordDialog::take);
}

QLineEdit *PasswordDialog::addSecret(const QString &name, const QString &label, const QString &hint)
{
    auto *field = form().add(label, new QLineEdit(this), hint);
    field->setObjectName(QStringLiteral("password.") + name);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

void PasswordDialog::addPasswordFields(Purpose purpose)
{
    const bool first = purpose == Purpose::FirstPassword;
    m_proof = addSecret(QStringLiteral("proof"), first ? tr("One-time code") : tr("Your password until now"));
    if (!first) {
        m_code = form().add(tr("Code of the authenticator app"), new QLineEdit(this),
                            tr("Only if you have set up a second factor."));
        m_code->setObjectName(QStringLiteral("password.code"));
    }
    const QString rules = QStringList{
        tr("At least %Ln characters.", nullptr, UserDesk::shortestPassword(false)),
        tr("With a second factor %Ln are enough.", nullptr, UserDesk::shortestPassword(true)),
        tr("None that stands in the lists that attackers try first."),
        tr("A few words that do not belong together are easy to keep in mind."),
        tr("No other rule."),
    }.join(QLatin1Char('\n'));
    m_fresh = addSecret(QStringLiteral("fresh"), tr("New password"), rules);
    m_again = addSecret(QStringLiteral("again"), tr("New password, once more"));
}

void PasswordDialog::addFactorFields(Purpose purpose)
{
    m_proof = addSecret(QStringLiteral("proof"), tr("Your password"));
    if (purpose == Purpose::SecondFactor) {
        m_secret = form().add(tr("Key for the authenticator app"), new QLineEdit(this),
                              tr("Type it into the app as a new account, by time, with six digits."));
        m_secret->setObjectName(QStringLiteral("password.secret"));
        m_secret->setReadOnly(true);
        form().setFieldVisible(m_secret, false);
    }
    m_code = form().add(tr("Code of the authenticator app"), new QLineEdit(this),
                        tr("Six digits that change every half minute."));
    m_code->setObjectName(QStringLiteral("password.code"));
    form().setFieldVisible(m_code, purpose == Purpose::NoSecondFactor);
}

bool PasswordDialog::isComplete()
{
    form().clearProblems();
    showProblem({});
    if (m_login != nullptr && m_login->text().trimmed().isEmpty())
        form().setProblem(m_login, tr("Enter the user name that the admin gave you."));
    if (m_proof->text().isEmpty())
        form().setProblem(m_proof, tr("Enter it: it proves who you are."));
    if (m_fresh != nullptr && m_fresh->text().isEmpty())
        form().setProblem(m_fresh, tr("Enter the new password."));
    if (m_again != nullptr && m_again->text() != m_fresh->text())
        form().setProblem(m_again, tr("The two new passwords differ. Enter the same one twice."));
    const bool codeWanted
        = (m_secret != nullptr && !m_secret->text().isEmpty()) || m_purpose == Purpose::NoSecondFactor;
    if (codeWanted && m_code->text().trimmed().isEmpty())
        form().setProblem(m_code, tr("Enter the code that the app shows now."));
    form().focusFirstProblem();
    return !form().hasProblems();
}

Proof PasswordDialog::proof() const
{
    return {.login = m_login == nullptr ? m_given : m_login->text().trimmed(),
            .password = Secret(m_proof->text().toUtf8()),
            .code = m_code == nullptr ? QByteArray() : m_code->text().simplified().remove(u' ').toLatin1()};
}

template <typename T, typename Done>
void PasswordDialog::answer(QFuture<Result<T>> future, Done done)
{
    setBusy(true);
    future.then(this, [this, done](const Result<T> &result) {
        setBusy(false);
        if (!result)
            showProblem(ErrorText::sentence(result.error()));
        else if constexpr (std::is_void_v<T>)
            done();
        else
            done(*result);
    });
}

void PasswordDialog::take()
{
    if (!isComplete())
        return;
    if (m_fresh != nullptr)
        setPassword();
    else if (m_purpose == Purpose::NoSecondFactor)
        removeFactor();
    else if (m_secret->text().isEmpty())
        beginFactor();
    else
        confirmFactor();
}

void PasswordDialog::setPassword()
{
    const Proof given = proof();
    answer(m_desk.setPassword(given, Secret(m_fresh->text().toUtf8())), [this, login = given.login] {
        for (QLineEdit *field : {m_proof, m_fresh, m_again})
            field->clear();
        Q_EMIT passwordSet(login);
        accept();
    });
}

void PasswordDialog::beginFactor()
{
    answer(m_desk.beginSecondFactor(proof()), [this](const QString &groups) { showFactor(groups); });
}

void PasswordDialog::showFactor(const QString &groups)
{
    m_secret->setText(groups);
    form().setFieldVisible(m_secret, true);
    form().setFieldVisible(m_code, true);
    m_proof->setReadOnly(true);
    setAction(tr("Turn the second factor on"));
    m_code->setFocus();
}

void PasswordDialog::confirmFactor()
{
    const Proof given = proof();
    answer(m_desk.confirmSecondFactor(given), [this, login = given.login](const QStringList &codes) {
        m_secret->clear();
        m_proof->clear();
        auto *shown
            = new CodeDialog(tr("Recovery codes"),
                             tr("The second factor counts from now on. Keep these codes apart from the "
                                "telephone: each replaces it once. They are not shown again."),
                             codes, this);
        connect(shown, &QDialog::finished, this, [this, login] {
            Q_EMIT secondFactorSet(login);
            accept();
        });
        shown->open();
    });
}

void PasswordDialog::removeFactor()
{
    const Proof given = proof();
    answer(m_desk.removeSecondFactor(given), [this, login = given.login] {
        m_proof->clear();
        Q_EMIT secondFactorRemoved(login);
        accept();
    });
}

} // namespace heliograph
