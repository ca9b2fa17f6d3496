// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/clerkscene.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What a provider that is asked about receipts answers, and whose answer it is.
class TestReceiptClerk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<ClerkScene>(); }
    void cleanup() { m_scene.reset(); }
    void whatTheProviderKnowsIsApplied();
    void onlyOurOwnRecordCounts_data();
    void onlyOurOwnRecordCounts();
    void ourRecordMayStandOnTheNextPage();
    void pagesEndSomewhere();
    void whatCannotBeReadTeachesNothing_data();
    void whatCannotBeReadTeachesNothing();
    void whatCannotBeStoredIsTold();
    void anAnswerTellsThatAskingWorks();
    void questionsThatCannotBeTakenAreTold();

private:
    std::unique_ptr<ClerkScene> m_scene;
};

void TestReceiptClerk::whatTheProviderKnowsIsApplied()
{
    m_scene->submit(1);
    m_scene->gateway().play({ClerkScene::page(ClerkScene::delivered(m_scene->reference()))});
    m_scene->open();

    QTRY_COMPARE(m_scene->count(MessageState::Delivered), 1);

    QCOMPARE(m_scene->value(u"SELECT trust FROM receipt_inbox WHERE applied_at IS NOT NULL"_s), 2);
    m_scene->letItWork();
    QCOMPARE(m_scene->asked(), 1); // whoever has a receipt is not asked about again
    QVERIFY(m_scene->gateway().record().heads.first().contains("QuerySendDetails"));
}

void TestReceiptClerk::onlyOurOwnRecordCounts_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("providerId"); // that we were given
    QTest::addColumn<bool>("ours");
    QTest::newRow("our reference") << u"ours"_s << u"9006^0"_s << true;
    QTest::newRow("our reference, and we have no id") << u"ours"_s << QString() << true;
    QTest::newRow("our id, and no reference") << QString() << u"9006^0"_s << true;
    QTest::newRow("neither") << QString() << QString() << false;
    QTest::newRow("another reference") << u"campaign-42/attempt-1"_s << u"9006^0"_s << false;
    QTest::newRow("another reference, and we have no id") << u"campaign-42/attempt-1"_s << QString() << false;
}

void TestReceiptClerk::onlyOurOwnRecordCounts()
{
    QFETCH(QString, reference);
    QFETCH(QString, providerId);
    QFETCH(bool, ours);
    m_scene->submit(1, providerId);
    m_scene->gateway().play({ClerkScene::page(
        ClerkScene::delivered(reference == u"ours"_s ? m_scene->reference() : reference.toLatin1()))});
    m_scene->open();

    QTRY_VERIFY(m_scene->asked() > 0);
    m_scene->letItWork();

    QCOMPARE(m_scene->count(MessageState::Delivered), ours ? 1 : 0);
    QCOMPARE(m_scene->value(u"SELECT count(*) FROM receipt_inbox"_s), ours ? 1 : 0);
}

void TestReceiptClerk::ourRecordMayStandOnTheNextPage()
{
    m_scene->submit(1);
    m_scene->gateway().play({ClerkScene::page(ClerkScene::delivered("another"), 51),
                             ClerkScene::page(ClerkScene::delivered(m_scene->reference()), 51)});
    m_scene->open();

    QTRY_COMPARE(m_scene->count(MessageState::Delivered), 1);

    const QList<QByteArray> heads = m_scene->gateway().record().heads;
    QCOMPARE(heads.size(), 2);
    QVERIFY(heads.at(0).contains("CurrentPage=1"));
    QVERIFY(heads.at(1).contains("CurrentPage=2"));
}

void TestReceiptClerk::pagesEndSomewhere()
{
    m_scene->submit(1);
    m_scene->gateway().play({ClerkScene::page(ClerkScene::delivered("another"), 1'000'000)});
    m_scene->open();

    QTRY_COMPARE(m_scene->asked(), 10);
    m_scene->letItWork();

    QCOMPARE(m_scene->asked(), 10);
    QCOMPARE(m_scene->value(u"SELECT count(*) FROM receipt_inbox"_s), 0);
}

void TestReceiptClerk::whatCannotBeReadTeachesNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a fault of the provider") << 500 << QByteArray("{}");
    QTest::newRow("html") << 200 << QByteArray("<html></html>");
    QTest::newRow("cut off") << 200 << QByteArray(R"({"Code":"OK","RequestId":"R","SmsSendDetailDTOs":{)");
    QTest::newRow("throttled") << 400 << QByteArray(R"({"Code":"Throttling.User","RequestId":"R"})");
}

void TestReceiptClerk::whatCannotBeReadTeachesNothing()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_scene->submit(1);
    m_scene->gateway().play({GatewayAct::answer(status, body)});
    m_scene->open();
    QSignalSpy failed(&m_scene->clerk(), &ReceiptClerk::storageFailed);
    QSignalSpy unanswered(&m_scene->clerk(), &ReceiptClerk::failed);

    QTRY_VERIFY(m_scene->asked() > 0);
    QTRY_VERIFY(unanswered.size() > 0);
    m_scene->letItWork();

    QCOMPARE(m_scene->count(MessageState::Submitted), 1);
    QCOMPARE(m_scene->value(u"SELECT count(*) FROM receipt_inbox"_s), 0);
    QCOMPARE(failed.size(), 0);
}

void TestReceiptClerk::whatCannotBeStoredIsTold()
{
    m_scene->submit(1);
    QVERIFY(m_scene->store().sql(u"CREATE TRIGGER broken BEFORE INSERT ON receipt_inbox "
                                 "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    m_scene->gateway().play({ClerkScene::page(ClerkScene::delivered(m_scene->reference()))});
    m_scene->open();
    QSignalSpy failed(&m_scene->clerk(), &ReceiptClerk::storageFailed);

    QTRY_COMPARE(failed.size(), 1);

    QVERIFY(failed.first().first().toString().contains(u"broken"_s));
    QTRY_VERIFY(m_scene->clerk().isQuiet());
    QCOMPARE(m_scene->count(MessageState::Submitted), 1);
}

void TestReceiptClerk::anAnswerTellsThatAskingWorks()
{
    m_scene->submit(1);
    m_scene->gateway().play({ClerkScene::page(ClerkScene::delivered(m_scene->reference()))});
    m_scene->open();
    QList<IntakeKind> worked;
    connect(&m_scene->clerk(), &ReceiptClerk::worked, this,
            [&worked](AccountId, IntakeKind kind) { worked.append(kind); });

    QTRY_VERIFY(worked.contains(IntakeKind::Questions));
}

void TestReceiptClerk::questionsThatCannotBeTakenAreTold()
{
    m_scene->submit(1);
    QVERIFY(m_scene->store().sql(u"CREATE TRIGGER broken BEFORE INSERT ON receipt_cursor "
                                 "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    m_scene->open();
    QSignalSpy failed(&m_scene->clerk(), &ReceiptClerk::storageFailed);

    QTRY_VERIFY(failed.size() > 0);

    QCOMPARE(m_scene->asked(), 0);
}

QObject *tst_receiptclerk()
{
    return new TestReceiptClerk;
}

#include "tst_receiptclerk.moc"
