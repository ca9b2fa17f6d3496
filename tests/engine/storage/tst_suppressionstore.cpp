// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestSuppressionStore : public QObject
{
    Q_OBJECT

public:
    explicit TestSuppressionStore(TestStoreFactory factory)
        : m_factory(std::move(factory))
    {
    }

private Q_SLOTS:
    void init() { m_store = m_factory(); }
    void cleanup() { m_store.reset(); }

    void countsOnlyWhoWasNotListedYet()
    {
        QCOMPARE(*add({TestStore::phone(1), TestStore::phone(2), TestStore::phone(1)}), 2);
        QCOMPARE(*add({TestStore::phone(2), TestStore::phone(3)}), 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM suppression"_s), 3);
    }

    void theFirstReasonStays()
    {
        QVERIFY(add({TestStore::phone(1)}));
        QVERIFY(m_store->store().suppressions().add({TestStore::phone(1)}, SuppressionReason::Import,
                                                    u"file"_s, BuiltInAuthor, m_store->clock().now()));

        QCOMPARE(m_store->value(u"SELECT reason FROM suppression"_s),
                 static_cast<qint64>(SuppressionReason::OptOut));
    }

    void removingSaysWhetherItWasListed()
    {
        QVERIFY(add({TestStore::phone(1)}));

        QCOMPARE(*m_store->store().suppressions().remove(TestStore::phone(1), BuiltInAuthor, u"asked"_s),
                 true);
        QCOMPARE(*m_store->store().suppressions().remove(TestStore::phone(1), BuiltInAuthor, u"asked"_s),
                 false);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM suppression"_s), 0);
    }

    void whatWasJustAddedIsTakenBack()
    {
        QVERIFY(add({TestStore::phone(1), TestStore::phone(2)}));
        m_store->clock().advance(SuppressionUndoneWithin - 1ms);

        QCOMPARE(*takeBack(1), 1);

        QCOMPARE(m_store->value(u"SELECT count(*) FROM suppression"_s), 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='suppression.take-back'"_s), 1);
        QCOMPARE(*m_store->store().suppressions().removedSince(BuiltInAuthor, TimePoint()), 0);
    }

    void whatWasAddedLongerAgoStays()
    {
        QVERIFY(add({TestStore::phone(1)}));
        m_store->clock().advance(SuppressionUndoneWithin);

        QCOMPARE(takeBack(1).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM suppression"_s), 1);
    }

    void whatSomebodyElseAddedStays()
    {
        QVERIFY(add({TestStore::phone(1)}));

        QCOMPARE(takeBack(1, BuiltInApprover).error().kind, ErrorKind::Conflict);
        QCOMPARE(takeBack(1, BuiltInAuthor, SuppressionScope(MessageClass::Marketing)).error().kind,
                 ErrorKind::Conflict);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM suppression"_s), 1);
    }

    //! Listed before for another reason, which the own wish has taken the place of.
    void whatWasListedBeforeStays()
    {
        QVERIFY(m_store->store().suppressions().add({TestStore::phone(1)}, SuppressionReason::Legal, u"x"_s,
                                                    BuiltInApprover, m_store->clock().now()));
        QVERIFY(add({TestStore::phone(1)}));

        QCOMPARE(takeBack(1).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM suppression"_s), 1);
    }

    void whatWasListedAgainSinceStays_data()
    {
        QTest::addColumn<bool>("byReply");
        QTest::newRow("by somebody else") << false;
        QTest::newRow("by the person's reply") << true;
    }

    void whatWasListedAgainSinceStays()
    {
        QFETCH(const bool, byReply);
        QVERIFY(add({TestStore::phone(1)}));
        if (byReply) {
            InboundMessage stop;
            stop.e164 = TestStore::phone(1);
            stop.text = u"STOP"_s;
            const AccountId account = m_store->addAccount(u"kite"_s);
            QVERIFY(m_store->store().inbox().keep(account, {stop}, m_store->clock().now()));
        } else {
            QVERIFY(m_store->store().suppressions().add({TestStore::phone(1)}, SuppressionReason::Legal,
                                                        u"x"_s, BuiltInApprover, m_store->clock().now()));
        }

        QCOMPARE(takeBack(1).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM suppression"_s), 1);
    }

    void theNumberIsNeitherInTheListNorInTheAuditLog()
    {
        QVERIFY(add({TestStore::phone(1)}));
        QVERIFY(m_store->store().suppressions().remove(TestStore::phone(1), BuiltInAuthor, u"asked"_s));
        QVERIFY(add({TestStore::phone(1)}));

        QCOMPARE(m_store->value(
                     u"SELECT count(*) FROM suppression WHERE instr(phone_enc, CAST('138' AS BLOB)) > 0 "
                     "AND instr(phone_enc, CAST('00000001' AS BLOB)) > 0"_s),
                 0);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE detail LIKE '%00000001%'"_s), 0);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action LIKE 'suppression.%'"_s), 3);
    }

private:
    Result<int> add(const QStringList &numbers)
    {
        return m_store->store().suppressions().add(numbers, SuppressionReason::OptOut, u"STOP"_s,
                                                   BuiltInAuthor, m_store->clock().now());
    }

    Result<int> takeBack(int phone, UserId by = BuiltInAuthor, SuppressionScope scope = {})
    {
        return m_store->store().suppressions().takeBack({TestStore::phone(phone)}, scope, by);
    }

    TestStoreFactory m_factory;
    std::unique_ptr<TestStore> m_store;
};

QObject *tst_suppressionstore()
{
    return new TestSuppressionStore(makeSqliteTestStore);
}

#include "tst_suppressionstore.moc"
