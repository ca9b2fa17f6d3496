// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include "engine/storage/sqlite/readerfailed.h"

#include <QtTest>

#include <algorithm>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! Whom it is safe to write to again: nobody of whom anything says that a provider may have had them.
class TestReaderFailed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cipher.reset();
        m_steps = std::make_unique<QueueSteps>(6);
        m_request = m_steps->armOne(5);
        Settlement settlement;
        settlement.requestId = m_request.requestId;
        settlement.now = m_steps->now();
        for (int person : {0, 1, 2})
            settlement.completions.append({.attempt = attempt(person), .providerId = {}, .code = u"LIMIT"_s});
        settlement.completions.append(
            {.attempt = attempt(3), .accepted = true, .providerId = u"P"_s, .code = {}});
        settlement.doubts = {{attempt(4), u"no answer"_s}};
        m_steps->settle(settlement);
    }

    void failuresAreCountedByCause()
    {
        const auto failures = reader().failures(m_steps->campaign());

        QVERIFY(failures);
        QCOMPARE(failures->size(), 1);
        QCOMPARE(failures->first().state, MessageState::Rejected);
        QCOMPARE(failures->first().reason, u"LIMIT"_s);
        QCOMPARE(failures->first().driver, u"aliyun"_s);
        QCOMPARE(failures->first().count, 3);
        QCOMPARE(failures->first().uncertain, 0);
    }

    void onlyWhoWasRefusedIsVisited()
    {
        QCOMPARE(visited(MessageState::Rejected), phones({0, 1, 2}));
        QCOMPARE(visited(MessageState::Expired), QStringList());
    }

    void anotherReasonIsAnotherGroup()
    {
        QStringList found;
        const auto last = reader().visit({m_steps->campaign(), MessageState::Rejected, {u"OTHER"_s}}, {}, 10,
                                         collect(found));

        QVERIFY(last);
        QVERIFY(found.isEmpty());
    }

    void aWordToTheContraryExcludes_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a late acceptance")
            << u"INSERT INTO late_result(attempt_id,outcome,at) VALUES(%1,1,5)"_s;
        QTest::newRow("a receipt")
            << u"INSERT INTO "
               u"receipt_inbox(account_id,dedupe,status,received_at,trust,fate,applied_at,msg_id) "
               "VALUES(1,zeroblob(32),6,5,2,1,5,%2)"_s;
        QTest::newRow("the alarm of a possible duplicate") << u"UPDATE message SET flags=1 WHERE msg_id=%2"_s;
        QTest::newRow("an accepted attempt") << u"UPDATE attempt SET outcome=1 WHERE attempt_id=%1"_s;
        QTest::newRow("an attempt whose end nobody learned")
            << u"UPDATE attempt SET outcome=4 WHERE attempt_id=%1"_s;
    }

    void aWordToTheContraryExcludes()
    {
        QFETCH(QString, sql);
        QVERIFY(m_steps->store().sql(
            QString(sql)
                .replace(u"%1"_s, QString::number(number(attempt(1))))
                .replace(u"%2"_s, QString::number(number(m_request.messages[1].message)))));

        QCOMPARE(visited(MessageState::Rejected), phones({0, 2}));
        QCOMPARE(reader().failures(m_steps->campaign())->first().uncertain, 1);
    }

    void whoWasNotDeliveredAfterDoubtIsLeftOut_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("left");
        const QString earlier
            = u"UPDATE message SET flags=2 WHERE msg_id=%1;"
              u"INSERT INTO attempt(attempt_id,msg_id,campaign_id,account_id,request_id,outcome,evidence,"
              "armed_at,closed_at) SELECT 900,msg_id,campaign_id,account_id,request_id,%2,armed_at,closed_at "
              "FROM attempt WHERE msg_id=%1"_s;
        QTest::newRow("one attempt") << QString() << 1;
        QTest::newRow("a person sent again") << QString(earlier).replace(u"%2"_s, u"2,4"_s) << 0;
        QTest::newRow("the rule sent again") << QString(earlier).replace(u"%2"_s, u"2,3"_s) << 0;
        QTest::newRow("the provider had not taken it") << QString(earlier).replace(u"%2"_s, u"2,1"_s) << 1;
        QTest::newRow("it had not left") << QString(earlier).replace(u"%2"_s, u"2,5"_s) << 1;
    }

    // The first attempt may have arrived, whatever the carrier says of the second.
    void whoWasNotDeliveredAfterDoubtIsLeftOut()
    {
        QFETCH(QString, sql);
        QFETCH(int, left);
        const ArmedMessage &message = m_request.messages[3];
        Receipt receipt;
        receipt.providerId = u"P"_s;
        receipt.e164 = message.e164;
        receipt.state = MessageState::Undelivered;
        receipt.code = u"LIMIT"_s;
        receipt.at = m_steps->now();
        receipt.trust = Trust::Authenticated;
        QCOMPARE(m_steps->keepAndApply({receipt}).applied, 1);
        if (!sql.isEmpty())
            QVERIFY(m_steps->store().sql(sql.replace(u"%1"_s, QString::number(number(message.message)))));

        QCOMPARE(visited(MessageState::Undelivered).size(), left);
        const auto failures = reader().failures(m_steps->campaign());
        const auto undelivered
            = std::ranges::find(*failures, MessageState::Undelivered, &FailureShare::state);
        QCOMPARE(undelivered->uncertain, 1 - left);
    }

    void whoIsOnTheSuppressionListByNowIsLeftOut()
    {
        QVERIFY(m_steps->store().store().suppressions().add({m_request.messages[0].e164},
                                                            SuppressionReason::OptOut, u"reply"_s,
                                                            BuiltInAuthor, m_steps->now()));

        QCOMPARE(visited(MessageState::Rejected), phones({1, 2}));
    }

    void whoIsInAnotherResendIsLeftOut()
    {
        const CampaignId child = addChild();
        QCOMPARE(visited(MessageState::Rejected), QStringList());

        QVERIFY(m_steps->campaigns().cancel(child, BuiltInAuthor, {}));
        QCOMPARE(visited(MessageState::Rejected), phones({0, 1, 2}));
    }

    void whoGotACancelledResendIsStillLeftOut()
    {
        const CampaignId child = addChild();
        m_steps->store().submit(child);
        QVERIFY(m_steps->store().sql(
            u"UPDATE message SET state=5 WHERE campaign_id=%1 AND phone_bidx=(SELECT phone_bidx FROM message "
            u"WHERE "
            "msg_id=%2); UPDATE campaign SET state=9 WHERE campaign_id=%1"_s.arg(number(child))
                .arg(number(m_request.messages[0].message))));

        QCOMPARE(visited(MessageState::Rejected), phones({1, 2}));
    }

    void whomAResendOfAResendHasOrMayHaveReachedIsLeftOut_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QList<int>>("people");
        const QString flight
            = u"INSERT INTO "
              u"inflight(msg_id,campaign_id,account_id,lane_class,request_id,epoch,phase,armed_at,"
              "deadline) SELECT msg_id,campaign_id,1,1,zeroblob(16),1,%2,1,1 FROM message WHERE %1"_s;
        const QList<int> others{1, 2};
        QTest::newRow("sent") << u"UPDATE message SET state=5 WHERE %1"_s << others;
        QTest::newRow("delivered") << u"UPDATE message SET state=6 WHERE %1"_s << others;
        QTest::newRow("without a receipt") << u"UPDATE message SET state=13 WHERE %1"_s << others;
        QTest::newRow("closed unknown") << u"UPDATE message SET state=12 WHERE %1"_s << others;
        QTest::newRow("on its way") << QString(flight).replace(u"%2"_s, u"1"_s) << others;
        QTest::newRow("in doubt") << QString(flight).replace(u"%2"_s, u"3"_s) << others;
        QTest::newRow("parked") << QString(flight).replace(u"%2"_s, u"4"_s) << others;
        QTest::newRow("waits after doubt") << u"UPDATE message SET flags=2 WHERE %1"_s << others;
        QTest::newRow("not delivered") << u"UPDATE message SET state=7 WHERE %1"_s << QList{0, 1, 2};
        QTest::newRow("refused") << u"UPDATE message SET state=8 WHERE %1"_s << QList{0, 1, 2};
        QTest::newRow("waits") << QString() << QList{0, 1, 2}; // the first to be claimed goes
    }

    // The child that came to nothing was cancelled, so it keeps nobody back itself.
    void whomAResendOfAResendHasOrMayHaveReachedIsLeftOut()
    {
        QFETCH(QString, sql);
        QFETCH(QList<int>, people);
        const CampaignId child = addChild();
        const CampaignId grandchild = addChild(u"once more"_s, child);
        QVERIFY(m_steps->campaigns().cancel(child, BuiltInAuthor, {}));
        m_steps->store().submit(grandchild);
        const QString person
            = u"campaign_id=%1 AND phone_bidx=(SELECT phone_bidx FROM message WHERE msg_id=%2)"_s
                  .arg(number(grandchild))
                  .arg(number(m_request.messages[0].message));
        if (!sql.isEmpty())
            QVERIFY(m_steps->store().sql(sql.replace(u"%1"_s, person)));

        QCOMPARE(visited(MessageState::Rejected), phones(people));
    }

    void whomAnotherResendReachedIsNotInAResendOfAResend()
    {
        const CampaignId sibling = addChild(u"other"_s, m_steps->campaign());
        m_steps->store().submit(sibling);
        QVERIFY(m_steps->store().sql(
            u"UPDATE message SET state=5 WHERE campaign_id=%1; UPDATE campaign SET state=9 WHERE "
            "campaign_id=%1"_s.arg(number(sibling))));
        const CampaignId child = addChild();
        m_steps->store().submit(child);
        QVERIFY(m_steps->campaigns().cancel(child, BuiltInAuthor, {}));
        QVERIFY(m_steps->campaigns().advance(m_steps->now(), 100));

        QStringList found;
        QVERIFY(reader().visit({child, MessageState::Cancelled, {}}, {}, 100, collect(found)));
        QCOMPARE(found, QStringList());
    }

    void pagesGoOnWhereTheyStopped()
    {
        QStringList found;
        std::optional<MessageId> after = MessageId{};
        int pages = 0;
        for (; after; ++pages)
            after = *reader().visit({m_steps->campaign(), MessageState::Rejected, {u"LIMIT"_s}}, *after, 2,
                                    collect(found));

        found.sort();
        QCOMPARE(found, phones({0, 1, 2}));
        QCOMPARE(pages, 2);
    }

    void whoWasCancelledIsVisitedWithoutAReason()
    {
        QVERIFY(m_steps->campaigns().cancel(m_steps->campaign(), BuiltInAuthor, {}));
        QVERIFY(m_steps->campaigns().advance(m_steps->now(), 100));

        QCOMPARE(visited(MessageState::Cancelled).size(), 1);
    }

private:
    ReaderFailed reader()
    {
        if (!m_cipher)
            m_cipher = std::make_unique<FieldCipher>(m_steps->store().keys().cipher());
        return {m_steps->store().connection(), *m_cipher};
    }

    AttemptId attempt(int person) const { return m_request.messages[person].attempt; }

    QStringList phones(const QList<int> &people) const
    {
        QStringList phones;
        for (const int person : people)
            phones.append(m_request.messages[person].e164);
        phones.sort();
        return phones;
    }

    static Reader::FailedVisitor collect(QStringList &found)
    {
        return [&found](const QString &e164, qint16, const QStringList &values, qint32 line) {
            if (values.size() == 1 && line > 1)
                found.append(e164);
        };
    }

    QStringList visited(MessageState state)
    {
        QStringList found;
        const QStringList reasons
            = state == MessageState::Cancelled ? QStringList() : QStringList{u"LIMIT"_s};
        const auto last = reader().visit({m_steps->campaign(), state, reasons}, {}, 100, collect(found));
        if (!last)
            qFatal("Nobody could be visited: %s", qPrintable(last.error().detail));
        found.sort();
        return found;
    }

    CampaignId addChild() { return addChild(u"again"_s, m_steps->campaign()); }

    CampaignId addChild(const QString &name, CampaignId parent)
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        return m_steps->store().addCampaign({.name = name,
                                             .audience = m_steps->store().addAudience(6, name),
                                             .accounts = {m_steps->account()},
                                             .content = content,
                                             .parent = parent});
    }

    std::unique_ptr<QueueSteps> m_steps;
    std::unique_ptr<FieldCipher> m_cipher;
    ArmedRequest m_request;
};

QObject *tst_readerfailed()
{
    return new TestReaderFailed;
}

#include "tst_readerfailed.moc"
