// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/form.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

Form::Form(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
}

void Form::addField(const QString &words, QWidget *field, const QString &hint)
{
    auto *place = new QWidget(this);
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *label = new QLabel(words, place);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    field->setAccessibleName(words);
    if (!hint.isEmpty()) {
        auto *explanation = new QLabel(hint, place);
        explanation->setProperty("role", QStringLiteral("muted"));
        explanation->setWordWrap(true);
        field->setAccessibleDescription(hint);
        layout->addWidget(explanation);
    }
    auto *problem = new QLabel(place);
    problem->setProperty("role", QStringLiteral("problem"));
    problem->setWordWrap(true);
    problem->hide();
    layout->addWidget(problem);
    m_layout->addWidget(place);
    m_fields.append(field);
    m_problems.insert(field, problem);
    m_places.insert(field, place);
}

void Form::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void Form::setProblem(QWidget *field, const QString &sentence)
{
    QLabel *problem = m_problems.value(field);
    if (problem == nullptr)
        return;
    // A cross in front: red alone would not be seen by everybody.
    problem->setText(sentence.isEmpty() ? QString() : QString(QStringLiteral("✕ ") % sentence));
    problem->setAccessibleName(sentence);
    problem->setVisible(!sentence.isEmpty());
}

void Form::clearProblems()
{
    for (QWidget *field : std::as_const(m_fields))
        setProblem(field, {});
}

void Form::clearFields()
{
    for (QWidget *place : std::as_const(m_places))
        delete place;
    m_fields.clear();
    m_problems.clear();
    m_places.clear();
}

bool Form::hasProblems() const
{
    return std::ranges::any_of(m_fields, [this](QWidget *field) { return !problemOf(field).isEmpty(); });
}

QString Form::problemOf(QWidget *field) const
{
    const QLabel *problem = m_problems.value(field);
    return problem == nullptr ? QString() : problem->accessibleName();
}

void Form::focusFirstProblem()
{
    for (QWidget *field : std::as_const(m_fields)) {
        if (!problemOf(field).isEmpty()) {
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void Form::setFieldVisible(QWidget *field, bool visible)
{
    if (QWidget *place = m_places.value(field))
        place->setVisible(visible);
}

} // namespace heliograph
