// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/simulatedaccount.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr QLatin1String Address("http://127.0.0.1:");
constexpr int LeastPort = 1024; // below it a program needs to be privileged
constexpr int MostPort = 65'535;

// One for each language of the console; a name keeps the one that it was given.
const QStringList Marks{u"(simulated)"_s, u"（模拟）"_s};

Error invalid(const QString &sentence)
{
    return {ErrorKind::Invalid, sentence};
}

} // namespace

QString SimulatedAccount::setting()
{
    return u"simulated"_s;
}

QString SimulatedAccount::keyId()
{
    return u"practice"_s;
}

QByteArray SimulatedAccount::secret()
{
    return "practice"_ba;
}

bool SimulatedAccount::is(const ProviderAccount &account)
{
    return account.settings.contains(setting());
}

bool SimulatedAccount::isMarked(const QString &label)
{
    return std::ranges::any_of(Marks, [&label](const QString &mark) { return label.endsWith(mark); });
}

QString SimulatedAccount::marked(const QString &label)
{
    const QString name = label.trimmed();
    return isMarked(name) ? name : QString(name % u' ' % Marks.constFirst());
}

QString SimulatedAccount::endpoint(quint16 port)
{
    return QString(Address % QString::number(port));
}

quint16 SimulatedAccount::port(const ProviderAccount &account)
{
    const QString address = account.settings.value(u"endpoint"_s);
    if (!is(account) || !address.startsWith(Address))
        return 0;
    bool whole = false;
    const int port = QStringView(address).sliced(Address.size()).toInt(&whole);
    const bool plain = whole && port >= LeastPort && port <= MostPort
        && endpoint(static_cast<quint16>(port)) == address; // no sign, no zeros in front
    return plain ? static_cast<quint16>(port) : 0;
}

Result<void> SimulatedAccount::check(const ProviderAccount &account)
{
    if (!is(account))
        return {};
    if (port(account) == 0)
        return invalid(
            u"The setting endpoint of a simulated account has to be http://127.0.0.1:PORT with a port from "
            "1024 to 65535: nothing of it may leave this computer."_s);
    if (!isMarked(account.label))
        return invalid(
            u"The name of a simulated account has to end with “(simulated)”, so that everybody sees what it "
            "is wherever it is named. Nothing was changed."_s);
    return {};
}

Result<void> SimulatedAccount::checkChange(const ProviderAccount &before, const ProviderAccount &after)
{
    if (!is(before))
        return {};
    if (!is(after) || port(before) != port(after))
        return invalid(
            u"“%1” is a simulated account and stays one, at its own address on this computer. Connect a "
            "provider as another account. Nothing was changed."_s.arg(before.label));
    return {};
}

} // namespace heliograph
