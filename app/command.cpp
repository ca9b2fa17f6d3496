// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command.h"

#include <QJsonDocument>

namespace heliograph {

void Invocation::print(const QJsonObject &object)
{
    out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << '\n';
}

ExitCode fail(Invocation &call, const Error &error)
{
    call.err << error.detail << '\n';
    switch (error.kind) {
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
        return ExitCode::Usage;
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
    case ErrorKind::Network:
    case ErrorKind::Secret:
    case ErrorKind::Cancelled:
        return ExitCode::Failed;
    }
    Q_UNREACHABLE();
}

Result<qint64> parseId(const QString &text, const QString &what)
{
    bool whole = false;
    const qint64 id = text.toLongLong(&whole);
    if (!whole || id <= 0)
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("“%1” is not the number of %2. Give one as the lists show it, such as 12.")
                .arg(text, what)};
    return id;
}

void declareDryRun(QCommandLineParser &parser, const QString &whatItTells)
{
    parser.addOption({QStringLiteral("dry-run"), whatItTells});
}

bool isDryRun(const Invocation &call)
{
    return call.options.isSet(QStringLiteral("dry-run"));
}

void declareLimit(QCommandLineParser &parser, int usual)
{
    parser.addOption({QStringLiteral("limit"), QStringLiteral("Show at most so many (%1).").arg(usual),
                      QStringLiteral("N")});
}

Result<int> readLimit(const Invocation &call, int usual)
{
    if (!call.options.isSet(QStringLiteral("limit")))
        return usual;
    bool whole = false;
    const int limit = call.option(QStringLiteral("limit")).toInt(&whole);
    if (!whole || limit < 1)
        return Error{ErrorKind::Invalid, QStringLiteral("--limit wants a whole number of rows, 1 or more.")};
    return limit;
}

} // namespace heliograph
