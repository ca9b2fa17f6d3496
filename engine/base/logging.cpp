// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/logging.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cstdio>

namespace heliograph {

Q_LOGGING_CATEGORY(logEngine, "heliograph.engine")

namespace {

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) % QLatin1Char(' ')
        % QLatin1String(levelName(type)) % QLatin1Char(' ')
        % QLatin1String(context.category != nullptr ? context.category : "default") % QLatin1String(": ")
        % redacted(text) % QLatin1Char('\n');
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("\\d{5,}(?=\\d{2})"));
    static const QRegularExpression keys(QStringLiteral(
        "(?i)((?:bearer|signature|secret|token|credential|password|accesskey\\w*)[\"']?\\s*[=: ]\\s*[\"']?)"
        "[^\\s,;&\"']+"));
    QString masked = text;
    masked.replace(keys, QStringLiteral("\\1***"));
    masked.replace(digits, QStringLiteral("***"));
    return masked;
}

void installLog()
{
    qInstallMessageHandler(writeLine);
}

} // namespace heliograph
