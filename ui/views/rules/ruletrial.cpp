// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/rules/ruletrial.h"

#include "ui/views/rules/rulewords.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace heliograph {

RuleTrial::RuleTrial(RuleDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new QLineEdit(this))
    , m_found(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("rules.try"));
    m_text->setPlaceholderText(tr("Win EUR 500 now at http://evil.example"));
    auto *label = new QLabel(tr("Test a text"), this);
    label->setBuddy(m_text);
    auto *button = new QPushButton(tr("Test"), this);
    button->setObjectName(QStringLiteral("rules.tryButton"));
    m_found->setObjectName(QStringLiteral("rules.found"));
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_found->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_text, &QLineEdit::returnPressed, this, &RuleTrial::test);
    connect(button, &QPushButton::clicked, this, &RuleTrial::test);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_text, 1);
    row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_found);
}

void RuleTrial::test()
{
    if (m_text->text().isEmpty()) {
        m_found->setText(tr("Write a text to see what the rules in force find in it."));
        return;
    }
    m_desk.examine(m_text->text()).then(this, [this](const Result<QList<ContentFinding>> &findings) {
        if (findings)
            m_found->setText(RuleWords::findings(*findings, Format()));
        else
            Q_EMIT failed(findings.error());
    });
}

void RuleTrial::tryOnRecent()
{
    m_found->setText(tr("The newest texts are being looked at…"));
    m_desk.tryOnRecent({}).then(this, [this](const Result<RuleRehearsal::Outcome> &outcome) {
        m_found->setText(outcome ? RuleWords::outcome(*outcome, Format()) : QString());
        if (!outcome)
            Q_EMIT failed(outcome.error());
    });
}

} // namespace heliograph
