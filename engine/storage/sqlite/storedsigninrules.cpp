// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/storedsigninrules.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/queuegate.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

const QString LockAfterKey = u"lock_after_ms"_s;
const QString SecondFactorKey = u"second_factor"_s;

} // namespace

Result<SignInRules> readSignInRules(Connection &connection)
{
    SignInRules rules;
    const Result<qint64> lock = readSetting(connection, LockAfterKey, rules.lockAfter.count());
    const Result<qint64> factor
        = readSetting(connection, SecondFactorKey, static_cast<qint64>(rules.secondFactor));
    if (!lock || !factor)
        return lock ? factor.error() : lock.error();
    rules.lockAfter = Millis(*lock);
    rules.secondFactor = static_cast<SecondFactor>(*factor);
    return rules;
}

Result<void> writeSignInRules(Connection &connection, const SignInRules &rules)
{
    const QString upsert
        = u"INSERT INTO setting(key,value) VALUES(?1,?2) ON CONFLICT(key) DO UPDATE SET value=?2"_s;
    const Result<void> lock = connection.run(upsert, LockAfterKey, QString::number(rules.lockAfter.count()));
    if (!lock)
        return lock;
    return connection.run(upsert, SecondFactorKey, QString::number(static_cast<int>(rules.secondFactor)));
}

} // namespace heliograph
