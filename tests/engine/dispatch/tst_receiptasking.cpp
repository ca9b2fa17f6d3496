// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/clerkscene.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Whom a provider is asked about and how fast, and how what came is applied.
class TestReceiptAsking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<ClerkScene>(); }
    void cleanup() { m_scene.reset(); }
    void nobodyIsAsked_data();
    void nobodyIsAsked();
    void theRateBoundsTheQuestions_data();
    void theRateBoundsTheQuestions();
    void manyReceiptsAreAppliedAtOneGo();

private:
    std::unique_ptr<ClerkScene> m_scene;
};

void TestReceiptAsking::nobodyIsAsked_data()
{
    QTest::addColumn<QString>("receipts");
    QTest::addColumn<bool>("doubtWaits");
    QTest::addColumn<bool>("ownText"); // of which we were given no id
    QTest::newRow("off") << u"off"_s << false << false;
    QTest::newRow("doubt comes first") << u"sample"_s << true << false;
    QTest::newRow("doubt comes first of all") << u"full"_s << true << false;
    QTest::newRow("what has no id cannot be asked about") << u"sample"_s << false << true;
}

void TestReceiptAsking::nobodyIsAsked()
{
    QFETCH(QString, receipts);
    QFETCH(bool, doubtWaits);
    QFETCH(bool, ownText);
    CampaignContent content = ClerkScene::content();
    if (ownText) {
        content.templateCode.clear();
        content.text = u"Hello"_s;
    }
    m_scene->submit(1, ownText ? QString() : u"9006^0"_s, content);
    m_scene->rate().setDoubtWaits(AccountId{1}, doubtWaits);
    m_scene->open({{u"receipts"_s, receipts}});

    m_scene->letItWork(3);

    QCOMPARE(m_scene->asked(), 0);
}

void TestReceiptAsking::theRateBoundsTheQuestions_data()
{
    QTest::addColumn<QString>("receipts");
    QTest::addColumn<QString>("perSecond");
    QTest::addColumn<int>("atOnce"); // of 20 people
    QTest::addColumn<int>("aSecondLater"); // altogether
    QTest::newRow("all of them") << u"full"_s << u"50"_s << 12 << 20;
    QTest::newRow("some of them") << u"sample"_s << u"50"_s << 5 << 10;
    QTest::newRow("slowly") << u"full"_s << u"8"_s << 2 << 4;
    QTest::newRow("some of them, slowly") << u"sample"_s << u"8"_s << 2 << 4;
    QTest::newRow("as slowly as can be") << u"full"_s << u"1"_s << 1 << 2;
}

void TestReceiptAsking::theRateBoundsTheQuestions()
{
    QFETCH(QString, receipts);
    QFETCH(QString, perSecond);
    QFETCH(int, atOnce);
    QFETCH(int, aSecondLater);
    m_scene->submit(20);
    m_scene->gateway().play({ClerkScene::page({}, 0)});
    m_scene->open({{u"receipts"_s, receipts}, {u"query_per_s"_s, perSecond}});
    QTRY_COMPARE(m_scene->asked(), atOnce);
    m_scene->letItWork(3);
    QCOMPARE(m_scene->asked(), atOnce); // however often the clerk has a turn

    m_scene->store().clock().advance(std::chrono::seconds(1));

    QTRY_COMPARE(m_scene->asked(), aSecondLater);
    m_scene->letItWork(3);
    QCOMPARE(m_scene->asked(), aSecondLater);
}

void TestReceiptAsking::manyReceiptsAreAppliedAtOneGo()
{
    m_scene->submit(1);
    m_scene->open({{u"receipts"_s, u"off"_s}});
    m_scene->clerk().stop();
    QTRY_VERIFY(m_scene->clerk().isQuiet());
    QList<Receipt> strangers;
    for (int n = 0; n < 450; ++n)
        strangers.append({.providerId = u"stranger-%1"_s.arg(n),
                          .clientRef = {},
                          .e164 = {},
                          .state = MessageState::Delivered,
                          .code = {},
                          .at = {},
                          .trust = Trust::Authenticated});
    QCOMPARE(
        *m_scene->store().store().receipts().keep(AccountId{1}, strangers, m_scene->store().clock().now()),
        450);
    QSignalSpy quiet(&m_scene->clerk(), &ReceiptClerk::wentQuiet);

    m_scene->clerk().apply();
    m_scene->clerk().apply(); // while the first is on its way: that one does it all

    QTRY_COMPARE(quiet.size(), 1);
    QCOMPARE(m_scene->value(u"SELECT count(*) FROM receipt_inbox WHERE tries=1"_s), 450);
}

QObject *tst_receiptasking()
{
    return new TestReceiptAsking;
}

#include "tst_receiptasking.moc"
