// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/limits/generallimitsdialog.h"

#include "engine/domain/phonenumberparser.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeZone>

namespace heliograph {

GeneralLimitsDialog::GeneralLimitsDialog(const LimitRules &rules, QWidget *parent)
    : TaskDialog({.id = QStringLiteral("limits.general"),
                  .title = tr("Limits of every class"),
                  .action = tr("Save…"),
                  .leave = tr("Leave them")},
                 parent)
    , m_rules(rules)
{
    build();
    connect(this, &TaskDialog::taken, this, &GeneralLimitsDialog::check);
}

void GeneralLimitsDialog::build()
{
    m_sameText = form().add(tr("The same text goes to a number once in"), new QSpinBox(this));
    m_sameText->setObjectName(QStringLiteral("limits.general.sameText"));
    m_sameText->setRange(0, 24 * 365);
    m_sameText->setSuffix(tr(" h", "hours, behind a number"));
    m_sameText->setSpecialValueText(tr("no limit"));
    m_sameText->setValue(static_cast<int>(m_rules.sameTextWithin / std::chrono::hours(1)));
    m_which = form().add(tr("Countries that may be texted"), new QComboBox(this));
    m_which->setObjectName(QStringLiteral("limits.general.which"));
    m_which->addItems({tr("All"), tr("Only these")});
    m_countries = form().add(
        tr("These countries"),
        new QLineEdit(m_rules.countries.value_or(QStringList()).join(QStringLiteral(", ")), this),
        tr("In two letters, with commas: CN, DE, GB. None at all stops everything."));
    m_countries->setObjectName(QStringLiteral("limits.general.countries"));
    connect(m_which, &QComboBox::currentIndexChanged, this,
            [this](int index) { form().setFieldVisible(m_countries, index == 1); });
    m_which->setCurrentIndex(m_rules.countries ? 1 : 0);
    form().setFieldVisible(m_countries, m_rules.countries.has_value());
    m_zone = form().add(tr("Days and months of budgets begin in"), new QComboBox(this));
    m_zone->setObjectName(QStringLiteral("limits.general.zone"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones)
        m_zone->addItem(QString::fromLatin1(zone));
    m_zone->setCurrentText(m_rules.zone);
}

void GeneralLimitsDialog::check()
{
    form().clearProblems();
    showProblem({});
    LimitRules rules = m_rules;
    if (m_sameText->value() != m_rules.sameTextWithin / std::chrono::hours(1))
        rules.sameTextWithin = std::chrono::hours(m_sameText->value());
    rules.countries = std::nullopt;
    if (m_which->currentIndex() == 1) {
        QStringList countries;
        const QStringList parts = m_countries->text().toUpper().split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (!PhoneNumberParser::isCountry(part.trimmed()))
                form().setProblem(
                    m_countries,
                    tr("“%1” is no country. Write it in two letters, as in DE.").arg(part.trimmed()));
            countries.append(part.trimmed());
        }
        countries.sort();
        countries.removeDuplicates();
        rules.countries = countries;
    }
    rules.zone = m_zone->currentText().trimmed();
    if (!QTimeZone(rules.zone.toLatin1()).isValid())
        form().setProblem(m_zone, tr("“%1” is no time zone. Write it as in Europe/Berlin.").arg(rules.zone));
    if (form().hasProblems())
        form().focusFirstProblem();
    else
        Q_EMIT ready(rules);
}

} // namespace heliograph
