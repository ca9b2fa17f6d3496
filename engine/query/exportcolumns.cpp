// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/exportcolumns.h"

#include "engine/domain/money.h"
#include "engine/domain/phonenumber.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// The names are a contract with those who read exports by machine.
enum class Fixed {
    MessageId,
    CampaignId,
    Campaign,
    Row,
    Number,
    Country,
    State,
    Reason,
    Provider,
    ProviderMessageId,
    Segments,
    Price,
    Currency,
    SentAt,
    FinalAt,
    Attempts,
};

constexpr std::array FixedNames = {
    QLatin1String("message_id"), QLatin1String("campaign_id"),
    QLatin1String("campaign"),   QLatin1String("row"),
    QLatin1String("number"),     QLatin1String("country"),
    QLatin1String("state"),      QLatin1String("reason"),
    QLatin1String("provider"),   QLatin1String("provider_message_id"),
    QLatin1String("segments"),   QLatin1String("price"),
    QLatin1String("currency"),   QLatin1String("sent_at"),
    QLatin1String("final_at"),   QLatin1String("attempts"),
};
static_assert(FixedNames.size() == static_cast<size_t>(Fixed::Attempts) + 1);

int fixedIndex(const QString &name)
{
    const auto found = std::ranges::find(FixedNames, name);
    return found == FixedNames.end() ? -1 : int(found - FixedNames.begin());
}

QString shownNumber(const MessageRow &message, ExportNumbers numbers)
{
    if (numbers == ExportNumbers::Full)
        return message.e164;
    const auto number = PhoneNumber::fromE164(message.e164, countryText(message.country));
    return number ? number->masked() : u"•••"_s;
}

QString reasonOf(const MessageRow &message, const Hold &common)
{
    if (ledgerLineOf(message, common) != LedgerLine::Held)
        return message.reason;
    return holdCode(common ? common.reason : message.hold.reason);
}

QString instant(const std::optional<TimePoint> &time)
{
    return time ? QDateTime::fromMSecsSinceEpoch(toMillis(*time), Qt::UTC).toString(Qt::ISODateWithMs)
                : QString();
}

QString price(const MessageRow &message)
{
    if (message.costMicros < 0)
        return {};
    const auto money = Money::of(message.costMicros, message.currency);
    return money ? money->toDecimal() : QString();
}

QString variable(const MessageRow &message, const QString &name)
{
    const auto found = std::ranges::find(message.variables, name, &std::pair<QString, QString>::first);
    return found == message.variables.end() ? QString() : found->second;
}

void writeFixed(CsvWriter &csv, Fixed column, const MessageRow &message, const Hold &common,
                ExportNumbers numbers)
{
    switch (column) {
    case Fixed::MessageId:
        return csv.addNumber(QString::number(number(message.id)));
    case Fixed::CampaignId:
        return csv.addNumber(QString::number(number(message.campaign)));
    case Fixed::Campaign:
        return csv.addText(message.campaignName);
    case Fixed::Row:
        return csv.addNumber(QString::number(message.sourceLine));
    case Fixed::Number:
        return csv.addNumber(shownNumber(message, numbers));
    case Fixed::Country:
        return csv.addText(countryText(message.country));
    case Fixed::State:
        return csv.addText(QString(ledgerKey(ledgerLineOf(message, common))));
    case Fixed::Reason:
        return csv.addText(reasonOf(message, common));
    case Fixed::Provider:
        return csv.addText(message.accountLabel);
    case Fixed::ProviderMessageId:
        return csv.addText(message.providerId);
    case Fixed::Segments:
        return csv.addNumber(message.segments > 0 ? QString::number(message.segments) : QString());
    case Fixed::Price:
        return csv.addDecimal(price(message));
    case Fixed::Currency:
        return csv.addText(message.costMicros < 0 ? QString() : message.currency);
    case Fixed::SentAt:
        return csv.addText(instant(message.sentAt));
    case Fixed::FinalAt:
        return csv.addText(instant(message.finalAt));
    case Fixed::Attempts:
        return csv.addNumber(QString::number(message.attempts));
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList ExportColumns::fixedNames()
{
    QStringList names;
    for (const QLatin1String name : FixedNames)
        names.append(name);
    return names;
}

Result<ExportColumns> ExportColumns::of(const QStringList &chosen, const QStringList &variables)
{
    ExportColumns columns;
    if (chosen.isEmpty()) {
        for (const QString &name : fixedNames())
            columns.m_columns.append({name, fixedIndex(name)});
        for (const QString &name : variables)
            columns.m_columns.append({name, -1});
        return columns;
    }
    for (const QString &name : chosen) {
        const int fixed = fixedIndex(name);
        if (fixed < 0 && !variables.contains(name)) {
            const QStringList offered = fixedNames() + variables;
            return Error{
                ErrorKind::Invalid,
                u"There is no column %1 to export. There are: %2."_s.arg(name, offered.join(u", "_s))};
        }
        columns.m_columns.append({name, fixed});
    }
    return columns;
}

bool ExportColumns::hasVariables() const
{
    return std::ranges::any_of(m_columns, [](const Column &column) { return column.fixed < 0; });
}

void ExportColumns::writeHeader(CsvWriter &csv) const
{
    for (const Column &column : m_columns)
        csv.addText(column.name);
    csv.endRow();
}

void ExportColumns::writeRow(CsvWriter &csv, const MessageRow &message, const Hold &common,
                             ExportNumbers numbers) const
{
    for (const Column &column : m_columns) {
        if (column.fixed < 0)
            csv.addText(variable(message, column.name));
        else
            writeFixed(csv, static_cast<Fixed>(column.fixed), message, common, numbers);
    }
    csv.endRow();
}

} // namespace heliograph
