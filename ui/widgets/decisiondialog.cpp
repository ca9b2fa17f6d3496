// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/decisiondialog.h"

#include "ui/text/format.h"
#include "ui/text/menutext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

DecisionDialog *DecisionDialog::ask(QWidget *parent, const Decision &decision, const Taken &taken)
{
    auto *dialog = new DecisionDialog(parent, decision, taken);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

DecisionDialog::DecisionDialog(QWidget *parent, const Decision &decision, Taken taken)
    : QDialog(parent)
    , m_decision(decision)
    , m_taken(std::move(taken))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("decision.") + decision.id);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setObjectName(objectName() + QStringLiteral(".title"));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    addFields();
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setObjectName(objectName() + QStringLiteral(".problem"));
    m_problem->hide();
    layout->addWidget(m_problem);
    addButtons();
    say(decision);
}

void DecisionDialog::say(const Decision &decision)
{
    setWindowTitle(decision.title);
    m_title->setText(decision.title);
    m_text->setText(decision.text);
    m_action->setText(menuText(decision.action));
}

void DecisionDialog::addFields()
{
    auto *layout = static_cast<QVBoxLayout *>(QDialog::layout());
    const auto labelled = [&](const QString &words, QWidget *field, const QString &name) {
        auto *label = new QLabel(words, this);
        label->setBuddy(field);
        label->setWordWrap(true);
        field->setObjectName(objectName() + name);
        field->setAccessibleName(words);
        layout->addWidget(label);
        layout->addWidget(field);
    };
    if (m_decision.wantsReason) {
        m_reason = new QPlainTextEdit(this);
        m_reason->setTabChangesFocus(true);
        m_reason->setFixedHeight(fontMetrics().lineSpacing() * 4);
        labelled(m_decision.reasonOptional ? tr("Reason (may be left empty)") : tr("Reason"), m_reason,
                 QStringLiteral(".reason"));
    }
    if (m_decision.typed > 0) {
        m_typed = new QLineEdit(this);
        labelled(tr("Type the number of people, %1, to go on").arg(Format().count(m_decision.typed)), m_typed,
                 QStringLiteral(".number"));
    }
    if (m_decision.wantsPassword) {
        m_password = new QLineEdit(this);
        m_password->setEchoMode(QLineEdit::Password);
        m_password->setPlaceholderText(m_decision.passwordHint);
        labelled(tr("Your password"), m_password, QStringLiteral(".password"));
    }
    if (m_decision.wantsCode) {
        m_code = new QLineEdit(this);
        labelled(tr("Code of the authenticator app"), m_code, QStringLiteral(".code"));
    }
}

void DecisionDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_action = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    QPushButton *stay = buttons->addButton(menuText(m_decision.stay), QDialogButtonBox::RejectRole);
    m_action->setObjectName(objectName() + QStringLiteral(".action"));
    stay->setObjectName(objectName() + QStringLiteral(".stay"));
    m_action->setProperty(m_decision.dangerous ? "danger" : "primary", true);
    m_action->setAutoDefault(!m_decision.dangerous);
    m_action->setDefault(!m_decision.dangerous);
    stay->setAutoDefault(m_decision.dangerous);
    stay->setDefault(m_decision.dangerous);
    QDialog::layout()->addWidget(buttons);
    connect(m_action, &QPushButton::clicked, this, &DecisionDialog::take);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    if (m_reason == nullptr && m_typed == nullptr && m_password == nullptr)
        (m_decision.dangerous ? stay : m_action)->setFocus();
}

QString DecisionDialog::problem() const
{
    if (m_reason != nullptr && !m_decision.reasonOptional
        && m_reason->toPlainText().trimmed().size() < m_decision.shortestReason)
        return tr("Give a reason of at least %Ln characters. It is kept with the decision.", nullptr,
                  m_decision.shortestReason);
    if (m_typed != nullptr) {
        QString digits;
        const QString typed = m_typed->text();
        for (const QChar character : typed) {
            if (character.isDigit())
                digits.append(QString::number(character.digitValue()));
        }
        if (digits != QString::number(m_decision.typed))
            return tr("That is not the number of people. It is %1.").arg(Format().count(m_decision.typed));
    }
    if (m_password != nullptr && m_password->text().isEmpty())
        return tr("Enter your password. It is asked for again because this cannot be taken back.");
    if (m_code != nullptr && m_code->text().trimmed().isEmpty())
        return tr("Enter the code that the app shows now.");
    return {};
}

void DecisionDialog::take()
{
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty())
        return;
    const Answer answer{m_reason == nullptr ? QString() : m_reason->toPlainText().trimmed(),
                        m_password == nullptr ? QByteArray() : m_password->text().toUtf8(),
                        m_code == nullptr ? QByteArray() : m_code->text().trimmed().toUtf8()};
    const Taken taken = m_taken;
    accept();
    taken(answer);
}

void DecisionDialog::amend(const Decision &decision, const QString &why)
{
    say(decision);
    m_problem->setText(why);
    m_problem->show();
}

void DecisionDialog::withdraw(const QString &sentence)
{
    m_action->setEnabled(false);
    m_action->setToolTip(sentence);
    m_problem->setText(sentence);
    m_problem->show();
}

} // namespace heliograph
