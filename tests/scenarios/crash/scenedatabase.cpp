// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/crash/scenedatabase.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace heliograph {

namespace {

[[noreturn]] void giveUp(const QString &sql, const QSqlError &error)
{
    qFatal("The database of a test does not answer “%s”: %s", qPrintable(sql), qPrintable(error.text()));
}

} // namespace

SceneDatabase::SceneDatabase(const QString &workspace, Access access)
    : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(workspace + QStringLiteral("/heliograph.db"));
    if (access == Access::ReadOnly)
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database.open())
        giveUp(QStringLiteral("open"), database.lastError());
}

SceneDatabase::~SceneDatabase()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QList<QVariantList> SceneDatabase::rows(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    if (!query.exec(sql))
        giveUp(sql, query.lastError());
    QList<QVariantList> rows;
    while (query.next()) {
        QVariantList row;
        for (int column = 0; column < query.record().count(); ++column)
            row.append(query.value(column));
        rows.append(row);
    }
    return rows;
}

void SceneDatabase::change(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    if (!query.exec(sql))
        giveUp(sql, query.lastError());
}

} // namespace heliograph
