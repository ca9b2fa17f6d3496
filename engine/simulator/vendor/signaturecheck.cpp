// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/signaturecheck.h"

#include <algorithm>

namespace heliograph::simulator {

std::optional<Authorization> Authorization::read(QByteArrayView header, QByteArrayView algorithm)
{
    if (!header.startsWith(algorithm) || !header.sliced(algorithm.size()).startsWith(' '))
        return std::nullopt;
    QByteArrayView rest = header.sliced(algorithm.size());
    Authorization read;
    while (!rest.isEmpty()) {
        const qsizetype comma = rest.indexOf(',');
        const QByteArrayView part = (comma < 0 ? rest : rest.first(comma)).trimmed();
        rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
        const qsizetype equals = part.indexOf('=');
        if (equals <= 0)
            return std::nullopt;
        const QByteArrayView name = part.first(equals);
        QByteArrayView &field = name == "Credential" ? read.credential
            : name == "SignedHeaders"                ? read.signedHeaders
                                                     : read.signature;
        if (!field.isEmpty() || (&field == &read.signature && name != "Signature"))
            return std::nullopt;
        field = part.sliced(equals + 1);
    }
    if (read.credential.isEmpty() || read.signedHeaders.isEmpty() || read.signature.isEmpty())
        return std::nullopt;
    return read;
}

std::vector<QByteArrayView> Authorization::names() const
{
    std::vector<QByteArrayView> names;
    QByteArrayView rest = signedHeaders;
    for (;;) {
        const qsizetype semicolon = rest.indexOf(';');
        names.push_back(semicolon < 0 ? rest : rest.first(semicolon));
        if (semicolon < 0)
            return names;
        rest = rest.sliced(semicolon + 1);
    }
}

std::optional<QByteArray> canonicalHeaders(const Request &request, const Authorization &authorization)
{
    const std::vector<QByteArrayView> names = authorization.names();
    QByteArray text;
    QByteArrayView previous;
    for (const QByteArrayView name : names) {
        const bool isLower
            = std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        const QByteArrayView value = request.header(name);
        if (!isLower || value.isNull() || (!previous.isNull() && previous >= name))
            return std::nullopt;
        text.append(name).append(':').append(value).append('\n');
        previous = name;
    }
    return text;
}

} // namespace heliograph::simulator
