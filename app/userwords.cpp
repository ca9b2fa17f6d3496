// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/userwords.h"

#include "app/jsonvalues.h"
#include "ui/text/format.h"

#include <QJsonArray>

namespace heliograph {

namespace {

QString stateOf(const Person &person)
{
    if (!person.enabled)
        return QStringLiteral("disabled");
    if (person.locked)
        return QStringLiteral("locked");
    return person.hasPassword ? QStringLiteral("active") : QStringLiteral("invited");
}

QString lastSignIn(const Person &person)
{
    return person.lastSignIn ? Format().time(*person.lastSignIn) : QStringLiteral("never");
}

QLatin1String word(Grant grant)
{
    switch (grant) {
    case Grant::No:
        return QLatin1String("no");
    case Grant::Own:
        return QLatin1String("own");
    case Grant::Two:
        return QLatin1String("two");
    case Grant::Yes:
        return QLatin1String("yes");
    }
    Q_UNREACHABLE();
}

} // namespace

QString personLine(const Person &person)
{
    return QStringLiteral("%1  %2  %3  %4")
        .arg(person.login, -20)
        .arg(stateOf(person), -8)
        .arg(person.roles.words(), -24)
        .arg(lastSignIn(person));
}

QString personInWords(const Person &person)
{
    QString words = QStringLiteral("%1 (%2)\nroles          %3\nstate          %4\nlast sign-in   %5\n")
                        .arg(person.login, person.displayName, person.roles.words(), stateOf(person),
                             lastSignIn(person));
    words += person.hasSecondFactor
        ? QStringLiteral("second factor  on, %1 recovery codes left\n").arg(person.recoveryCodes)
        : QStringLiteral("second factor  off\n");
    if (person.wrongTries > 0)
        words += QStringLiteral("wrong tries    %1 in a row\n").arg(person.wrongTries);
    return words;
}

QJsonObject personJson(const Person &person)
{
    QJsonArray roles;
    const QList<Role> all = person.roles.list();
    for (const Role role : all)
        roles.append(roleKey(role));
    return {{QStringLiteral("login"), person.login},
            {QStringLiteral("name"), person.displayName},
            {QStringLiteral("roles"), roles},
            {QStringLiteral("enabled"), person.enabled},
            {QStringLiteral("invited"), !person.hasPassword},
            {QStringLiteral("second_factor"), person.hasSecondFactor},
            {QStringLiteral("recovery_codes"), person.recoveryCodes},
            {QStringLiteral("wrong_tries"), person.wrongTries},
            {QStringLiteral("locked"), person.locked},
            {QStringLiteral("last_sign_in"), isoOrNull(person.lastSignIn)}};
}

QJsonObject whoAmIJson(const Person &person, const SignInRules &rules)
{
    QJsonObject may;
    for (int at = 0; at < RightCount; ++at) {
        const Right right = static_cast<Right>(at);
        may.insert(rightCode(right), word(grantOf(right, person.roles)));
    }
    QJsonObject json = personJson(person);
    json.insert(QStringLiteral("lock_after_s"), qint64(rules.lockAfter / std::chrono::seconds(1)));
    json.insert(QStringLiteral("may"), may);
    return json;
}

} // namespace heliograph
