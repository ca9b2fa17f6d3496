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

QString instant(const std::optional<TimePoint> &time, const ExportTimes &times)
{
    if (!time)
        return {};
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMillis(*time), Qt::UTC);
    if (times.form == ExportTimes::Form::Iso)
        return utc.toString(Qt::ISODateWithMs);
    const QDateTime local = times.form == ExportTimes::Form::Zone ? utc.toTimeZone(times.zone) : utc;
    return local.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
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

//! What the fields of one row are made of.
struct Source
{
    const MessageRow &message;
    const Hold &common;
    ExportNumbers numbers;
    const ExportTimes &times;
};

void writeFixed(RowWriter &row, Fixed column, const Source &source)
{
    const MessageRow &message = source.message;
    switch (column) {
    case Fixed::MessageId:
        return row.addNumber(QString::number(number(message.id)));
    case Fixed::CampaignId:
        return row.addNumber(QString::number(number(message.campaign)));
    case Fixed::Campaign:
        return row.addText(message.campaignName);
    case Fixed::Row:
        return row.addNumber(QString::number(message.sourceLine));
    case Fixed::Number:
        return row.addNumber(shownNumber(message, source.numbers));
    case Fixed::Country:
        return row.addText(countryText(message.country));
    case Fixed::State:
        return row.addText(QString(ledgerKey(ledgerLineOf(message, source.common))));
    case Fixed::Reason:
        return row.addText(reasonOf(message, source.common));
    case Fixed::Provider:
        return row.addText(message.accountLabel);
    case Fixed::ProviderMessageId:
        return row.addText(message.providerId);
    case Fixed::Segments:
        return row.addDecimal(message.segments > 0 ? QString::number(message.segments) : QString());
    case Fixed::Price:
        return row.addDecimal(price(message));
    case Fixed::Currency:
        return row.addText(message.costMicros < 0 ? QString() : message.currency);
    case Fixed::SentAt:
        return row.addText(instant(message.sentAt, source.times));
    case Fixed::FinalAt:
        return row.addText(instant(message.finalAt, source.times));
    case Fixed::Attempts:
        return row.addDecimal(QString::number(message.attempts));
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

void ExportColumns::withoutNumbers()
{
    m_columns.removeIf([](const Column &column) { return column.fixed == static_cast<int>(Fixed::Number); });
}

bool ExportColumns::hasVariables() const
{
    return std::ranges::any_of(m_columns, [](const Column &column) { return column.fixed < 0; });
}

QStringList ExportColumns::names() const
{
    QStringList names;
    for (const Column &column : m_columns)
        names.append(column.name);
    return names;
}

void ExportColumns::writeHeader(RowWriter &row) const
{
    for (const Column &column : m_columns)
        row.addText(column.name);
    row.endRow();
}

void ExportColumns::writeRow(RowWriter &row, const MessageRow &message, const Hold &common,
                             ExportNumbers numbers, const ExportTimes &times) const
{
    const Source source{message, common, numbers, times};
    for (const Column &column : m_columns) {
        if (column.fixed < 0)
            row.addText(variable(message, column.name));
        else
            writeFixed(row, static_cast<Fixed>(column.fixed), source);
    }
    row.endRow();
}

} // namespace heliograph
