// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/history/historyfilter.h"

#include "ui/session/soughtnumber.h"
#include "ui/text/problemtext.h"
#include "ui/text/statetext.h"
#include "ui/theme/icons.h"
#include "ui/views/history/historyperiod.h"
#include "ui/views/history/leftoutchips.h"
#include "ui/views/historyplace.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace heliograph {

namespace {

constexpr int NarrowestField = 11; // average characters: what is typed can still be read

} // namespace

HistoryFilter::HistoryFilter(QWidget *parent)
    : QWidget(parent)
    , m_number(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_reasons(new QToolButton(this))
    , m_country(new QLineEdit(this))
    , m_clear(new QPushButton(tr("Clear filters"), this))
    , m_leftOut(new LeftOutChips(m_clear, this))
{
    setObjectName(QStringLiteral("history.filter"));
    build();
}

void HistoryFilter::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, 1); // as wide as each other, whatever stands beside them
    const auto place = [&](QWidget *field, const QString &name, const QString &words, int column) {
        auto *label = new QLabel(words, this);
        label->setBuddy(field);
        field->setObjectName(QStringLiteral("history.filter.") + name);
        field->setAccessibleName(words);
        grid->addWidget(label, (column / 4) * 2, column % 4);
        grid->addWidget(field, (column / 4) * 2 + 1, column % 4);
    };
    m_campaign = new QComboBox(this);
    m_provider = new QComboBox(this);
    m_state = new QComboBox(this);
    m_period = new HistoryPeriod(this);
    m_order = new QComboBox(this);
    for (QComboBox *choice : {m_campaign, m_provider, m_state, static_cast<QComboBox *>(m_period), m_order}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(8);
        choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    for (QLineEdit *field : {m_number, m_reason})
        field->setMinimumWidth(fontMetrics().averageCharWidth() * NarrowestField);
    m_number->setPlaceholderText(tr("In any notation"));
    m_number->setClearButtonEnabled(true);
    m_number->setProperty("find", true);
    m_reason->setPlaceholderText(tr("Code of a reason or error"));
    m_reason->setClearButtonEnabled(true);
    m_reasons->setObjectName(QStringLiteral("history.filter.reasons"));
    m_reasons->setText(QStringLiteral("…"));
    m_reasons->setAccessibleName(tr("Choose a reason"));
    m_reasons->setToolTip(tr("Reasons and errors that there are, with how many of each"));
    m_reasons->setFocusPolicy(Qt::StrongFocus);
    m_country->setPlaceholderText(tr("Two letters, as in CN"));
    m_country->setMaxLength(2);
    m_country->setClearButtonEnabled(true);
    m_state->addItem(tr("All states"), -1);
    for (const LedgerLine line : LedgerLines)
        m_state->addItem(Icons::icon(line), StateText::name(line), static_cast<int>(line));
    m_order->addItem(tr("Newest first"), true);
    m_order->addItem(tr("Oldest first"), false);
    place(m_number, QStringLiteral("number"), tr("Number"), 0);
    place(m_campaign, QStringLiteral("campaign"), tr("Campaign"), 1);
    place(m_provider, QStringLiteral("provider"), tr("Provider"), 2);
    place(m_state, QStringLiteral("state"), tr("State"), 3);
    place(m_reason, QStringLiteral("reason"), tr("Why"), 4);
    auto *reasonLine = new QHBoxLayout;
    reasonLine->setSpacing(2);
    grid->removeWidget(m_reason);
    reasonLine->addWidget(m_reason, 1);
    reasonLine->addWidget(m_reasons);
    grid->addLayout(reasonLine, 3, 0);
    place(m_country, QStringLiteral("country"), tr("Country"), 5);
    place(m_period, QStringLiteral("period"), tr("Last change"), 6);
    place(m_order, QStringLiteral("order"), tr("Order"), 7);
    m_clear->setObjectName(QStringLiteral("history.filter.clear"));
    m_clear->setProperty("link", true);
    grid->addWidget(m_clear, 4, 3, Qt::AlignTop | Qt::AlignRight);
    grid->addWidget(m_leftOut, 4, 0, 1, 3);
    setCampaigns({});
    setProviders({});
    connect(m_number, &QLineEdit::editingFinished, this, [this] {
        const QString before = m_e164 + m_numberProblem;
        readNumber();
        if (before != m_e164 + m_numberProblem)
            told();
    });
    connect(m_reasons, &QToolButton::clicked, this, &HistoryFilter::reasonsWanted);
    connect(m_reason, &QLineEdit::editingFinished, this, &HistoryFilter::told);
    connect(m_country, &QLineEdit::editingFinished, this, &HistoryFilter::told);
    for (QComboBox *choice : {m_campaign, m_provider, m_state, m_order})
        connect(choice, &QComboBox::activated, this, &HistoryFilter::told);
    connect(m_period, &HistoryPeriod::changed, this, &HistoryFilter::told);
    connect(m_period, &HistoryPeriod::ownWanted, this, &HistoryFilter::ownPeriodWanted);
    connect(m_clear, &QPushButton::clicked, this, &HistoryFilter::clear);
    connect(m_leftOut, &LeftOutChips::changed, this, &HistoryFilter::told);
}

void HistoryFilter::setCampaigns(const QList<CampaignRow> &campaigns)
{
    const qint64 wanted = m_wantedCampaign != 0 ? m_wantedCampaign : m_campaign->currentData().toLongLong();
    m_campaign->clear();
    m_campaign->addItem(tr("All campaigns"), 0);
    QHash<CampaignId, QString> names;
    for (const CampaignRow &campaign : campaigns) {
        m_campaign->addItem(campaign.name, number(campaign.id));
        names.insert(campaign.id, campaign.name);
    }
    m_leftOut->setCampaigns(names);
    const int found = m_campaign->findData(wanted);
    m_campaign->setCurrentIndex(found < 0 ? 0 : found);
    m_wantedCampaign = found < 0 ? wanted : 0;
}

void HistoryFilter::setProviders(const QList<ProviderAccount> &accounts)
{
    const qint64 wanted = m_wantedProvider != 0 ? m_wantedProvider : m_provider->currentData().toLongLong();
    m_provider->clear();
    m_provider->addItem(tr("All providers"), 0);
    QHash<AccountId, QString> names;
    for (const ProviderAccount &account : accounts) {
        m_provider->addItem(account.label, number(account.id));
        names.insert(account.id, account.label);
    }
    m_leftOut->setProviders(names);
    const int found = m_provider->findData(wanted);
    m_provider->setCurrentIndex(found < 0 ? 0 : found);
    m_wantedProvider = found < 0 ? wanted : 0;
}

void HistoryFilter::readNumber()
{
    m_e164.clear();
    m_numberProblem.clear();
    const QString text = m_number->text().trimmed();
    if (text.isEmpty())
        return;
    const ParsedPhone parsed = soughtNumber(text);
    if (const auto *problem = std::get_if<PhoneProblem>(&parsed))
        m_numberProblem = ProblemText::sentence(*problem, text);
    else
        m_e164 = std::get_if<PhoneNumber>(&parsed)->e164();
}

MessageFilter HistoryFilter::filter(TimePoint now) const
{
    MessageFilter filter;
    filter.e164 = m_e164;
    const qint64 campaign = m_wantedCampaign != 0 ? m_wantedCampaign : m_campaign->currentData().toLongLong();
    if (campaign != 0)
        filter.campaign = CampaignId{campaign};
    const qint64 provider = m_wantedProvider != 0 ? m_wantedProvider : m_provider->currentData().toLongLong();
    if (provider != 0)
        filter.account = AccountId{provider};
    if (m_state->currentData().toInt() >= 0)
        filter.line = static_cast<LedgerLine>(m_state->currentData().toInt());
    filter.reason = m_reason->text().trimmed();
    filter.country = m_country->text().trimmed().toUpper();
    m_period->narrow(filter, now);
    filter.leftOut = m_leftOut->leftOut();
    return filter;
}

bool HistoryFilter::newestFirst() const
{
    return m_order->currentData().toBool();
}

int HistoryFilter::narrowed() const
{
    const QVariantMap set = place();
    return static_cast<int>(set.size()) + m_leftOut->count() - m_leftOut->kinds()
        - (set.contains(QStringLiteral("oldest")) ? 1 : 0)
        - (set.contains(QStringLiteral("from")) && set.contains(QStringLiteral("until")) ? 1 : 0)
        - (set.contains(QStringLiteral("sent-from")) && set.contains(QStringLiteral("sent-until")) ? 1 : 0);
}

QVariantMap HistoryFilter::place() const
{
    QVariantMap place;
    const MessageFilter set = filter({});
    if (!m_number->text().trimmed().isEmpty())
        place.insert(QStringLiteral("number"), m_e164.isEmpty() ? m_number->text() : m_e164);
    if (set.campaign)
        place.insert(QStringLiteral("campaign"), number(*set.campaign));
    if (set.account)
        place.insert(QStringLiteral("provider"), number(*set.account));
    if (set.line)
        place.insert(QStringLiteral("state"), QString(ledgerKey(*set.line)));
    if (!set.reason.isEmpty())
        place.insert(QStringLiteral("reason"), set.reason);
    if (!set.country.isEmpty())
        place.insert(QStringLiteral("country"), set.country);
    m_period->addTo(place);
    addLeftOut(set.leftOut, place);
    if (!newestFirst())
        place.insert(QStringLiteral("oldest"), true);
    return place;
}

void HistoryFilter::setPlace(const QVariantMap &place)
{
    m_quiet = true;
    m_number->setText(place.value(QStringLiteral("number")).toString());
    readNumber();
    m_wantedCampaign = place.value(QStringLiteral("campaign")).toLongLong();
    m_campaign->setCurrentIndex(std::max(0, m_campaign->findData(m_wantedCampaign)));
    if (m_campaign->currentData().toLongLong() == m_wantedCampaign)
        m_wantedCampaign = 0;
    m_wantedProvider = place.value(QStringLiteral("provider")).toLongLong();
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(m_wantedProvider)));
    if (m_provider->currentData().toLongLong() == m_wantedProvider)
        m_wantedProvider = 0;
    const auto line
        = ledgerLineFromKey(QLatin1String(place.value(QStringLiteral("state")).toString().toLatin1()));
    m_state->setCurrentIndex(line ? m_state->findData(static_cast<int>(*line)) : 0);
    m_reason->setText(place.value(QStringLiteral("reason")).toString());
    m_country->setText(place.value(QStringLiteral("country")).toString());
    m_period->setPlace(place);
    m_order->setCurrentIndex(place.value(QStringLiteral("oldest")).toBool() ? 1 : 0);
    m_leftOut->set(leftOutOf(place));
    m_quiet = false;
    told();
}

void HistoryFilter::setReason(const QString &code, bool held)
{
    m_reason->setText(code);
    if (held || m_state->currentData().toInt() == static_cast<int>(LedgerLine::Held))
        m_state->setCurrentIndex(held ? m_state->findData(static_cast<int>(LedgerLine::Held)) : 0);
    told();
}

void HistoryFilter::setOwnPeriod(const OwnPeriod &period)
{
    m_period->setOwn(period);
    told();
}

void HistoryFilter::setNewestFirst(bool newest)
{
    if (newest == newestFirst())
        return;
    m_order->setCurrentIndex(newest ? 0 : 1);
    told();
}

void HistoryFilter::jumpTo(TimePoint time)
{
    setOwnPeriod(newestFirst() ? OwnPeriod{{}, time} : OwnPeriod{time, {}});
}

void HistoryFilter::clear()
{
    setPlace({});
}

void HistoryFilter::told()
{
    m_leftOut->admit(filter({}));
    m_clear->setVisible(narrowed() > 0);
    if (!m_quiet)
        Q_EMIT changed();
}

} // namespace heliograph
