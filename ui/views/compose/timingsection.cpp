// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/timingsection.h"

#include "ui/text/format.h"
#include "ui/text/submissiontext.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSpinBox>
#include <QTimeEdit>

namespace heliograph {

namespace {

using namespace std::chrono_literals;

constexpr int MostCanaryPeople = 10'000; // product.md 4.2

QDateTime shown(TimePoint at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at));
}

TimePoint entered(const QDateTimeEdit &edit)
{
    return fromMillis(edit.dateTime().toMSecsSinceEpoch());
}

int minuteOf(const QTimeEdit &edit)
{
    return edit.time().hour() * 60 + edit.time().minute();
}

QTime timeOf(int minute)
{
    return QTime(minute / 60 % 24, minute % 60);
}

// Fields in a row, each with its label beside it.
QWidget *inRow(std::initializer_list<std::pair<QString, QWidget *>> parts, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const auto &[words, field] : parts) {
        if (!words.isEmpty()) {
            auto *label = new QLabel(words, row);
            label->setBuddy(field);
            field->setAccessibleName(words);
            layout->addWidget(label);
        }
        layout->addWidget(field);
    }
    layout->addStretch(1);
    return row;
}

} // namespace

TimingSection::TimingSection(QWidget *parent)
    : ComposeSection(QStringLiteral("compose.timing"), tr("4  When and how fast"), parent)
    , m_start(new QComboBox(this))
    , m_at(new QDateTimeEdit(this))
    , m_valid(new QComboBox(this))
    , m_expires(new QDateTimeEdit(this))
    , m_hours(new QCheckBox(tr("Only at these hours of each person's day"), this))
    , m_from(new QTimeEdit(QTime(9, 0), this))
    , m_to(new QTimeEdit(QTime(20, 0), this))
    , m_pace(new QSpinBox(this))
    , m_canary(new QCheckBox(tr("Send to a few people first (canary)"), this))
    , m_canaryPeople(new QSpinBox(this))
    , m_canaryDelivered(new QSpinBox(this))
    , m_canaryOptOuts(new QDoubleSpinBox(this))
    , m_canaryWait(new QSpinBox(this))
    , m_maximum(new QDoubleSpinBox(this))
    , m_currency(new QComboBox(this))
    , m_doubt(new QComboBox(this))
{
    auto *form = new Form(this);
    buildTime(*form);
    buildCare(*form);
    body().addWidget(form);
    const std::pair<QWidget *, const char *> names[] = {{m_start, "start"},
                                                        {m_at, "at"},
                                                        {m_valid, "valid"},
                                                        {m_expires, "expires"},
                                                        {m_hours, "hours"},
                                                        {m_from, "from"},
                                                        {m_to, "to"},
                                                        {m_pace, "pace"},
                                                        {m_canary, "canary"},
                                                        {m_canaryPeople, "canaryPeople"},
                                                        {m_canaryDelivered, "canaryDelivered"},
                                                        {m_canaryOptOuts, "canaryOptOuts"},
                                                        {m_canaryWait, "canaryWait"},
                                                        {m_maximum, "maximum"},
                                                        {m_currency, "currency"},
                                                        {m_doubt, "doubt"}};
    for (const auto &[widget, part] : names)
        widget->setObjectName(name(QLatin1String(part)));
    connectParts();
    showState();
}

void TimingSection::buildTime(Form &form)
{
    form.add(tr("Start"), m_start);
    m_start->addItem(tr("As soon as it is approved and started"));
    m_start->addItem(tr("At a time"));
    m_at->setCalendarPopup(true);
    m_at->setDisplayFormat(Format::fieldPattern());
    m_at->setDateTime(QDateTime::currentDateTime().addSecs(3600));
    form.add(tr("Start time"), m_at);
    form.add(tr("Worth sending"), m_valid, tr("What has not gone by then is skipped."));
    const std::pair<QString, Millis> lengths[]
        = {{tr("10 minutes"), 10min}, {tr("1 hour"), 1h},  {tr("6 hours"), 6h},
           {tr("1 day"), 24h},        {tr("3 days"), 72h}, {tr("7 days"), 168h}};
    for (const auto &[words, length] : lengths)
        m_valid->addItem(tr("for %1 from the start").arg(words), qint64(length.count()));
    m_valid->addItem(tr("until a time"), qint64(0));
    m_expires->setCalendarPopup(true);
    m_expires->setDisplayFormat(Format::fieldPattern());
    m_expires->setDateTime(QDateTime::currentDateTime().addDays(3));
    form.add(tr("Until"), m_expires);
    form.addWidget(m_hours);
    for (QTimeEdit *edit : {m_from, m_to})
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
    m_hoursPart = inRow({{tr("from"), m_from}, {tr("to"), m_to}}, this);
    form.addWidget(m_hoursPart);
    form.add(tr("Pace, segments per second"), m_pace);
    m_pace->setRange(0, 100'000);
    m_pace->setSpecialValueText(tr("As fast as the limits allow"));
}

void TimingSection::buildCare(Form &form)
{
    form.addWidget(m_canary);
    m_canaryPeople->setRange(1, MostCanaryPeople);
    m_canaryPeople->setValue(50);
    m_canaryDelivered->setRange(0, 100);
    m_canaryDelivered->setSuffix(QStringLiteral(" %"));
    m_canaryOptOuts->setRange(0, 100);
    m_canaryOptOuts->setDecimals(1);
    m_canaryOptOuts->setSuffix(QStringLiteral(" %"));
    m_canaryWait->setRange(1, 24 * 60);
    m_canaryWait->setSuffix(tr(" min"));
    m_canaryPart = new QWidget(this);
    auto *rows = new QVBoxLayout(m_canaryPart);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(inRow({{tr("people"), m_canaryPeople}, {tr("watched for"), m_canaryWait}}, this));
    rows->addWidget(inRow(
        {{tr("delivered at least"), m_canaryDelivered}, {tr("opted out at most"), m_canaryOptOuts}}, this));
    form.addWidget(m_canaryPart);
    m_maximum->setRange(0, 1e9);
    m_maximum->setDecimals(2);
    m_maximum->setSpecialValueText(tr("No maximum"));
    for (const char *currency : {"EUR", "USD", "GBP", "CNY", "CHF", "HKD", "JPY", "SGD", "AUD", "CAD", "INR"})
        m_currency->addItem(QLatin1String(currency));
    form.addWidget(inRow({{tr("Maximum cost"), m_maximum}, {tr("in"), m_currency}}, this));
    form.add(tr("If it stays unknown whether somebody got it"), m_doubt);
    for (const DoubtPolicy each :
         {DoubtPolicy::NeverResend, DoubtPolicy::ResendOnStrongMiss, DoubtPolicy::Hold, DoubtPolicy::Expire})
        m_doubt->addItem(SubmissionText::doubtPolicy(each), static_cast<int>(each));
    m_doubt->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_doubt->setMinimumContentsLength(20);
}

void TimingSection::connectParts()
{
    const auto tell = [this] {
        showState();
        tellEdited();
    };
    for (QComboBox *combo : {m_start, m_valid, m_doubt, m_currency})
        connect(combo, &QComboBox::currentIndexChanged, this, tell);
    for (QDateTimeEdit *edit :
         {m_at, m_expires, static_cast<QDateTimeEdit *>(m_from), static_cast<QDateTimeEdit *>(m_to)})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, tell);
    for (QCheckBox *box : {m_hours, m_canary})
        connect(box, &QCheckBox::toggled, this, tell);
    for (QSpinBox *box : {m_pace, m_canaryPeople, m_canaryDelivered, m_canaryWait})
        connect(box, &QSpinBox::valueChanged, this, tell);
    for (QDoubleSpinBox *box : {m_canaryOptOuts, m_maximum})
        connect(box, &QDoubleSpinBox::valueChanged, this, tell);
}

void TimingSection::showDraft(const NewCampaign &draft, const ComposeGround &)
{
    m_showing = true;
    const CampaignContent &content = draft.content;
    m_start->setCurrentIndex(content.startAt ? 1 : 0);
    if (content.startAt)
        m_at->setDateTime(shown(*content.startAt));
    const Millis length = content.validFor.value_or(usualValidity(content.messageClass));
    int index = content.expiresAt ? m_valid->count() - 1 : m_valid->findData(qint64(length.count()));
    if (index < 0) {
        m_valid->insertItem(0, tr("for %1 from the start").arg(Format().duration(length)),
                            qint64(length.count()));
        index = 0;
    }
    m_valid->setCurrentIndex(index);
    if (content.expiresAt)
        m_expires->setDateTime(shown(*content.expiresAt));
    m_hours->setChecked(content.hours.has_value());
    if (content.hours) {
        m_from->setTime(timeOf(content.hours->from));
        m_to->setTime(timeOf(content.hours->to));
    }
    m_pace->setValue(content.pace);
    const Canary canary = content.canary.value_or(Canary{.people = 50});
    m_canary->setChecked(content.canary.has_value());
    m_canaryPeople->setValue(canary.people);
    m_canaryDelivered->setValue(canary.deliveredPercent);
    m_canaryOptOuts->setValue(canary.optOutsPerMille / 10.0);
    m_canaryWait->setValue(canary.waitSeconds / 60);
    m_maximum->setValue(double(content.maxCost.millionths()) / 1e6);
    if (const QString currency = content.maxCost.currency(); !currency.isEmpty()) {
        if (m_currency->findText(currency) < 0)
            m_currency->addItem(currency);
        m_currency->setCurrentText(currency);
    }
    m_doubt->setCurrentIndex(m_doubt->findData(static_cast<int>(content.doubtPolicy)));
    showState();
    m_showing = false;
}

void TimingSection::applyTime(CampaignContent &content) const
{
    content.startAt = m_start->currentIndex() == 1 ? std::optional(entered(*m_at)) : std::nullopt;
    const qint64 length = m_valid->currentData().toLongLong();
    content.validFor = length > 0 ? std::optional(Millis(length)) : std::nullopt;
    content.expiresAt = length > 0 ? std::nullopt : std::optional(entered(*m_expires));
    content.hours.reset();
    if (m_hours->isChecked() && minuteOf(*m_from) != minuteOf(*m_to))
        content.hours = DayWindow{minuteOf(*m_from), minuteOf(*m_to)};
}

void TimingSection::apply(NewCampaign &draft) const
{
    CampaignContent &content = draft.content;
    applyTime(content);
    content.pace = m_pace->value();
    content.canary.reset();
    if (m_canary->isChecked())
        content.canary = Canary{.people = m_canaryPeople->value(),
                                .deliveredPercent = m_canaryDelivered->value(),
                                .optOutsPerMille = qRound(m_canaryOptOuts->value() * 10),
                                .waitSeconds = m_canaryWait->value() * 60};
    // The field shows two decimals, so nothing is lost on the way to whole millionths.
    const auto maximum = Money::of(qRound64(m_maximum->value() * 100) * 10'000, m_currency->currentText());
    content.maxCost = m_maximum->value() > 0 && maximum ? *maximum : Money();
    content.doubtPolicy = static_cast<DoubtPolicy>(m_doubt->currentData().toInt());
}

void TimingSection::focusFirst()
{
    m_start->setFocus();
}

void TimingSection::showState()
{
    m_at->parentWidget()->setVisible(m_start->currentIndex() == 1);
    m_expires->parentWidget()->setVisible(m_valid->currentData().toLongLong() == 0);
    m_hoursPart->setVisible(m_hours->isChecked());
    m_canaryPart->setVisible(m_canary->isChecked());
    QStringList words{m_start->currentIndex() == 1 ? Format().time(entered(*m_at)) : m_start->currentText()};
    if (m_hours->isChecked())
        words.append(tr("%1 to %2 by each person's clock")
                         .arg(m_from->time().toString(QStringLiteral("HH:mm")),
                              m_to->time().toString(QStringLiteral("HH:mm"))));
    if (m_canary->isChecked())
        words.append(tr("%Ln people first", nullptr, m_canaryPeople->value()));
    setSummary(words.join(QStringLiteral(" · ")));
}

} // namespace heliograph
