// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/limits/classlimitsdialog.h"

#include "engine/domain/phonenumberparser.h"
#include "ui/text/statetext.h"
#include "ui/widgets/form.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace heliograph {

ClassLimitsDialog::ClassLimitsDialog(MessageClass messageClass, const LimitRules &rules, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("limits.class"),
         .title = tr("Limits of the class: %1").arg(StateText::name(messageClass)),
         .text
         = tr("They count over all campaigns of the class and all providers, from the next message on."),
         .action = tr("Save…"),
         .leave = tr("Leave them")},
        parent)
    , m_class(messageClass)
    , m_rules(rules)
{
    build();
    connect(this, &TaskDialog::taken, this, &ClassLimitsDialog::check);
}

void ClassLimitsDialog::build()
{
    const ClassLimits &limits = m_rules.of(m_class);
    QStringList caps;
    for (const FrequencyCap &cap : limits.perPerson)
        caps.append(cap.text());
    m_caps = form().add(
        tr("Messages a person"), new QLineEdit(caps.join(QStringLiteral(", ")), this),
        tr("As in 1/day, 4/month: units are min, h, day, week and month (30 days), with a number in "
           "front if it is not one of them. Empty: no limit."));
    m_caps->setObjectName(QStringLiteral("limits.class.caps"));
    m_prefix = form().add(
        tr("Messages a minute to numbers that begin alike"), new QSpinBox(this),
        tr("With the same first seven digits: stops somebody who makes us text his own numbers."));
    m_prefix->setObjectName(QStringLiteral("limits.class.prefix"));
    m_prefix->setRange(0, 100'000);
    m_prefix->setSpecialValueText(tr("no limit"));
    m_prefix->setValue(limits.perPrefixMinute);
    if (m_class == MessageClass::Code)
        return;
    m_hours = form().add(tr("Hours in which people may be texted"),
                         new QLineEdit(limits.hours ? limits.hours->text() : QString(), this),
                         tr("By each person's own clock, as in 08:00-21:00. Empty: any hour."));
    m_hours->setObjectName(QStringLiteral("limits.class.hours"));
    QStringList lines;
    for (auto own = limits.countryHours.begin(); own != limits.countryHours.end(); ++own)
        lines.append(own.key() % u' ' % own->text());
    m_countries = form().add(
        tr("Other hours in some countries"), new QPlainTextEdit(lines.join(QLatin1Char('\n')), this),
        tr("A line each, the country in two letters: DE 09:00-20:00. 00:00-24:00 is any hour."));
    m_countries->setObjectName(QStringLiteral("limits.class.countries"));
    m_countries->setTabChangesFocus(true);
    m_countries->setFixedHeight(fontMetrics().lineSpacing() * 5);
}

std::optional<QList<FrequencyCap>> ClassLimitsDialog::caps() const
{
    QList<FrequencyCap> caps;
    const QStringList parts = m_caps->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto cap = FrequencyCap::parse(part.trimmed());
        if (!cap)
            return std::nullopt;
        caps.append(*cap);
    }
    return caps;
}

std::optional<QMap<QString, DayWindow>> ClassLimitsDialog::countryHours(QString &wrong) const
{
    QMap<QString, DayWindow> hours;
    const QStringList lines = m_countries->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString words = line.simplified();
        const QString country = words.section(u' ', 0, 0).toUpper();
        const auto window = DayWindow::parse(words.section(u' ', 1));
        if (!PhoneNumberParser::isCountry(country) || !window) {
            wrong = words;
            return std::nullopt;
        }
        hours.insert(country, *window);
    }
    return hours;
}

void ClassLimitsDialog::check()
{
    form().clearProblems();
    showProblem({});
    LimitRules rules = m_rules;
    ClassLimits &limits = rules.of(m_class);
    const auto perPerson = caps();
    if (!perPerson)
        form().setProblem(m_caps, tr("This is no limit. Write it as in 1/day, 4/month, or leave it empty."));
    else
        limits.perPerson = *perPerson;
    limits.perPrefixMinute = m_prefix->value();
    if (m_hours != nullptr) {
        const QString text = m_hours->text().trimmed();
        const auto window = DayWindow::parse(text);
        if (!text.isEmpty() && !window)
            form().setProblem(
                m_hours, tr("“%1” are no hours. Choose two different times, as in 08:00-21:00.").arg(text));
        limits.hours = window && !window->isWholeDay() ? window : std::nullopt;
        QString wrong;
        const auto countries = countryHours(wrong);
        if (!countries)
            form().setProblem(
                m_countries,
                tr("“%1” is no country with its hours. Write it as in DE 09:00-20:00.").arg(wrong));
        else
            limits.countryHours = *countries;
    }
    if (form().hasProblems())
        form().focusFirstProblem();
    else
        Q_EMIT ready(rules);
}

} // namespace heliograph
