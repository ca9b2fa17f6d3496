// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/contentlistrow.h"
#include "engine/policy/content/contentrules.h"

#include <memory>

namespace heliograph {

class Connection;

//! The lists in force, and their version and hash.
Result<ContentListSet> listsInForce(Connection &connection);

//! Every version of the list \a name, oldest first.
Result<QList<ContentListRow>> versionsOfList(Connection &connection, const QString &name);

//! The version of the rules in force; 0 if there never were any.
Result<qint64> rulesVersion(Connection &connection);

//! Tells every engine that what campaigns may say has changed: each checks its campaigns before its next
//! claim.
Result<void> raiseContentMark(Connection &connection);

//! The rules in force, made ready again only when their version has changed. Used by one connection.
class RulesInForce
{
public:
    explicit RulesInForce(Connection &connection);

    Result<std::shared_ptr<const ContentRules>> rules();

private:
    Connection &m_connection;
    qint64 m_version = -1;
    std::shared_ptr<const ContentRules> m_rules;
};

} // namespace heliograph
