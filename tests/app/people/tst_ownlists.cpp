// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/people/closedworkspace.h"
#include "tests/support/teststore.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! Replies and unknown outcomes where people sign in: operators see what belongs to their own campaigns. Olga
//! and otto have sent a campaign each, of which one outcome is unknown and which one person answered.
class TestOwnLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_closed.reset(); }

    void operatorsSeeRepliesToTheirOwn();
    void theLimitCountsTheirOwn();
    void operatorsSeeUnknownOutcomesOfTheirOwn();
    void somebodyElsesCampaignIsRefused();
    void auditorsSeeNone();
    void aRefusalOfOneReplyChangesNoOther();

private:
    CampaignId start(const QString &author);
    void send(CampaignId campaign);
    void answer(const QString &text);
    QStringList textsFor(const QString &login, const QStringList &more = {});
    int unknownFor(const QString &login, const QStringList &more = {});

    std::unique_ptr<ClosedWorkspace> m_closed;
    qint64 m_epoch = 0;
    CampaignId m_olgas{};
    CampaignId m_ottos{};
};

void TestOwnLists::initTestCase()
{
    m_closed = std::make_unique<ClosedWorkspace>();
    const auto epoch = m_closed->workspace().store().workspace().beginEpoch(u"desk"_s, 4711);
    QVERIFY(epoch);
    m_epoch = *epoch;
    m_olgas = start(u"olga"_s);
    send(m_olgas);
    answer(u"hello olga"_s);
    m_ottos = start(u"otto"_s);
    send(m_ottos);
    answer(u"hello otto"_s);
}

CampaignId TestOwnLists::start(const QString &author)
{
    const CampaignId campaign = m_closed->submitted(author, u"of "_s + author);
    const QString id = QString::number(number(campaign));
    for (const QStringList &words : {QStringList{u"samir"_s, u"approval"_s, u"approve"_s},
                                     QStringList{author, u"campaign"_s, u"start"_s}}) {
        const Answer answer
            = m_closed->callAs(words.first(), words.mid(1) + QStringList{id, u"--yes-send-to"_s, u"3"_s});
        if (answer.code != ExitCode::Done)
            qFatal("The test's campaign did not start: %s", qPrintable(answer.err));
    }
    return campaign;
}

void TestOwnLists::send(CampaignId campaign)
{
    FakeClock &clock = m_closed->workspace().clock();
    QueueStore &queue = m_closed->workspace().store().queue();
    expect(queue.feed(campaign, 100));
    clock.advance(1s);
    const auto claim = queue.claim({.campaign = campaign,
                                    .account = AccountId{1},
                                    .epoch = m_epoch,
                                    .requests = 1,
                                    .perRequest = 3,
                                    .messages = 3,
                                    .now = clock.now()});
    expect(claim);
    if (claim->requests.size() != 1 || claim->requests.first().messages.size() != 3)
        qFatal("The claim of the test is not one request to three people.");
    const ArmedRequest &request = claim->requests.first();
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = clock.now();
    for (const ArmedMessage &message : request.messages) {
        if (message.e164 == TestStore::phone(0))
            settlement.completions.append({.attempt = message.attempt,
                                           .accepted = true,
                                           .providerId = u"P-%1"_s.arg(number(message.message)),
                                           .code = {},
                                           .segments = 1});
        else if (message.e164 == TestStore::phone(1))
            settlement.doubts.append({message.attempt, u"no answer"_s});
        else
            settlement.releases.append(
                {.attempt = message.attempt, .delay = 5s, .hold = HoldReason::Throttle});
    }
    expect(queue.settle(settlement));
    clock.advance(1s);
}

void TestOwnLists::answer(const QString &text)
{
    FakeClock &clock = m_closed->workspace().clock();
    InboundMessage message;
    message.e164 = TestStore::phone(0);
    message.text = text;
    message.at = clock.now();
    const auto kept = m_closed->workspace().store().inbox().keep(AccountId{1}, {message}, clock.now());
    expect(kept);
    clock.advance(1s);
}

QStringList TestOwnLists::textsFor(const QString &login, const QStringList &more)
{
    QStringList texts;
    const QList<QJsonObject> records
        = m_closed->callAs(login, QStringList{u"inbox"_s, u"list"_s, u"--json"_s} + more).records();
    for (const QJsonObject &record : records)
        texts.append(record.value(u"text"_s).toString());
    return texts;
}

int TestOwnLists::unknownFor(const QString &login, const QStringList &more)
{
    return static_cast<int>(
        m_closed->callAs(login, QStringList{u"unknown"_s, u"list"_s, u"--each"_s, u"--json"_s} + more)
            .records()
            .size());
}

void TestOwnLists::operatorsSeeRepliesToTheirOwn()
{
    QCOMPARE(textsFor(u"olga"_s), QStringList{u"hello olga"_s});
    QCOMPARE(textsFor(u"otto"_s), QStringList{u"hello otto"_s});
    QCOMPARE(textsFor(u"samir"_s), (QStringList{u"hello otto"_s, u"hello olga"_s}));
}

//! Whose rows were left out only behind the limit would miss the older ones.
void TestOwnLists::theLimitCountsTheirOwn()
{
    QCOMPARE(textsFor(u"olga"_s, {u"--limit"_s, u"1"_s}), QStringList{u"hello olga"_s});
}

void TestOwnLists::operatorsSeeUnknownOutcomesOfTheirOwn()
{
    QCOMPARE(unknownFor(u"olga"_s), 1);
    QCOMPARE(unknownFor(u"otto"_s), 1);
    QCOMPARE(unknownFor(u"samir"_s), 2);
    QCOMPARE(unknownFor(u"olga"_s, {u"--campaign"_s, QString::number(number(m_olgas))}), 1);
}

void TestOwnLists::somebodyElsesCampaignIsRefused()
{
    const Answer refused = m_closed->callAs(
        u"olga"_s, {u"unknown"_s, u"list"_s, u"--campaign"_s, QString::number(number(m_ottos))});

    QCOMPARE(refused.code, ExitCode::Failed);
    QVERIFY2(refused.err.contains(u"campaigns of"_s), qPrintable(refused.err));
    QVERIFY(refused.out.isEmpty());
}

void TestOwnLists::auditorsSeeNone()
{
    for (const QString &noun : {u"inbox"_s, u"unknown"_s}) {
        const Answer refused = m_closed->callAs(u"uma"_s, {noun, u"list"_s});
        QCOMPARE(refused.code, ExitCode::Failed);
        QVERIFY(refused.out.isEmpty());
    }
}

void TestOwnLists::aRefusalOfOneReplyChangesNoOther()
{
    const Answer refused
        = m_closed->callAs(u"samir"_s, {u"inbox"_s, u"assign"_s, u"1"_s, u"2"_s, u"--to"_s, u"olga"_s});

    QCOMPARE(refused.code, ExitCode::Failed);
    QVERIFY2(refused.err.contains(u"Whom reply 2 was to be assigned to may not answer it"_s),
             qPrintable(refused.err));
    QVERIFY2(refused.err.contains(u"Nothing was changed."_s), qPrintable(refused.err));
    const Answer listed = m_closed->callAs(u"samir"_s, {u"inbox"_s, u"list"_s, u"--json"_s});
    QVERIFY2(!listed.out.contains(u"\"assigned_to\":\"olga"_s), qPrintable(listed.out));
}

} // namespace heliograph

QObject *tst_ownlists()
{
    return new heliograph::TestOwnLists;
}

#include "tst_ownlists.moc"
