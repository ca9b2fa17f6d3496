// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/hostname.h"

#include "engine/policy/content/lookalikes.h"

#include <QStringList>
#include <QUrl>

#include <libpsl.h>
#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int LongestHost = 253;

struct Closer
{
    void operator()(UIDNA *rules) const { uidna_close(rules); }
};

const UIDNA *idna()
{
    constexpr auto AsBrowsersDo = UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE;
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<UIDNA, Closer> rules(uidna_openUTS46(AsBrowsersDo, &status));
    return rules.get();
}

template <typename Convert>
QString converted(QStringView host, Convert convert)
{
    std::array<UChar, 4 * LongestHost> buffer{};
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = convert(idna(), host.utf16(), static_cast<int32_t>(host.size()), buffer.data(),
                                   static_cast<int32_t>(buffer.size()), &info, &status);
    return U_FAILURE(status) ? QString() : QString::fromUtf16(buffer.data(), length);
}

bool isAsciiLabel(QStringView label)
{
    return !label.isEmpty() && std::ranges::all_of(label, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
}

// Names that nobody can own (RFC 6761), so no list of suffixes has them: examples and tests are written with
// them, and have to be judged like what they stand for.
constexpr std::array ReservedEndings = {"example"_L1, "test"_L1};

// "0x7f.1" and "2130706433" are addresses too.
bool isNumber(QStringView label)
{
    if (label.startsWith(u"0x"))
        return std::ranges::all_of(label.sliced(2),
                                   [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); });
    return std::ranges::all_of(label, [](QChar c) { return c.isDigit(); });
}

} // namespace

HostName HostName::parse(QStringView written)
{
    HostName host;
    QString given = written.contains(u'%') ? QUrl::fromPercentEncoding(written.toUtf8()) : written.toString();
    if (given.startsWith(u'[') && given.endsWith(u']')) {
        host.ascii = host.shown = given.toLower();
        host.isAddress = true;
        return host;
    }
    while (given.endsWith(u'.'))
        given.chop(1);
    if (given.isEmpty() || given.size() > LongestHost)
        return host;
    QString ascii = converted(given, uidna_nameToASCII).toLower();
    // Punycode that stands for nothing is kept as written: somebody wanted it to be taken for a host.
    if (ascii.contains(QChar::ReplacementCharacter))
        ascii = given.toLower();
    const QStringList labels = ascii.split(u'.');
    if (!std::ranges::all_of(labels, isAsciiLabel))
        return host;
    host.ascii = ascii;
    host.shown = converted(given, uidna_nameToUnicode);
    host.isAddress = isNumber(labels.last());
    if (host.shown.isEmpty() || host.shown.contains(QChar::ReplacementCharacter))
        host.shown = ascii;
    host.isPunycode
        = std::ranges::any_of(labels, [](const QString &label) { return label.startsWith("xn--"_L1); });
    const QStringList parts = host.shown.split(u'.');
    host.mixesScripts = host.isPunycode && std::ranges::any_of(parts, lookalikes::mixesScripts);
    return host;
}

bool HostName::isWithin(const QSet<QString> &hosts) const
{
    qsizetype from = 0;
    while (from >= 0 && !hosts.isEmpty()) {
        if (hosts.contains(ascii.sliced(from)))
            return true;
        const qsizetype dot = ascii.indexOf(u'.', from);
        from = dot < 0 ? dot : dot + 1;
    }
    return false;
}

bool HostName::endsHosts(QStringView label)
{
    const QString lower = label.toString().toLower();
    if (std::ranges::find(ReservedEndings, lower) != ReservedEndings.end())
        return true;
    const QByteArray ending = lower.toUtf8();
    return !ending.isEmpty()
        && psl_is_public_suffix2(psl_builtin(), ending.constData(), PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE)
        != 0;
}

} // namespace heliograph
