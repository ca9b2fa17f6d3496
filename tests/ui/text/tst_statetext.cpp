// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/statetext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

class TestStateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theElevenLinesHaveTheNamesOfTheLedger();
    void theGroupSaysHowUrgentALineIs();
    void everyStateHasASentence_data();
    void everyStateHasASentence();
    void aCommonHoldHoldsWhoIsReady();
    void aRowsOwnHoldIsTold();
    void aCodeOfTheProviderIsTold();
    void anUnreadableRowIsNotTheProvidersFault();
    void withoutSendingTimeNoneIsInvented();
    void campaignsHaveTheirNames();
    void aFinishedCampaignMayWaitForReceipts();
    void classesHaveNames();

private:
    static MessageRow message(MessageState state, const QString &reason = {});
    QString sentence(const MessageRow &row, const Hold &common = {}) const
    {
        return StateText::sentence(row, common, m_format);
    }

    Format m_format{QLocale(QLocale::English), QTimeZone::utc()};
};

MessageRow TestStateText::message(MessageState state, const QString &reason)
{
    MessageRow row;
    row.accountLabel = u"Kite"_s;
    row.state = state;
    row.reason = reason;
    row.sentAt = fromMillis(0);
    row.stateAt = TimePoint(3s);
    row.finalAt = TimePoint(3s);
    return row;
}

void TestStateText::theElevenLinesHaveTheNamesOfTheLedger()
{
    QStringList names;
    for (const LedgerLine line : LedgerLines)
        names.append(StateText::name(line));
    QCOMPARE(
        names,
        QStringList({u"Waiting"_s, u"Held"_s, u"Sending now"_s, u"Sent"_s, u"Delivered"_s, u"Not delivered"_s,
                     u"No receipt"_s, u"Outcome unknown"_s, u"Refused"_s, u"Skipped"_s, u"Cancelled"_s}));
}

void TestStateText::theGroupSaysHowUrgentALineIs()
{
    QCOMPARE(StateText::group(LedgerLine::Held), u"not gone yet"_s);
    QCOMPARE(StateText::group(LedgerLine::NoReceipt), u"gone"_s);
    QCOMPARE(StateText::group(LedgerLine::Unknown), u"needs you"_s);
    QCOMPARE(StateText::group(LedgerLine::Skipped), u"will not go"_s);
}

void TestStateText::everyStateHasASentence_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("words");
    const auto row = [](MessageState state, const QString &words) {
        QTest::addRow("%d", static_cast<int>(state)) << static_cast<int>(state) << words;
    };
    const QString never = u" It will not be sent again by itself."_s;
    row(MessageState::Staged, u"Ready. It goes when its turn comes."_s);
    row(MessageState::Ready, u"Ready. It goes when its turn comes."_s);
    row(MessageState::Armed, u"Leaving through Kite since 1 Jan 1970, 00:00:03 UTC."_s);
    row(MessageState::InDoubt, u"It may or may not have gone."_s + never);
    row(MessageState::Parked, u"It may or may not have gone."_s + never);
    row(MessageState::Submitted, u"Kite accepted it at 1 Jan 1970, 00:00:00 UTC. No receipt yet."_s);
    row(MessageState::Delivered, u"Delivered at 1 Jan 1970, 00:00:03 UTC, 3.0 s after sending."_s);
    row(MessageState::Undelivered, u"Kite reported at 1 Jan 1970, 00:00:03 UTC that it did not arrive."_s);
    row(MessageState::Rejected, u"Kite refused it at 1 Jan 1970, 00:00:03 UTC. It was not sent."_s);
    row(MessageState::Suppressed, u"Skipped because a rule left it out."_s);
    row(MessageState::Cancelled, u"Cancelled at 1 Jan 1970, 00:00:03 UTC, before it was sent."_s);
    row(MessageState::Expired, u"Skipped because a rule left it out."_s);
    row(MessageState::ClosedUnknown,
        u"It was written off: whether Kite accepted it was never learned. It may have arrived."_s);
    row(MessageState::NoReceipt, u"Kite accepted it; no receipt came within 3.0 s. It may have arrived."_s);
}

void TestStateText::everyStateHasASentence()
{
    QFETCH(const int, state);
    QFETCH(const QString, words);
    QCOMPARE(sentence(message(static_cast<MessageState>(state))), words);
}

void TestStateText::aCommonHoldHoldsWhoIsReady()
{
    const Hold pause{HoldReason::CampaignPaused, std::nullopt, u"price talks"_s};
    QCOMPARE(sentence(message(MessageState::Ready), pause),
             u"Held because the campaign is paused: “price talks”."_s);
    QVERIFY(sentence(message(MessageState::Delivered), pause).startsWith(u"Delivered"_s));
}

void TestStateText::aRowsOwnHoldIsTold()
{
    MessageRow row = message(MessageState::Ready);
    row.hold.reason = HoldReason::Throttle;
    QCOMPARE(sentence(row), u"Held because Kite asked us to slow down."_s);
}

void TestStateText::aCodeOfTheProviderIsTold()
{
    QVERIFY(sentence(message(MessageState::Undelivered, u"MI:0010"_s)).endsWith(u"; their code MI:0010."_s));
    QCOMPARE(sentence(message(MessageState::Rejected, u"isv.X"_s)),
             u"Kite refused it at 1 Jan 1970, 00:00:03 UTC; their code isv.X. It was not sent."_s);
    MessageRow doubt = message(MessageState::InDoubt, u"unclear"_s);
    doubt.doubtWords = u"Kite did not answer."_s;
    QCOMPARE(sentence(doubt),
             u"It may or may not have gone: Kite did not answer. It will not be sent again by itself."_s);
    QCOMPARE(sentence(message(MessageState::Suppressed, u"suppressed"_s)),
             u"Skipped because the number is on the suppression list."_s);
    QCOMPARE(sentence(message(MessageState::Cancelled, u"rejected"_s)),
             u"Cancelled, because its campaign was rejected. It was not sent."_s);
}

void TestStateText::anUnreadableRowIsNotTheProvidersFault()
{
    const QString words = sentence(message(MessageState::Rejected, u"unreadable"_s));
    QCOMPARE(words, u"What is stored of it cannot be decrypted. It was not sent."_s);
}

void TestStateText::withoutSendingTimeNoneIsInvented()
{
    MessageRow row = message(MessageState::NoReceipt);
    row.sentAt = std::nullopt;
    QCOMPARE(sentence(row), u"Kite accepted it; no receipt came. It may have arrived."_s);
    row.accountLabel.clear();
    QVERIFY(sentence(row).startsWith(u"The provider accepted it"_s));
}

void TestStateText::campaignsHaveTheirNames()
{
    QStringList names;
    for (int state = 0; state < CampaignStateCount; ++state)
        names.append(StateText::name(static_cast<CampaignState>(state), 0));
    QCOMPARE(names,
             QStringList({u"Draft"_s, u"Draft, being checked"_s, u"Waiting for approval"_s, u"Approved"_s,
                          u"Approved, starts at its time"_s, u"Sending"_s, u"Paused"_s, u"Sending"_s,
                          u"Finished"_s, u"Cancelled"_s, u"Paused"_s, u"Returned"_s, u"Rejected"_s,
                          u"Approval expired"_s, u"At the canary gate"_s}));
}

void TestStateText::aFinishedCampaignMayWaitForReceipts()
{
    QCOMPARE(StateText::name(CampaignState::Completed, 3), u"Awaiting receipts"_s);
    QCOMPARE(StateText::name(CampaignState::Running, 3), u"Sending"_s);
}

void TestStateText::classesHaveNames()
{
    QCOMPARE(StateText::name(MessageClass::Code), u"Code"_s);
    QCOMPARE(StateText::name(MessageClass::Notice), u"Notice"_s);
    QCOMPARE(StateText::name(MessageClass::Marketing), u"Marketing"_s);
}

} // namespace heliograph

QObject *tst_statetext()
{
    return new heliograph::TestStateText;
}
#include "tst_statetext.moc"
