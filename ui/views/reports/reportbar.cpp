// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/reportbar.h"

#include "ui/text/countrytext.h"
#include "ui/widgets/flowlayout.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int WidestCombo = 26; // average characters: longer names are cut, and whole in the list
constexpr int MostCampaigns = 500; // in the list; the newest come first

} // namespace

ReportBar::ReportBar(QWidget *parent)
    : QWidget(parent)
{
    setLayout(new FlowLayout);
    m_span = addCombo(QStringLiteral("period"), tr("&Period"));
    m_first = addDate(QStringLiteral("first"), tr("Fro&m"));
    m_last = addDate(QStringLiteral("last"), tr("&To"));
    m_before = addCombo(QStringLiteral("before"), tr("Compa&re with"));
    m_provider = addCombo(QStringLiteral("filter.provider"), tr("Pro&vider"));
    m_country = addCombo(QStringLiteral("filter.country"), tr("Cou&ntry"));
    m_campaign = addCombo(QStringLiteral("filter.campaign"), tr("&Campaign"));
    m_step = addCombo(QStringLiteral("step"), tr("B&y"));
    fill();
    showDates();
}

QWidget *ReportBar::placeFor(const QString &label, QWidget *field)
{
    auto *place = new QWidget(this);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *name = new QLabel(label, place);
    name->setBuddy(field);
    column->addWidget(name);
    column->addWidget(field);
    layout()->addWidget(place);
    return place;
}

QComboBox *ReportBar::addCombo(const QString &name, const QString &label)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(QStringLiteral("reports.") + name);
    combo->setAccessibleName(QString(label).remove(u'&'));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setMaximumWidth(fontMetrics().averageCharWidth() * WidestCombo);
    placeFor(label, combo);
    connect(combo, &QComboBox::activated, this, [this] {
        showDates();
        Q_EMIT changed();
    });
    return combo;
}

QDateEdit *ReportBar::addDate(const QString &name, const QString &label)
{
    auto *date = new QDateEdit(QDate::currentDate(), this);
    date->setObjectName(QStringLiteral("reports.") + name);
    date->setAccessibleName(QString(label).remove(u'&'));
    date->setCalendarPopup(true);
    placeFor(label, date);
    connect(date, &QDateEdit::dateChanged, this, &ReportBar::changed);
    return date;
}

void ReportBar::fill()
{
    for (const ReportChoice::Span span : ReportChoice::spans())
        m_span->addItem(ReportChoice::words(span), static_cast<int>(span));
    for (const ReportChoice::Before before : ReportChoice::befores())
        m_before->addItem(ReportChoice::words(before), static_cast<int>(before));
    m_step->addItem(tr("Hour"), static_cast<int>(ReportStep::Hour));
    m_step->addItem(tr("Day"), static_cast<int>(ReportStep::Day));
    m_step->addItem(tr("Week"), static_cast<int>(ReportStep::Week));
    m_provider->addItem(tr("All providers"), qint64(0));
    m_campaign->addItem(tr("All campaigns"), qint64(0));
    m_country->addItem(tr("All countries"), QString());
    setChoice({});
}

void ReportBar::setChoices(const ReportChoices &choices)
{
    const ReportChoice chosen = choice();
    for (QComboBox *combo : {m_provider, m_campaign}) {
        while (combo->count() > 1)
            combo->removeItem(1);
    }
    for (const ProviderAccount &account : choices.accounts)
        m_provider->addItem(account.label, number(account.id));
    for (const CampaignRow &campaign : choices.campaigns.mid(0, MostCampaigns))
        m_campaign->addItem(campaign.name, number(campaign.id));
    select(m_provider, chosen.account);
    select(m_campaign, chosen.campaign);
}

void ReportBar::setCountries(const QStringList &codes)
{
    const QString chosen = m_country->currentData().toString();
    while (m_country->count() > 1)
        m_country->removeItem(1);
    for (const QString &code : codes) {
        if (!code.isEmpty())
            m_country->addItem(CountryText::name(code), code);
    }
    select(m_country, chosen);
}

//! Chooses \a data; what is not in the list is added, so that it is not lost.
void ReportBar::select(QComboBox *combo, const QVariant &data)
{
    int index = combo->findData(data);
    if (index < 0) {
        combo->addItem(data.toString(), data);
        index = combo->count() - 1;
    }
    combo->setCurrentIndex(index);
}

void ReportBar::showDates()
{
    const bool dates = m_span->currentData().toInt() == static_cast<int>(ReportChoice::Span::Dates);
    m_first->parentWidget()->setVisible(dates);
    m_last->parentWidget()->setVisible(dates);
}

ReportChoice ReportBar::choice() const
{
    ReportChoice choice;
    choice.span = static_cast<ReportChoice::Span>(m_span->currentData().toInt());
    if (choice.span == ReportChoice::Span::Dates) {
        choice.first = m_first->date();
        choice.last = m_last->date();
    }
    choice.before = static_cast<ReportChoice::Before>(m_before->currentData().toInt());
    choice.step = static_cast<ReportStep>(m_step->currentData().toInt());
    choice.account = m_provider->currentData().toLongLong();
    choice.campaign = m_campaign->currentData().toLongLong();
    choice.country = m_country->currentData().toString();
    return choice;
}

void ReportBar::setChoice(const ReportChoice &choice)
{
    const QSignalBlocker first(m_first);
    const QSignalBlocker last(m_last);
    select(m_span, static_cast<int>(choice.span));
    select(m_before, static_cast<int>(choice.before));
    select(m_step, static_cast<int>(choice.step));
    select(m_provider, choice.account);
    select(m_campaign, choice.campaign);
    select(m_country, choice.country);
    if (choice.first.isValid())
        m_first->setDate(choice.first);
    if (choice.last.isValid())
        m_last->setDate(choice.last);
    showDates();
}

QStringList ReportBar::filterWords() const
{
    QStringList words;
    const auto add = [&words](const QComboBox *combo) {
        if (combo->currentIndex() > 0)
            words.append(
                tr("%1: %2", "a filter and its value").arg(combo->accessibleName(), combo->currentText()));
    };
    add(m_provider);
    add(m_country);
    add(m_campaign);
    if (m_before->currentIndex() > 0)
        words.append(tr("Compared with: %1").arg(m_before->currentText()));
    return words;
}

} // namespace heliograph
