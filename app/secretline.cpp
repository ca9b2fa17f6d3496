// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secretline.h"

#include <sodium.h>
#include <unistd.h>

namespace heliograph {

namespace {

constexpr qsizetype LongestSecret = 4096;

// A byte at a time, so that the next line is still there for whoever reads it.
QByteArray readLine(int descriptor)
{
    QByteArray line;
    char byte = 0;
    while (line.size() < LongestSecret && ::read(descriptor, &byte, 1) == 1 && byte != '\n')
        line += byte;
    return line;
}

} // namespace

Result<Secret> readSecretLine(const Invocation &call, const QString &name)
{
    bool whole = false;
    const int descriptor = call.option(name).toInt(&whole);
    if (!whole || descriptor < 0)
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("--%1 wants the number of a file descriptor, as in --%1 0 for the standard "
                           "input. Nothing was changed.")
                .arg(name)};
    QByteArray line = descriptor == 0 ? call.in.readLine(LongestSecret) : readLine(descriptor);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    Secret secret(line);
    if (!line.isEmpty())
        sodium_memzero(line.data(), static_cast<std::size_t>(line.size()));
    if (secret.isEmpty())
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("There was nothing to read where --%1 says. Nothing was changed.").arg(name)};
    return secret;
}

} // namespace heliograph
