// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/accountstanding.h"

#include "engine/domain/countrycode.h"
#include "engine/query/intaketroubles.h"
#include "engine/storage/reader.h"
#include "engine/storage/reportreader.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace heliograph {

namespace {

constexpr std::chrono::days LookedBack{30};

Result<QSet<QString>> pricedCountries(Reader &reader, AccountId account, TimePoint now)
{
    const auto prices = reader.limits().prices();
    if (!prices)
        return prices.error();
    QSet<QString> countries;
    for (const Price &price : *prices) {
        if (price.account == account && price.validFrom <= now)
            countries.insert(price.country);
    }
    return countries;
}

// Reports are kept by the hour; the hour that runs counts, too.
Result<QMap<QString, qint64>> messagesByCountry(Reader &reader, AccountId account, TimePoint now)
{
    const auto hour = std::chrono::floor<std::chrono::hours>(now);
    ReportSlice slice;
    slice.from = hour - LookedBack;
    slice.until = hour + std::chrono::hours(1);
    slice.account = account;
    QMap<QString, qint64> sent;
    ReportReader::Visitor visitor;
    visitor.outcome = [](const ReportPlace &, MessageState, qint64, qint64) {};
    visitor.latency = [](const ReportPlace &, int, qint64) {};
    visitor.spend = [&sent](const ReportPlace &place, const ReportSpend &spend) {
        sent[countryText(place.country)] += spend.messages;
    };
    const auto read = reader.reports().visit(slice, visitor);
    if (!read)
        return read.error();
    return sent;
}

Result<QList<IntakeStanding>> intakeOf(Reader &reader, AccountId account, TimePoint now)
{
    const auto known = reader.intake();
    const auto accounts = reader.accounts();
    if (!known || !accounts)
        return known ? accounts.error() : known.error();
    QList<IntakeStanding> troubles = intakeTroubles(*known, *accounts, now);
    troubles.removeIf([account](const IntakeStanding &standing) { return standing.account != account; });
    return troubles;
}

} // namespace

Result<AccountStanding> AccountStanding::read(Reader &reader, AccountId account, TimePoint now)
{
    const auto receipts = reader.receiptStanding(account);
    const auto intake = intakeOf(reader, account, now);
    const auto priced = pricedCountries(reader, account, now);
    const auto sent = messagesByCountry(reader, account, now);
    auto templates = reader.templates();
    if (!receipts || !intake)
        return !receipts ? receipts.error() : intake.error();
    if (!priced)
        return priced.error();
    if (!sent || !templates)
        return !sent ? sent.error() : templates.error();
    AccountStanding standing{.receipts = *receipts, .intake = *intake};
    for (const auto &[country, messages] : sent->asKeyValueRange()) {
        if (!priced->contains(country))
            standing.unpriced.append({country, messages});
    }
    std::ranges::stable_sort(standing.unpriced, std::greater<>(), &Unpriced::messages);
    templates->removeIf([account](const ProviderTemplate &known) {
        return known.account != account || known.kind != TemplateKind::Signature;
    });
    standing.signatures = *std::move(templates);
    return standing;
}

} // namespace heliograph
