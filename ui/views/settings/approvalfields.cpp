// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/settings/approvalfields.h"

#include "ui/text/format.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace heliograph {

namespace {

using namespace std::chrono_literals;

constexpr int LongestHours = 24 * 90;
constexpr int MostPeople = 100'000'000;
constexpr double MostCost = 1e9;
constexpr int MicrosOfCent = 10'000;

QString people(qint64 count)
{
    return count == 0 ? ApprovalFields::tr("never")
                      : ApprovalFields::tr("%Ln people", nullptr, Format::plural(count));
}

QString yesOrNo(bool yes)
{
    return yes ? ApprovalFields::tr("yes") : ApprovalFields::tr("no");
}

QString money(const Money &cost)
{
    return cost.currency().isEmpty() ? ApprovalFields::tr("never") : Format().money(cost);
}

} // namespace

ApprovalFields::ApprovalFields(QWidget *parent)
    : QWidget(parent)
    , m_form(new Form(this))
    , m_typed(addNumber(QStringLiteral("typed"), tr("The number of people has to be typed from"), MostPeople,
                        tr(" people"), tr("Before a campaign is approved, cancelled or sent late.")))
    , m_lasts(addNumber(QStringLiteral("lasts"), tr("An approval lasts after the planned start"),
                        LongestHours, tr(" h"), tr("Or after the approval, if no start is planned.")))
    , m_people(addNumber(QStringLiteral("twoPeople"), tr("Two people approve campaigns from"), MostPeople,
                         tr(" people"), QString()))
{
    m_typed->setSpecialValueText(tr("never"));
    m_people->setSpecialValueText(tr("never"));
    m_lasts->setMinimum(1);
    addCost();
    m_country
        = addSwitch(QStringLiteral("twoCountry"), tr("Two people approve a country nobody texted before"));
    m_domain
        = addSwitch(QStringLiteral("twoDomain"), tr("Two people approve a link to where none led before"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
}

QSpinBox *ApprovalFields::addNumber(const QString &name, const QString &label, int most, const QString &unit,
                                    const QString &hint)
{
    auto *box = m_form->add(label, new QSpinBox(this), hint);
    box->setObjectName(QStringLiteral("settings.workspace.") + name);
    box->setRange(0, most);
    box->setGroupSeparatorShown(true);
    box->setSuffix(unit);
    connect(box, &QSpinBox::valueChanged, this, &ApprovalFields::edited);
    return box;
}

QCheckBox *ApprovalFields::addSwitch(const QString &name, const QString &words)
{
    auto *box = new QCheckBox(words, this);
    box->setObjectName(QStringLiteral("settings.workspace.") + name);
    m_form->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &ApprovalFields::edited);
    return box;
}

void ApprovalFields::addCost()
{
    m_cost = m_form->add(tr("Two people approve campaigns that may cost more than"), new QDoubleSpinBox(this),
                         tr("Also those without a maximum, or with one in another currency."));
    m_cost->setObjectName(QStringLiteral("settings.workspace.twoCost"));
    m_cost->setRange(0, MostCost);
    m_cost->setGroupSeparatorShown(true);
    m_cost->setSpecialValueText(tr("never"));
    m_currency = m_form->add(tr("Currency of that amount"), new QComboBox(this));
    m_currency->setObjectName(QStringLiteral("settings.workspace.twoCurrency"));
    for (const char *currency : {"EUR", "USD", "GBP", "CNY", "JPY", "CHF"})
        m_currency->addItem(QLatin1String(currency));
    connect(m_cost, &QDoubleSpinBox::valueChanged, this, &ApprovalFields::edited);
    connect(m_currency, &QComboBox::currentIndexChanged, this, &ApprovalFields::edited);
}

void ApprovalFields::put(const ApprovalRules &rules)
{
    const auto shown = [](qint64 number) { return static_cast<int>(std::min<qint64>(number, MostPeople)); };
    m_typed->setValue(shown(rules.typedFrom));
    m_lasts->setValue(static_cast<int>(rules.lasts / 1h));
    m_people->setValue(shown(rules.twoFromPeople));
    const QString currency = rules.twoAboveCost.currency();
    if (!currency.isEmpty() && m_currency->findText(currency) < 0)
        m_currency->addItem(currency);
    if (!currency.isEmpty())
        m_currency->setCurrentText(currency);
    m_cost->setValue(double(rules.twoAboveCost.millionths()) / 1e6);
    m_country->setChecked(rules.twoForNewCountry);
    m_domain->setChecked(rules.twoForNewDomain);
}

Money ApprovalFields::cost() const
{
    const auto cost = Money::of(qRound64(m_cost->value() * 100) * MicrosOfCent, m_currency->currentText());
    return m_cost->value() > 0 && cost ? *cost : Money();
}

ApprovalRules ApprovalFields::wanted(const ApprovalRules &inForce) const
{
    ApprovalRules wanted = inForce;
    wanted.typedFrom = m_typed->value();
    wanted.twoFromPeople = m_people->value();
    if (m_lasts->value() != inForce.lasts / 1h)
        wanted.lasts = std::chrono::hours(m_lasts->value());
    const Money shown = inForce.twoAboveCost;
    // The field rounds to a hundredth, up or down.
    const bool isShown = cost().currency() == shown.currency()
        && 2 * std::abs(cost().millionths() - shown.millionths()) <= MicrosOfCent;
    if (!isShown)
        wanted.twoAboveCost = cost();
    wanted.twoForNewCountry = m_country->isChecked();
    wanted.twoForNewDomain = m_domain->isChecked();
    return wanted;
}

QStringList ApprovalFields::changes(const ApprovalRules &inForce, const ApprovalRules &wanted)
{
    QStringList changes;
    const auto note
        = [&changes](bool differs, const QString &what, const QString &before, const QString &after) {
              if (differs)
                  changes.append(tr("%1: %2 → %3", "a setting, before, after").arg(what, before, after));
          };
    const Format format;
    note(wanted.typedFrom != inForce.typedFrom, tr("The number of people has to be typed from"),
         people(inForce.typedFrom), people(wanted.typedFrom));
    note(wanted.lasts != inForce.lasts, tr("An approval lasts after the planned start"),
         format.duration(inForce.lasts), format.duration(wanted.lasts));
    note(wanted.twoFromPeople != inForce.twoFromPeople, tr("Two people approve campaigns from"),
         people(inForce.twoFromPeople), people(wanted.twoFromPeople));
    note(wanted.twoAboveCost != inForce.twoAboveCost,
         tr("Two people approve campaigns that may cost more than"), money(inForce.twoAboveCost),
         money(wanted.twoAboveCost));
    note(wanted.twoForNewCountry != inForce.twoForNewCountry,
         tr("Two people approve a country nobody texted before"), yesOrNo(inForce.twoForNewCountry),
         yesOrNo(wanted.twoForNewCountry));
    note(wanted.twoForNewDomain != inForce.twoForNewDomain,
         tr("Two people approve a link to where none led before"), yesOrNo(inForce.twoForNewDomain),
         yesOrNo(wanted.twoForNewDomain));
    return changes;
}

ApprovalRules ApprovalFields::merged(const ApprovalRules &fresh, const ApprovalRules &inForce,
                                     const ApprovalRules &mine)
{
    ApprovalRules merged = fresh;
    if (mine.typedFrom != inForce.typedFrom)
        merged.typedFrom = mine.typedFrom;
    if (mine.lasts != inForce.lasts)
        merged.lasts = mine.lasts;
    if (mine.twoFromPeople != inForce.twoFromPeople)
        merged.twoFromPeople = mine.twoFromPeople;
    if (mine.twoAboveCost != inForce.twoAboveCost)
        merged.twoAboveCost = mine.twoAboveCost;
    if (mine.twoForNewCountry != inForce.twoForNewCountry)
        merged.twoForNewCountry = mine.twoForNewCountry;
    if (mine.twoForNewDomain != inForce.twoForNewDomain)
        merged.twoForNewDomain = mine.twoForNewDomain;
    return merged;
}

} // namespace heliograph
