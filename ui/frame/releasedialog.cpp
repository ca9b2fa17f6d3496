// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/releasedialog.h"

#include "ui/session/engineclient.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int ShortestReason = 5;

} // namespace

ReleaseDialog::ReleaseDialog(EngineClient &client, const Pulse &pulse, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_text(new QLabel(tr("%Ln message(s) are kept.", nullptr, Format::plural(pulse.waiting + pulse.held)),
                        this))
    , m_oneByOne(
          new QRadioButton(tr("Release campaign by campaign: each is paused, and resumed by hand"), this))
    , m_all(new QRadioButton(tr("Release everything at once"), this))
    , m_reason(new QPlainTextEdit(this))
    , m_passwordLabel(new QLabel(tr("Your password"), this))
    , m_password(new QLineEdit(this))
    , m_codeLabel(new QLabel(tr("Code of the authenticator app"), this))
    , m_code(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("release"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Release the emergency stop"));
    build();
    SendingDesk(client).releaseView().then(this, [this](const Result<ReleaseView> &view) {
        if (view)
            m_text->setText(tr("%Ln message(s) become due at once", nullptr, Format::plural(view->due))
                            + tr(", in %Ln campaign(s).", nullptr, view->campaigns));
    });
}

void ReleaseDialog::build()
{
    m_oneByOne->setChecked(true);
    m_oneByOne->setObjectName(QStringLiteral("release.onebyone"));
    m_all->setObjectName(QStringLiteral("release.all"));
    m_reason->setObjectName(QStringLiteral("release.reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(fontMetrics().lineSpacing() * 4);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(m_client.session().passwordHint());
    m_password->setObjectName(QStringLiteral("release.password"));
    m_passwordLabel->setBuddy(m_password);
    m_code->setObjectName(QStringLiteral("release.code"));
    m_codeLabel->setBuddy(m_code);
    askPassword(false);
    m_problem->setObjectName(QStringLiteral("release.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_text->setWordWrap(true);
    auto *reason = new QLabel(tr("Reason"), this);
    reason->setBuddy(m_reason);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_text, m_oneByOne, m_all, reason, m_reason, m_passwordLabel,
                                          m_password, m_codeLabel, m_code, m_problem})
        layout->addWidget(part);
    auto *buttons = new QDialogButtonBox(this);
    m_release = buttons->addButton(tr("Release"), QDialogButtonBox::AcceptRole);
    m_release->setObjectName(QStringLiteral("release.action"));
    m_release->setProperty("danger", true);
    m_release->setAutoDefault(false);
    QPushButton *stay = buttons->addButton(tr("Keep everything stopped"), QDialogButtonBox::RejectRole);
    stay->setDefault(true);
    layout->addWidget(buttons);
    connect(m_release, &QPushButton::clicked, this, &ReleaseDialog::release);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
}

void ReleaseDialog::release()
{
    if (m_reason->toPlainText().trimmed().size() < ShortestReason) {
        m_problem->setText(tr("Give a reason of at least %Ln characters. It is kept with the release.",
                              nullptr, ShortestReason));
        m_reason->setFocus();
        return;
    }
    // An empty one would count as a wrong try.
    if (m_code->isVisible() && m_code->text().trimmed().isEmpty()) {
        m_problem->setText(tr("Enter the code that the app shows now."));
        m_code->setFocus();
        return;
    }
    m_release->setEnabled(false);
    if (!m_password->isVisible()) {
        releaseNow();
        return;
    }
    m_client.proveAgain(m_password->text().toUtf8(), m_code->text().trimmed().toUtf8())
        .then(this, [this](const Result<void> &proven) {
            if (proven)
                releaseNow();
            else
                refuse(proven.error());
        });
}

void ReleaseDialog::releaseNow()
{
    const auto how
        = m_all->isChecked() ? SendingDesk::Release::Everything : SendingDesk::Release::CampaignByCampaign;
    SendingDesk(m_client)
        .release(how, m_reason->toPlainText().trimmed())
        .then(this, [this](const Result<void> &done) {
            if (!done) {
                refuse(done.error());
                return;
            }
            Q_EMIT released();
            accept();
        });
}

void ReleaseDialog::refuse(const Error &error)
{
    m_release->setEnabled(true);
    m_problem->setText(ErrorText::sentence(error));
    const bool wantsPassword = error.kind == ErrorKind::Secret && m_client.session().isClosed();
    askPassword(wantsPassword);
    if (wantsPassword)
        m_password->setFocus();
}

void ReleaseDialog::askPassword(bool wanted)
{
    m_passwordLabel->setVisible(wanted);
    m_password->setVisible(wanted);
    const bool withCode = wanted && m_client.session().hasSecondFactor();
    m_codeLabel->setVisible(withCode);
    m_code->setVisible(withCode);
}

} // namespace heliograph
