// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/filterarguments.h"

#include "app/invalid.h"
#include "app/numberarguments.h"
#include "app/opening.h"

#include <QDateTime>

namespace heliograph {

namespace {

Result<void> readNumberFilter(const Invocation &call, MessageFilter &filter)
{
    if (!call.options.isSet(QStringLiteral("number")))
        return {};
    const auto e164 = readNumber(call, call.option(QStringLiteral("number")));
    if (!e164)
        return e164.error();
    filter.e164 = *e164;
    return {};
}

Result<void> readPlace(const Invocation &call, Reader &reader, MessageFilter &filter)
{
    if (call.options.isSet(QStringLiteral("campaign"))) {
        const auto id = parseId(call.option(QStringLiteral("campaign")), QStringLiteral("a campaign"));
        if (!id)
            return id.error();
        if (const auto campaign = reader.campaign(CampaignId{*id}); !campaign)
            return campaign.error();
        filter.campaign = CampaignId{*id};
    }
    if (call.options.isSet(QStringLiteral("provider"))) {
        const auto account = findAccount(reader, call.option(QStringLiteral("provider")));
        if (!account)
            return account.error();
        filter.account = account->id;
    }
    return {};
}

QString ledgerKeys()
{
    QStringList keys;
    for (const LedgerLine line : LedgerLines)
        keys.append(ledgerKey(line));
    return keys.join(QStringLiteral(", "));
}

Result<void> readState(const Invocation &call, MessageFilter &filter)
{
    filter.reason = call.option(QStringLiteral("reason"));
    filter.country = call.option(QStringLiteral("country")).toUpper();
    if (!filter.country.isEmpty() && filter.country.size() != 2)
        return invalid(QStringLiteral("--country wants a country by its two letters, as in CN."));
    if (!call.options.isSet(QStringLiteral("state")))
        return {};
    const QByteArray key = call.option(QStringLiteral("state")).toLatin1();
    filter.line = ledgerLineFromKey(QLatin1String(key));
    if (!filter.line)
        return invalid(QStringLiteral("--state is one of: %1.").arg(ledgerKeys()));
    return {};
}

Result<void> readLeftOut(const Invocation &call, Reader &reader, LeftOut &leftOut)
{
    const QStringList campaigns = call.options.values(QStringLiteral("without-campaign"));
    for (const QString &text : campaigns) {
        const auto id = parseId(text, QStringLiteral("a campaign"));
        if (!id)
            return id.error();
        if (const auto campaign = reader.campaign(CampaignId{*id}); !campaign)
            return campaign.error();
        leftOut.campaigns.append(CampaignId{*id});
    }
    const QStringList providers = call.options.values(QStringLiteral("without-provider"));
    for (const QString &name : providers) {
        const auto account = findAccount(reader, name);
        if (!account)
            return account.error();
        leftOut.accounts.append(account->id);
    }
    const QStringList states = call.options.values(QStringLiteral("without-state"));
    for (const QString &state : states) {
        const auto line = ledgerLineFromKey(QLatin1String(state.toLatin1()));
        if (!line)
            return invalid(QStringLiteral("--without-state is one of: %1.").arg(ledgerKeys()));
        leftOut.lines.append(*line);
    }
    return {};
}

// A day without a time begins at midnight here, as the person who types it means.
Result<std::optional<TimePoint>> readTime(const Invocation &call, const QString &option)
{
    if (!call.options.isSet(option))
        return std::optional<TimePoint>();
    const QString text = call.option(option);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const QDateTime time = day.isValid() && !text.contains(QLatin1Char('T'))
        ? day.startOfDay()
        : QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return invalid(
            QStringLiteral("--%1 wants a day such as 2026-03-01 or a time such as 2026-03-01T09:00:00+01:00.")
                .arg(option));
    return std::optional<TimePoint>(fromMillis(time.toMSecsSinceEpoch()));
}

Result<void> readPeriod(const Invocation &call, const QString &prefix, std::optional<TimePoint> &begin,
                        std::optional<TimePoint> &end)
{
    const QString fromOption = prefix + QStringLiteral("from");
    const QString untilOption = prefix + QStringLiteral("until");
    const auto from = readTime(call, fromOption);
    if (!from)
        return from.error();
    const auto until = readTime(call, untilOption);
    if (!until)
        return until.error();
    if (*from && *until && **from >= **until)
        return invalid(
            QStringLiteral("The time given by --%1 lies before that of --%2, so nothing could be found.")
                .arg(untilOption, fromOption));
    begin = *from;
    end = *until;
    return {};
}

} // namespace

void declareFilter(QCommandLineParser &parser)
{
    const auto option = [&parser](const char *name, const QString &meaning, const QString &value) {
        parser.addOption({QString::fromLatin1(name), meaning, value});
    };
    option("number", QStringLiteral("Only messages to this number, whole, as people write it."),
           QStringLiteral("NUMBER"));
    option("region", QStringLiteral("The country of a number without one, as in CN."),
           QStringLiteral("REGION"));
    option("campaign", QStringLiteral("Only messages of this campaign."), QStringLiteral("ID"));
    option("provider", QStringLiteral("Only messages through this provider."), QStringLiteral("NAME"));
    option("state", QStringLiteral("Only messages in this line of the ledger: %1.").arg(ledgerKeys()),
           QStringLiteral("KEY"));
    option("reason",
           QStringLiteral(
               "Only messages with this reason: a code of the provider or of a rule; with --state held, "
               "of what they are held for."),
           QStringLiteral("CODE"));
    option("country", QStringLiteral("Only messages to this country."), QStringLiteral("XX"));
    option("without-campaign", QStringLiteral("Leave out messages of this campaign; may be given again."),
           QStringLiteral("ID"));
    option("without-provider",
           QStringLiteral("Leave out messages through this provider; may be given again."),
           QStringLiteral("NAME"));
    option("without-state",
           QStringLiteral("Leave out messages in this line of the ledger; may be given again."),
           QStringLiteral("KEY"));
    option("from", QStringLiteral("Only what changed at this time or later."), QStringLiteral("TIME"));
    option("until", QStringLiteral("Only what changed before this time."), QStringLiteral("TIME"));
    option("sent-from", QStringLiteral("Only what was handed to a provider at this time or later."),
           QStringLiteral("TIME"));
    option("sent-until", QStringLiteral("Only what was handed to a provider before this time."),
           QStringLiteral("TIME"));
}

Result<MessageFilter> readFilter(const Invocation &call, Reader &reader)
{
    MessageFilter filter;
    if (const auto read = readNumberFilter(call, filter); !read)
        return read.error();
    if (const auto read = readPlace(call, reader, filter); !read)
        return read.error();
    if (const auto read = readState(call, filter); !read)
        return read.error();
    if (const auto read = readLeftOut(call, reader, filter.leftOut); !read)
        return read.error();
    if (const auto read = readPeriod(call, QString(), filter.from, filter.until); !read)
        return read.error();
    if (const auto read = readPeriod(call, QStringLiteral("sent-"), filter.sentFrom, filter.sentUntil); !read)
        return read.error();
    return filter;
}

} // namespace heliograph
