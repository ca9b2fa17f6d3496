// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqliteerror.h"

#include <QTest>

#include <sqlite3.h>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What SQLite reports, as people read it.
class TestSqliteError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsSentence_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("busy") << SQLITE_BUSY << u"The database was busy for 5 s."_s;
        QTest::newRow("busy, extended") << SQLITE_BUSY_SNAPSHOT << u"The database was busy for 5 s."_s;
        QTest::newRow("locked") << SQLITE_LOCKED << u"The database was busy for 5 s."_s;
        QTest::newRow("full") << SQLITE_FULL << u"The disk is full."_s;
        QTest::newRow("read-only") << SQLITE_READONLY << u"The database cannot be written to."_s;
        QTest::newRow("read-only, extended")
            << SQLITE_READONLY_DBMOVED << u"The database cannot be written to."_s;
        QTest::newRow("permission") << SQLITE_PERM << u"The database cannot be written to."_s;
        QTest::newRow("corrupt") << SQLITE_CORRUPT << u"run: heliograph doctor --deep"_s;
        QTest::newRow("corrupt, extended") << SQLITE_CORRUPT_INDEX << u"run: heliograph doctor --deep"_s;
        QTest::newRow("no database") << SQLITE_NOTADB << u"run: heliograph doctor --deep"_s;
        QTest::newRow("disk") << SQLITE_IOERR << u"The disk reported an error (10)."_s;
        QTest::newRow("disk, extended")
            << SQLITE_IOERR_FSYNC
            << QString(u"The disk reported an error (%1)."_s.arg(static_cast<int>(SQLITE_IOERR_FSYNC)));
        QTest::newRow("cannot open") << SQLITE_CANTOPEN << u"The database file cannot be opened."_s;
        QTest::newRow("authorisation") << SQLITE_AUTH << u"The database file cannot be opened."_s;
        QTest::newRow("constraint") << SQLITE_CONSTRAINT << u"breaks one of its rules: MESSAGE."_s;
        QTest::newRow("constraint, extended")
            << SQLITE_CONSTRAINT_UNIQUE << u"breaks one of its rules: MESSAGE."_s;
        QTest::newRow("memory") << SQLITE_NOMEM << u"There was not enough memory for the database."_s;
        QTest::newRow("any other") << SQLITE_MISUSE << u"did not accept a statement: MESSAGE (code 21)."_s;
    }

    void everyCodeHasItsSentence()
    {
        QFETCH(int, code);
        QFETCH(QString, words);

        const Error error = sqliteError(code, u"MESSAGE"_s);

        QCOMPARE(error.kind, ErrorKind::Storage);
        QVERIFY2(error.detail.contains(words), qPrintable(error.detail));
        QVERIFY2(!error.detail.contains(u'%'), qPrintable(error.detail));
    }

    //! A statement may hold a pattern.
    void aMessageIsNotTakenForAPlace()
    {
        QCOMPARE(sqliteError(SQLITE_ERROR, u"near \"%2\": syntax error"_s).detail,
                 u"The database did not accept a statement: near \"%2\": syntax error (code 1). Nothing was "
                 "changed."_s);
    }

    void theDatabaseTellsItsLastError()
    {
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open(":memory:", &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database, "CREATE TABLE t(a UNIQUE);INSERT INTO t VALUES(1),(1)", nullptr,
                              nullptr, nullptr),
                 SQLITE_CONSTRAINT);

        const Error error = sqliteError(database);
        sqlite3_close(database);

        QCOMPARE(error.kind, ErrorKind::Storage);
        QCOMPARE(
            error.detail,
            u"The database refused a change that breaks one of its rules: UNIQUE constraint failed: t.a. "
            "Nothing was changed."_s);
    }
};

QObject *tst_sqliteerror()
{
    return new TestSqliteError;
}

#include "tst_sqliteerror.moc"
