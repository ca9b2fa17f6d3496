// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"

#include "engine/domain/smstext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace heliograph {

namespace {

constexpr QByteArrayView ByteOrderMark = "\xEF\xBB\xBF";

std::optional<SegmentRule> ruleFromKey(const QString &key)
{
    if (key == QLatin1String("gsm"))
        return SegmentRule::Gsm;
    if (key == QLatin1String("china"))
        return SegmentRule::China;
    return std::nullopt;
}

QJsonObject describe(const QString &text, SegmentRule rule)
{
    const SegmentCount count = countSegments(text, rule);
    QJsonArray perSegment;
    for (const int units : count.perSegment)
        perSegment.append(units);
    QJsonArray found;
    const QList<Culprit> all = culprits(text, rule);
    for (const Culprit &culprit : all) {
        QJsonObject object{{QStringLiteral("index"), culprit.index},
                           {QStringLiteral("char"), culprit.character}};
        if (culprit.suggestion)
            object.insert(QStringLiteral("suggestion"), *culprit.suggestion);
        found.append(object);
    }
    return {{QStringLiteral("encoding"), encodingName(count.encoding)},
            {QStringLiteral("units"), count.units},
            {QStringLiteral("segments"), count.segments},
            {QStringLiteral("per_segment"), perSegment},
            {QStringLiteral("culprits"), found}};
}

Error badLine(int line, const QString &why)
{
    return {ErrorKind::Invalid, QStringLiteral("Line %1 of the input %2").arg(line).arg(why)};
}

// Qt drops a byte-order mark at the start of a JSON string, though there it is a character of the text.
QByteArray withEscapedMarks(QByteArray json)
{
    return json.replace(ByteOrderMark, "\\ufeff");
}

Result<QJsonObject> describeLine(const QByteArray &json, int line, const QString &usualRule)
{
    QJsonParseError problem;
    const QJsonObject asked = QJsonDocument::fromJson(withEscapedMarks(json), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return badLine(line, QStringLiteral("is not JSON: %1.").arg(problem.errorString()));
    if (!asked.value(QStringLiteral("text")).isString())
        return badLine(line, QStringLiteral("has no “text”."));
    const auto rule = ruleFromKey(asked.value(QStringLiteral("rule")).toString(usualRule));
    if (!rule)
        return badLine(line, QStringLiteral("has a “rule” other than gsm and china."));
    return describe(asked.value(QStringLiteral("text")).toString(), *rule);
}

ExitCode segments(Invocation &call)
{
    const auto rule = ruleFromKey(call.option(QStringLiteral("rule")));
    if (!rule)
        return fail(call, {ErrorKind::Invalid, QStringLiteral("--rule is gsm or china.")});
    if (!call.arguments.isEmpty()) {
        call.print(describe(call.arguments.first(), *rule));
        return ExitCode::Done;
    }
    int line = 0;
    while (true) {
        QByteArray json = call.in.readLine();
        if (json.isEmpty())
            return ExitCode::Done;
        if (++line == 1 && json.startsWith(ByteOrderMark))
            json.remove(0, ByteOrderMark.size());
        if (json.trimmed().isEmpty())
            continue;
        const auto described = describeLine(json, line, call.option(QStringLiteral("rule")));
        if (!described)
            return fail(call, described.error());
        call.print(*described);
    }
}

} // namespace

QList<Verb> segmentsVerbs()
{
    return {{.noun = QStringLiteral("segments"),
             .verb = {},
             .arguments = QStringLiteral("[TEXT]"),
             .summary = QStringLiteral("Count the segments of TEXT, or of each JSON line of the input."),
             .fewest = 0,
             .most = 1,
             .declare =
                 [](QCommandLineParser &parser) {
                     parser.addOption({QStringLiteral("rule"),
                                       QStringLiteral("How TEXT is counted, and lines that name no rule: "
                                                      "gsm or china."),
                                       QStringLiteral("RULE"), QStringLiteral("gsm")});
                 },
             .run = segments}};
}

} // namespace heliograph
