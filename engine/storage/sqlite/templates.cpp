// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/templates.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/contentlists.h"
#include "engine/storage/sqlite/transaction.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr auto TemplateColumns
    = "SELECT account_id,kind,code,version,name,text,message_class,variables,state,reason,"
      "confirmed_by,confirmed_at FROM template t "_L1;

QString variablesToJson(const QMap<QString, VariableKind> &variables)
{
    QJsonObject object;
    for (const auto &[name, kind] : variables.asKeyValueRange())
        object.insert(name, static_cast<int>(kind));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, VariableKind> variablesFromJson(const QString &json)
{
    QMap<QString, VariableKind> variables;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        variables.insert(entry.key(), entry.value().toInt() == 1 ? VariableKind::Code : VariableKind::Text);
    return variables;
}

ProviderTemplate readTemplate(const Statement &row)
{
    return {.account = AccountId{row.integer(0)},
            .kind = static_cast<TemplateKind>(row.integer(1)),
            .code = row.text(2),
            .version = static_cast<int>(row.integer(3)),
            .name = row.text(4),
            .text = row.text(5),
            .messageClass = static_cast<MessageClass>(row.integer(6)),
            .variables = variablesFromJson(row.text(7)),
            .state = static_cast<TemplateState>(row.integer(8)),
            .reason = row.text(9),
            .confirmedBy = UserId{row.integer(10)},
            .confirmedAt = fromMillis(row.integer(11))};
}

bool isSameText(const ProviderTemplate &a, const ProviderTemplate &b)
{
    return a.text == b.text && a.messageClass == b.messageClass && a.variables == b.variables;
}

} // namespace

Result<QList<ProviderTemplate>> knownTemplates(Connection &connection)
{
    Statement &row = connection.statement(QString(
        TemplateColumns
        % "WHERE account_id IS NOT NULL AND version=(SELECT max(version) FROM template WHERE "
          "account_id=t.account_id AND kind=t.kind AND code=t.code) ORDER BY account_id,kind,code"_L1));
    if (const Result<void> done = row.run(); !done)
        return done.error();
    QList<ProviderTemplate> templates;
    while (row.next())
        templates.append(readTemplate(row));
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return templates;
}

Result<std::optional<ProviderTemplate>> knownTemplate(Connection &connection, AccountId account,
                                                      TemplateKind kind, const QString &code)
{
    Statement &row = connection.statement(QString(
        TemplateColumns % "WHERE account_id=? AND kind=? AND code=? ORDER BY version DESC LIMIT 1"_L1));
    if (const Result<void> done = row.run(account, kind, code); !done)
        return done.error();
    if (!row.next()) {
        if (const Result<void> read = row.outcome(); !read)
            return read.error();
        return std::optional<ProviderTemplate>();
    }
    ProviderTemplate found = readTemplate(row);
    row.finish();
    return std::optional(std::move(found));
}

SqliteTemplates::SqliteTemplates(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

Result<ProviderTemplate> SqliteTemplates::add(const ProviderTemplate &entered, UserId by)
{
    if (entered.code.trimmed().isEmpty())
        return Error{ErrorKind::Invalid,
                     u"A template has the code that its provider gave it. Nothing was added."_s};
    return atomically(m_connection, [&]() -> Result<ProviderTemplate> {
        const auto account = m_connection.integer(
            u"SELECT 1 FROM provider_account WHERE account_id=? AND removed_at IS NULL"_s, entered.account);
        if (!account)
            return account.error();
        if (!*account)
            return Error{
                ErrorKind::Invalid,
                u"There is no provider account %1. Nothing was added."_s.arg(number(entered.account))};
        const auto known = knownTemplate(m_connection, entered.account, entered.kind, entered.code);
        if (!known)
            return known.error();
        ProviderTemplate row = entered;
        row.confirmedBy = by;
        row.confirmedAt = m_clock.now();
        row.version = 1;
        if (*known)
            row.version = isSameText(**known, entered) ? (*known)->version : (*known)->version + 1;
        if (const Result<void> inserted = insert(row); !inserted)
            return inserted.error();
        if (const Result<void> done = conclude(row, u"template.add"_s, by); !done)
            return done.error();
        return row;
    });
}

Result<void> SqliteTemplates::insert(const ProviderTemplate &row)
{
    return m_connection.run(
        u"INSERT INTO template(account_id,kind,code,version,name,text,message_class,variables,state,reason,"
        "confirmed_by,confirmed_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT(account_id,kind,code,version) DO UPDATE SET name=excluded.name,state=excluded.state,"
        "reason=excluded.reason,confirmed_by=excluded.confirmed_by,confirmed_at=excluded.confirmed_at"_s,
        row.account, row.kind, row.code, row.version, row.name, row.text, row.messageClass,
        variablesToJson(row.variables), row.state, row.reason, row.confirmedBy, row.confirmedAt);
}

Result<ProviderTemplate> SqliteTemplates::confirm(AccountId account, TemplateKind kind, const QString &code,
                                                  TemplateState state, const QString &reason, UserId by)
{
    return atomically(m_connection, [&]() -> Result<ProviderTemplate> {
        const auto known = knownTemplate(m_connection, account, kind, code);
        if (!known)
            return known.error();
        if (!*known)
            return Error{ErrorKind::NotFound,
                         u"%1 \"%2\" is not known here. Add it first: heliograph template add"_s.arg(
                             kind == TemplateKind::Template ? u"The template"_s : u"The signature"_s, code)};
        ProviderTemplate row = **known;
        row.state = state;
        row.reason = reason;
        row.confirmedBy = by;
        row.confirmedAt = m_clock.now();
        if (const Result<void> stored = insert(row); !stored)
            return stored.error();
        if (const Result<void> done = conclude(row, u"template.confirm"_s, by); !done)
            return done.error();
        return row;
    });
}

Result<void> SqliteTemplates::conclude(const ProviderTemplate &row, const QString &action, UserId by)
{
    const Result<void> audited = appendAudit(m_connection, m_clock.now(),
                                             {.actor = by,
                                              .action = action,
                                              .object = u"%1 %2"_s.arg(templateKindKey(row.kind), row.code),
                                              .detail = {{u"account"_s, number(row.account)},
                                                         {u"version"_s, row.version},
                                                         {u"state"_s, templateStateKey(row.state)},
                                                         {u"reason"_s, row.reason}}});
    return audited ? raiseContentMark(m_connection) : audited;
}

} // namespace heliograph
