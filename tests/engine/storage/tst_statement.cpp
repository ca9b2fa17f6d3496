// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/ids.h"
#include "engine/storage/sqlite/connection.h"

#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Connection::open(m_folder->filePath(u"test.db"_s), Connection::Access::Create);
        QVERIFY(opened);
        m_connection = std::move(*opened);
        QVERIFY(
            m_connection->execute(u"CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT NOT NULL, c BLOB NOT NULL, "
                                  "d INTEGER, e REAL) STRICT"_s));
    }

    void cleanup()
    {
        m_connection.reset();
        m_folder.reset();
    }

    void valuesComeBackAsTheyWereBound()
    {
        const QByteArray bytes("\0\x01\xff", 3);
        const QString text = u"Grüße 你好 😀"_s;

        QVERIFY(insert().run(MessageId{7}, text, bytes, std::optional<qint64>(-5), 0.25));

        Statement &query = m_connection->statement(u"SELECT a,b,c,d,e FROM t"_s);
        QVERIFY(query.run());
        QVERIFY(query.next());
        QCOMPARE(query.integer(0), 7);
        QCOMPARE(query.text(1), text);
        QCOMPARE(query.blob(2), bytes);
        QCOMPARE(query.maybeInteger(3), std::optional<qint64>(-5));
        QCOMPARE(query.real(4), 0.25);
        QVERIFY(!query.next());
        QVERIFY(query.outcome());
    }

    void aNullStringIsStoredAsAnEmptyOne()
    {
        QVERIFY(insert().run(1, QString(), QByteArray(), nullptr, std::optional<double>()));

        Statement &query = m_connection->statement(u"SELECT b,c,d,e FROM t"_s);
        QVERIFY(query.run());
        QVERIFY(query.next());
        QVERIFY(!query.isNull(0));
        QVERIFY(!query.isNull(1));
        QVERIFY(query.isNull(2));
        QVERIFY(query.isNull(3));
        QCOMPARE(query.maybeTime(2), std::nullopt);
        query.finish();
    }

    void aBlobBoundToAQueryOutlivesItsValue()
    {
        QVERIFY(insert().run(1, u"x"_s, QByteArray("key"), nullptr, nullptr));
        Statement &query = m_connection->statement(u"SELECT ?, c FROM t"_s);

        QVERIFY(query.run(QByteArray(64, 'k')));

        QVERIFY(query.next());
        QCOMPARE(query.blob(0), QByteArray(64, 'k'));
        query.finish();
    }

    void saysHowManyRowsChanged()
    {
        QVERIFY(insert().run(1, u"x"_s, QByteArray(), nullptr, nullptr));
        QVERIFY(insert().run(2, u"x"_s, QByteArray(), nullptr, nullptr));
        Statement &update = m_connection->statement(u"UPDATE t SET d=1 WHERE b=?"_s);

        QVERIFY(update.run(u"x"_s));
        QCOMPARE(update.changed(), 2);

        QVERIFY(update.run(u"y"_s));
        QCOMPARE(update.changed(), 0);
    }

    void tooFewValuesAreRefused()
    {
        QVERIFY(!insert().run(1, u"x"_s));
        QCOMPARE(*m_connection->integer(u"SELECT count(*) FROM t"_s), std::optional<qint64>(0));
    }

    void aBrokenRuleIsNamedWithoutTheValue()
    {
        QVERIFY(insert().run(1, u"x"_s, QByteArray(), nullptr, nullptr));

        const Result<void> again = insert().run(1, u"+8613800000000"_s, QByteArray(), nullptr, nullptr);

        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Storage);
        QVERIFY(again.error().detail.contains(u"t.a"_s));
        QVERIFY(!again.error().detail.contains(u"138"_s));
    }

    void aStatementThatIsNotSqlFailsWhenRun()
    {
        Statement &broken = m_connection->statement(u"SELEKT 1"_s);

        const Result<void> done = broken.run();

        QVERIFY(!done);
        QVERIFY(done.error().detail.contains(u"SELEKT"_s));
        QVERIFY(!broken.next());
    }

    void isKeptByItsText()
    {
        QCOMPARE(&m_connection->statement(u"SELECT 1"_s),
                 &m_connection->statement(QString(u"SELECT "_s + u"1"_s)));
        QVERIFY(&m_connection->statement(u"SELECT 1"_s) != &m_connection->statement(u"SELECT 2"_s));
    }

    void runsAgainAlthoughRowsWereLeft()
    {
        QVERIFY(insert().run(1, u"x"_s, QByteArray(), nullptr, nullptr));
        QVERIFY(insert().run(2, u"y"_s, QByteArray(), nullptr, nullptr));
        Statement &query = m_connection->statement(u"SELECT a FROM t ORDER BY a"_s);
        QVERIFY(query.run());
        QVERIFY(query.next());

        QVERIFY(query.run());

        QVERIFY(query.next());
        QCOMPARE(query.integer(0), 1);
        query.finish();
        QVERIFY(!query.next());
    }

private:
    Statement &insert() { return m_connection->statement(u"INSERT INTO t VALUES(?,?,?,?,?)"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

QObject *tst_statement()
{
    return new TestStatement;
}

#include "tst_statement.moc"
