// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/testworkspace.h"

#include "engine/storage/sqlite/connection.h"

#include <QJsonObject>
#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! Dead letters, and writing again to those who surely got nothing.
class TestResend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_account = m_workspace->addProvider(u"Kite"_s);
        m_campaign = m_workspace->launch(u"hello"_s, m_account.id, 10);
        sendToNine();
    }

    void failuresAreCountedByCauseAndSayWhetherTheyCanBeWrittenToAgain()
    {
        const QList<QJsonObject> rows = call({u"campaign"_s, u"failed"_s, id(), u"--json"_s}).records();

        QCOMPARE(rows.size(), 4);
        QCOMPARE(find(rows, u"isv.BUSINESS_LIMIT_CONTROL"_s).value(u"count"_s).toInteger(), 2);
        QCOMPARE(find(rows, u"isv.BUSINESS_LIMIT_CONTROL"_s).value(u"resend"_s).toString(), u"again"_s);
        QCOMPARE(find(rows, u"isv.MOBILE_NUMBER_ILLEGAL"_s).value(u"resend"_s).toString(), u"for_good"_s);
        QCOMPARE(find(rows, u"UNDELIV"_s).value(u"resend"_s).toString(), u"not_asked"_s);
        QCOMPARE(find(rows, u"expired"_s).value(u"resend"_s).toString(), u"again"_s);
    }

    void causesAreTheirWordsAndTheCode()
    {
        const QString words = call({u"campaign"_s, u"failed"_s, id()}).out;

        QVERIFY2(words.contains(u"the provider does not send to this number (their code "
                                "isv.MOBILE_NUMBER_ILLEGAL): will not"_s),
                 qPrintable(words));
        QVERIFY2(words.contains(u", their code UNDELIV: will not"_s), qPrintable(words));
    }

    void deadLettersAreListed()
    {
        const QList<QJsonObject> rows = call({u"message"_s, u"find"_s, u"--dead"_s, u"--json"_s}).records();

        QStringList states;
        for (const QJsonObject &row : rows)
            states.append(row.value(u"state"_s).toString());
        states.sort();
        QCOMPARE(states, QStringList({u"refused"_s, u"refused"_s, u"refused"_s, u"skipped"_s}));
        QCOMPARE(
            call({u"message"_s, u"find"_s, u"--dead"_s, u"--limit"_s, u"2"_s, u"--json"_s}).records().size(),
            2);
        QCOMPARE(call({u"message"_s, u"find"_s, u"--dead"_s, u"--state"_s, u"sent"_s}).code, ExitCode::Usage);
    }

    void theChildHoldsExactlyWhoSurelyGotNothing()
    {
        const QJsonObject made = call({u"campaign"_s, u"resend"_s, id(), u"--json"_s}).records().first();

        QCOMPARE(made.value(u"people"_s).toInteger(), 3);
        QCOMPARE(made.value(u"parent"_s).toInteger(), number(m_campaign));
        QCOMPARE(membersOf(made), expected({Limited, LimitedToo, OutOfTime}));
    }

    void theChildNeedsItsOwnApprovalAndKeepsItsParent()
    {
        const QJsonObject made
            = call({u"campaign"_s, u"resend"_s, id(), u"--name"_s, u"again"_s, u"--json"_s})
                  .records()
                  .first();
        const QString child = QString::number(made.value(u"id"_s).toInteger());
        const QJsonObject shown = call({u"campaign"_s, u"show"_s, child, u"--json"_s}).records().first();

        QCOMPARE(shown.value(u"name"_s).toString(), u"again"_s);
        QCOMPARE(shown.value(u"state"_s).toString(), u"draft"_s);
        QCOMPARE(shown.value(u"parent"_s).toInteger(), number(m_campaign));
        QCOMPARE(shown.value(u"approved"_s).toBool(), false);
        QCOMPARE(shown.value(u"template_code"_s).toString(), u"SMS_1"_s);
        QCOMPARE(call({u"campaign"_s, u"start"_s, child}).code, ExitCode::Failed);
        QCOMPARE(call({u"campaign"_s, u"submit"_s, child}).code, ExitCode::Done);
        QCOMPARE(call({u"approval"_s, u"approve"_s, child}).code, ExitCode::Done);
        QCOMPARE(call({u"campaign"_s, u"start"_s, child}).code, ExitCode::Done);
    }

    void undeliveredOnesComeAlongOnlyWhenAskedFor()
    {
        const QJsonObject made
            = call({u"campaign"_s, u"resend"_s, id(), u"--undelivered"_s, u"--json"_s}).records().first();

        QCOMPARE(membersOf(made), expected({Limited, LimitedToo, OutOfTime, NotDelivered}));
    }

    void oneCauseAlone()
    {
        const QJsonObject made = call({u"campaign"_s, u"resend"_s, id(), u"--reason"_s,
                                       u"isv.BUSINESS_LIMIT_CONTROL"_s, u"--json"_s})
                                     .records()
                                     .first();

        QCOMPARE(membersOf(made), expected({Limited, LimitedToo}));
    }

    void cancelledOnesComeAlongOnlyWhenAskedFor()
    {
        QCOMPARE(call({u"campaign"_s, u"cancel"_s, id()}).code, ExitCode::Done);

        const QJsonObject made
            = call({u"campaign"_s, u"resend"_s, id(), u"--cancelled"_s, u"--json"_s}).records().first();

        QCOMPARE(made.value(u"people"_s).toInteger(), 4);
    }

    void nobodyIsInTwoResends()
    {
        QCOMPARE(call({u"campaign"_s, u"resend"_s, id()}).code, ExitCode::Done);

        const Answer second = call({u"campaign"_s, u"resend"_s, id(), u"--name"_s, u"twice"_s});

        QCOMPARE(second.code, ExitCode::Failed);
        QVERIFY2(second.err.contains(u"Nobody in campaign"_s), qPrintable(second.err));
    }

    void aDryRunShowsBothColumnsAndMakesNothing()
    {
        const QString before = call({u"campaign"_s, u"list"_s, u"--json"_s}).out;

        const Answer answer = call({u"campaign"_s, u"resend"_s, id(), u"--dry-run"_s});

        QVERIFY2(answer.out.contains(u"3 people would get it"_s), qPrintable(answer.out));
        QVERIFY(answer.out.contains(u"decide these first"_s));
        QVERIFY(answer.out.contains(u"it may have arrived"_s));
        QVERIFY(answer.out.contains(u"the cause stays"_s));
        QVERIFY(answer.out.contains(u"has not ended yet"_s));
        QCOMPARE(call({u"campaign"_s, u"list"_s, u"--json"_s}).out, before);
        QCOMPARE(call({u"audience"_s, u"list"_s, u"--json"_s}).records().size(), 1);
    }

private:
    // What becomes of the people of the one request, by their place in it. The tenth waits.
    enum Person { Arrived, Open, NotDelivered, Unknown, Limited, LimitedToo, Illegal, NoReceipt, OutOfTime };

    Answer call(const QStringList &words) { return m_workspace->call(words); }
    QString id() const { return QString::number(number(m_campaign)); }

    static QJsonObject find(const QList<QJsonObject> &rows, const QString &reason)
    {
        for (const QJsonObject &row : rows) {
            if (row.value(u"reason"_s).toString() == reason)
                return row;
        }
        return {};
    }

    void sendToNine()
    {
        Store &store = m_workspace->store();
        const TimePoint now = m_workspace->clock().now();
        expect(store.queue().feed(m_campaign, 1'000));
        const auto claim = store.queue().claim({.campaign = m_campaign,
                                                .account = m_account.id,
                                                .epoch = 1,
                                                .perRequest = 9,
                                                .messages = 9,
                                                .now = now});
        expect(claim);
        m_request = claim->requests.first();
        Settlement settlement;
        settlement.requestId = m_request.requestId;
        settlement.now = now;
        for (const Person person : {Arrived, Open, NotDelivered, NoReceipt})
            settlement.completions.append({.attempt = attempt(person),
                                           .accepted = true,
                                           .providerId = u"P-%1"_s.arg(person),
                                           .code = {},
                                           .segments = 1});
        for (const Person person : {Limited, LimitedToo})
            settlement.completions.append(
                {.attempt = attempt(person), .providerId = {}, .code = u"isv.BUSINESS_LIMIT_CONTROL"_s});
        settlement.completions.append(
            {.attempt = attempt(Illegal), .providerId = {}, .code = u"isv.MOBILE_NUMBER_ILLEGAL"_s});
        settlement.doubts = {{attempt(Unknown), u"no answer"_s}};
        settlement.releases = {{.attempt = attempt(OutOfTime), .provenUnsent = true}};
        expect(store.queue().settle(settlement));
        expect(store.receipts().keep(m_account.id,
                                     {receipt(Arrived, MessageState::Delivered, u"DELIVRD"_s),
                                      receipt(NotDelivered, MessageState::Undelivered, u"UNDELIV"_s)},
                                     now));
        expect(store.receipts().apply(10, now));
        expire(m_request.messages[OutOfTime].message);
    }

    Receipt receipt(Person person, MessageState state, const QString &code) const
    {
        return {.providerId = u"P-%1"_s.arg(person),
                .clientRef = {},
                .e164 = m_request.messages[person].e164,
                .state = state,
                .code = code,
                .at = m_workspace->clock().now(),
                .trust = Trust::Authenticated};
    }

    // Its time is over when it is looked at again. The other one who waits has a later turn.
    void expire(MessageId message)
    {
        const auto connection
            = Connection::open(m_workspace->workspace().databaseFile(), Connection::Access::ReadWrite);
        expect(connection);
        expect(
            (*connection)
                ->execute(
                    u"UPDATE outbox SET expires_at=1 WHERE msg_id=%1; UPDATE outbox SET not_before=9e15 WHERE msg_id<>%1"_s
                        .arg(number(message))));
        const auto claim = m_workspace->store().queue().claim(
            {.campaign = m_campaign, .account = m_account.id, .epoch = 1, .now = m_workspace->clock().now()});
        expect(claim);
        if (claim->skipped != 1)
            qFatal("Nobody's time was over.");
    }

    AttemptId attempt(Person person) const { return m_request.messages[person].attempt; }

    QStringList expected(const QList<Person> &people) const
    {
        QStringList numbers;
        for (const Person person : people)
            numbers.append(m_request.messages[person].e164);
        numbers.sort();
        return numbers;
    }

    QStringList membersOf(const QJsonObject &made)
    {
        const auto reader = m_workspace->workspace().openReader();
        expect(reader);
        QStringList numbers;
        expect((*reader)->visitMembers(AudienceId{made.value(u"audience"_s).toInteger()}, {}, 100,
                                       [&](const QString &e164, const QStringList &values, qint32) {
                                           if (values.value(0).startsWith(u"Person "_s))
                                               numbers.append(e164);
                                       }));
        numbers.sort();
        return numbers;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    ProviderAccount m_account;
    CampaignId m_campaign{};
    ArmedRequest m_request;
};

QObject *tst_resend()
{
    return new TestResend;
}

#include "tst_resend.moc"
