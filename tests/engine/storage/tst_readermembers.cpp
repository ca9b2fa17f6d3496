// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestReaderMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        auto reader = SqliteReader::open(m_store->file(), m_store->keys().cipher(),
                                         m_store->keys().blindIndex(), m_store->clock());
        QVERIFY(reader);
        m_reader = *std::move(reader);
    }

    void visitsEachMemberOnce()
    {
        const AudienceId audience = m_store->addAudience(25);
        m_store->addAudience(3, u"other"_s);
        QSet<QString> numbers;
        const auto keep = [&](const QString &e164, const QStringList &values, qint32 line) {
            QVERIFY(!numbers.contains(e164));
            numbers.insert(e164);
            QCOMPARE(values.size(), 1);
            QVERIFY(line > 0);
        };

        QByteArray key;
        int calls = 0;
        do {
            const auto next = m_reader->visitMembers(audience, key, 10, keep);
            QVERIFY(next);
            key = *next;
            ++calls;
        } while (!key.isEmpty());

        QCOMPARE(calls, 3);
        QCOMPARE(numbers.size(), 25);
        QVERIFY(numbers.contains(TestStore::phone(0)));
        QVERIFY(numbers.contains(TestStore::phone(24)));
    }

    void saysThatThereIsNoSuchAudience()
    {
        const auto visited = m_reader->visitMembers(AudienceId(9), {}, 10,
                                                    [](const QString &, const QStringList &, qint32) {});

        QVERIFY(!visited);
        QCOMPARE(visited.error().kind, ErrorKind::NotFound);
    }

    void findsAMemberThatWasMovedToAnotherAudience()
    {
        const AudienceId audience = m_store->addAudience(1);
        const AudienceId other = m_store->addAudience(1, u"other"_s);
        QVERIFY(
            m_store->sql(u"UPDATE audience_member SET phone_enc=(SELECT phone_enc FROM audience_member WHERE "
                         "audience_id=%1) WHERE audience_id=%2"_s.arg(number(audience))
                             .arg(number(other))));

        const auto visited
            = m_reader->visitMembers(other, {}, 10, [](const QString &, const QStringList &, qint32) {});

        QVERIFY(!visited);
        QCOMPARE(visited.error().kind, ErrorKind::Secret);
    }

    void visitsSuppressedNumbersOldestFirst()
    {
        SuppressionStore &suppressions = m_store->store().suppressions();
        QVERIFY(suppressions.add({TestStore::phone(1)}, SuppressionReason::OptOut, u"reply"_s, BuiltInAuthor,
                                 m_store->clock().now()));
        m_store->clock().advance(Millis(1000));
        QVERIFY(suppressions.add({TestStore::phone(2)}, SuppressionReason::Person, u"by hand"_s,
                                 BuiltInAuthor, m_store->clock().now()));

        QStringList seen;
        const auto visited = m_reader->visitSuppressions([&](const SuppressionRow &row) {
            seen.append(u"%1 %2 %3"_s.arg(row.e164, suppressionReasonKey(row.reason), row.source));
            QVERIFY(row.at <= m_store->clock().now());
        });

        QVERIFY(visited);
        QCOMPARE(seen,
                 QStringList({u"%1 reply reply"_s.arg(TestStore::phone(1)),
                              u"%1 by_hand by hand"_s.arg(TestStore::phone(2))}));
    }

private:
    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<SqliteReader> m_reader;
};

QObject *tst_readermembers()
{
    return new TestReaderMembers;
}

#include "tst_readermembers.moc"
