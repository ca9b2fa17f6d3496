// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audienceconsent.h"

#include "app/instantargument.h"
#include "app/jsonvalues.h"
#include "app/opening.h"

#include "ui/text/format.h"

namespace heliograph {

namespace {

QString consentInWords(const std::optional<AudienceConsent> &consent)
{
    if (!consent)
        return QStringLiteral("Nobody has recorded why its people may be sent marketing.\n");
    const Format format;
    if (consent->basis == ConsentBasis::Withdrawn)
        return QStringLiteral("There is no consent any more since %1: %2\n")
            .arg(format.time(consent->recordedAt), consent->source);
    return QStringLiteral("Basis for marketing: %1, wording %2, obtained %3, from: %4\n")
        .arg(consentBasisKey(consent->basis), consent->textVersion, format.time(consent->obtainedAt),
             consent->source);
}

QJsonObject consentJson(AudienceId id, const std::optional<AudienceConsent> &consent)
{
    if (!consent)
        return {{QStringLiteral("id"), number(id)}, {QStringLiteral("basis"), QJsonValue()}};
    return {{QStringLiteral("id"), number(id)},
            {QStringLiteral("basis"), consentBasisKey(consent->basis)},
            {QStringLiteral("text_version"), consent->textVersion},
            {QStringLiteral("source"), consent->source},
            {QStringLiteral("obtained_at"), isoSecond(consent->obtainedAt)},
            {QStringLiteral("recorded_at"), isoSecond(consent->recordedAt)}};
}

ExitCode showConsent(Invocation &call, Reader &reader, AudienceId id)
{
    const auto consent = reader.consentOf(id);
    if (!consent)
        return fail(call, consent.error());
    if (call.json())
        call.print(consentJson(id, *consent));
    else
        call.out << consentInWords(*consent);
    return ExitCode::Done;
}

Result<AudienceConsent> readConsent(const Invocation &call)
{
    const auto basis = consentBasisFromKey(
        call.option(QStringLiteral("basis")).replace(QLatin1Char('-'), QLatin1Char('_')));
    if (!basis)
        return Error{ErrorKind::Invalid,
                     QStringLiteral("--basis is opt-in, customers, request or withdrawn.")};
    AudienceConsent consent{.basis = *basis,
                            .textVersion = call.option(QStringLiteral("text-version")),
                            .source = call.option(QStringLiteral("source")),
                            .obtainedAt = call.clock.now()};
    if (*basis == ConsentBasis::Withdrawn)
        return consent;
    const auto zone = zoneArgument(call);
    if (!zone)
        return zone.error();
    const auto obtained
        = instantOf(call.option(QStringLiteral("obtained")), *zone, QStringLiteral("obtained"));
    if (!obtained)
        return obtained.error();
    consent.obtainedAt = *obtained;
    return consent;
}

} // namespace

// Without a basis it says what is recorded.
ExitCode audienceConsent(Invocation &call)
{
    const auto id = parseId(call.arguments.first(), QStringLiteral("an audience"));
    if (!id)
        return fail(call, id.error());
    const AudienceId audience{*id};
    if (!call.options.isSet(QStringLiteral("basis"))) {
        const auto opened = openForReading(call);
        return opened ? showConsent(call, *opened->reader, audience) : fail(call, opened.error());
    }
    const auto entered = readConsent(call);
    if (!entered)
        return fail(call, entered.error());
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (const auto done = opened->store->consents().record(audience, *entered, BuiltInAuthor); !done)
        return fail(call, done.error());
    return showConsent(call, *opened->reader, audience);
}

void declareAudienceConsent(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("basis"),
          QStringLiteral("Why its people may be sent marketing: opt-in, customers (own similar products), "
                         "request, or withdrawn. Without it, what is recorded is shown."),
          QStringLiteral("BASIS")},
         {QStringLiteral("text-version"), QStringLiteral("Which wording they agreed to."),
          QStringLiteral("VERSION")},
         {QStringLiteral("obtained"), QStringLiteral("When the last of them agreed, as in 2026-03-01T09:00."),
          QStringLiteral("TIME")},
         {QStringLiteral("source"), QStringLiteral("Where that is known from."), QStringLiteral("TEXT")}});
    declareZone(parser);
}

} // namespace heliograph
