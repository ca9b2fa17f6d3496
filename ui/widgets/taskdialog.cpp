// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/taskdialog.h"

#include "ui/widgets/form.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

TaskDialog::TaskDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_text(new QLabel(words.text, this))
    , m_form(new Form(this))
    , m_body(new QVBoxLayout)
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(this))
    , m_action(m_buttons->addButton(words.action, QDialogButtonBox::AcceptRole))
{
    setObjectName(words.id);
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *title = new QLabel(words.title, this);
    title->setProperty("role", QStringLiteral("title"));
    title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_text->setVisible(!words.text.isEmpty());
    m_problem->setObjectName(words.id + QStringLiteral(".problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_action->setObjectName(words.id + QStringLiteral(".action"));
    m_action->setProperty("primary", true);
    m_action->setDefault(true);
    QPushButton *leave = m_buttons->addButton(words.leave, QDialogButtonBox::RejectRole);
    leave->setObjectName(words.id + QStringLiteral(".leave"));
    leave->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(m_text);
    layout->addWidget(m_form);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    connect(m_action, &QPushButton::clicked, this, &TaskDialog::taken);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

void TaskDialog::setAction(const QString &words)
{
    m_action->setText(words);
}

QPushButton *TaskDialog::addButton(const QString &name, const QString &words)
{
    QPushButton *button = m_buttons->addButton(words, QDialogButtonBox::ActionRole);
    button->setObjectName(objectName() + QLatin1Char('.') + name);
    button->setAutoDefault(false);
    return button;
}

void TaskDialog::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void TaskDialog::showProblem(const QString &sentence)
{
    setBusy(false);
    // A cross in front: red alone would not be seen by everybody.
    m_problem->setText(sentence.isEmpty() ? QString() : QString(QStringLiteral("✕ ") % sentence));
    m_problem->setAccessibleName(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString TaskDialog::problem() const
{
    return m_problem->accessibleName();
}

void TaskDialog::setBusy(bool busy)
{
    m_action->setEnabled(!busy);
}

} // namespace heliograph
