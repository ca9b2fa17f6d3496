// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/whytext.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestWhyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitingTellsPlaceRateAndTime()
    {
        MessageWhy why = waiting();
        why.place.ahead = 1204;
        why.campaign.rate = {25.0, 25.0};
        why.turnIn = 49s;

        const QString words = WhyText::sentence(why, label, format());

        QVERIFY2(words.contains(u"in about 49 s"_s), qPrintable(words));
        QVERIFY2(words.contains(u"1,204"_s), qPrintable(words));
        QVERIFY2(words.contains(u"25.0 messages/s"_s), qPrintable(words));
    }

    void whoIsNextIsToldSo()
    {
        MessageWhy why = waiting();
        why.turnIn = 2s;

        QCOMPARE(WhyText::sentence(why, label, format()), u"Ready. Its turn comes in about 2.0 s."_s);
    }

    void withoutARateNoTimeIsMadeUp()
    {
        MessageWhy why = waiting();
        why.place.ahead = 7;

        QVERIFY(WhyText::sentence(why, label, format()).contains(u"not known yet"_s));
    }

    void whoWillBeSkippedIsToldBefore()
    {
        MessageWhy why = waiting();
        why.fate = RowFate::Suppressed;
        QVERIFY(WhyText::sentence(why, label, format()).contains(u"suppression list"_s));

        why.fate = RowFate::Expired;
        why.place.expiresAt = Now;
        QVERIFY(WhyText::sentence(why, label, format()).contains(u"sending window ends"_s));
    }

    void whatALimitWouldSayIsToldBefore()
    {
        MessageWhy why = waiting();
        why.turnIn = 2s;
        why.limit = {LimitFate::Held, {HoldReason::QuietHours, Now, {}}, {}};
        QVERIFY(WhyText::sentence(why, label, format())
                    .contains(u"it will be held then, because these are quiet hours"_s));

        why.limit = {LimitFate::Stops, {HoldReason::Budget, std::nullopt, {}}, {}};
        QVERIFY(WhyText::sentence(why, label, format())
                    .endsWith(u"Raise or remove the budget, or add the missing price, to go on sooner."_s));

        why.limit = {LimitFate::Skipped, {}, u"country"_s};
        QCOMPARE(
            WhyText::sentence(why, label, format()),
            u"It will be skipped when its turn comes, because texts to its country are not allowed here."_s);
    }

    void heldTellsReasonEndAndRemedy()
    {
        MessageWhy why = waiting();
        why.line = LedgerLine::Held;
        why.hold = {HoldReason::Balance, std::nullopt, u"NoMoney"_s};
        why.campaign.keptBack = {GateStep::Account, why.hold, AccountId{7}};

        const QString words = WhyText::sentence(why, label, format());

        QVERIFY2(words.startsWith(u"Held because the account at Kite has no balance"_s), qPrintable(words));
        QVERIFY2(words.contains(u"NoMoney"_s), qPrintable(words));
        QVERIFY2(words.contains(u"Top up"_s), qPrintable(words));
    }

    void whatNobodyStartedSaysSo()
    {
        MessageWhy why = waiting();
        why.campaign.verdicts.clear();
        why.campaign.campaign.state = CampaignState::AwaitingApproval;

        QVERIFY(WhyText::sentence(why, label, format()).contains(u"Waiting for approval"_s));
    }

    void everyStepHasWordsForBothAnswers()
    {
        for (int step = 0; step <= static_cast<int>(GateStep::Late); ++step) {
            const auto which = static_cast<GateStep>(step);
            const GateVerdict open{which, {}, AccountId{7}};
            const GateVerdict held{which, {HoldReason::Clock, std::nullopt, u"-5400000"_s}, AccountId{7}};

            QVERIFY(!WhyText::verdict(open, label, format()).isEmpty());
            QVERIFY(WhyText::verdict(open, label, format()) != WhyText::verdict(held, label, format()));
        }
    }

    void theClockTellsByHowMuch()
    {
        const GateVerdict held{GateStep::EngineHold, {HoldReason::Clock, std::nullopt, u"-5400000"_s}, {}};

        QVERIFY(WhyText::verdict(held, label, format()).contains(u"1 h 30 min"_s));
    }

    void lateTellsSinceWhen()
    {
        const GateVerdict held{
            GateStep::Late, {HoldReason::Late, std::nullopt, QString::number(toMillis(Now))}, {}};

        QVERIFY(WhyText::verdict(held, label, format()).contains(format().time(Now)));
    }

    void aCampaignTellsWhatKeepsItsPeopleOrThatNothingDoes()
    {
        CampaignWhy why = waiting().campaign;
        QVERIFY(WhyText::sentence(why, label, format()).startsWith(u"Nothing keeps it back."_s));

        why.keptBack = {GateStep::Account, {HoldReason::Circuit, Now, u"5"_s}, AccountId{7}};
        const QString words = WhyText::sentence(why, label, format());
        QVERIFY2(words.contains(u"Kite"_s) && words.contains(u"5 time(s)"_s), qPrintable(words));

        why.verdicts.clear();
        why.campaign.state = CampaignState::Completed;
        QVERIFY(WhyText::sentence(why, label, format()).contains(u"over"_s));
    }

    void ownChecksAreThoseOfThePerson()
    {
        MessageWhy why = waiting();
        why.message.hold = {HoldReason::Throttle, Now, {}};
        why.place.expiresAt = Now + 1h;

        QCOMPARE(WhyText::ownChecks(why, format()).size(), 4);
        why.place.waits = false;
        QVERIFY(WhyText::ownChecks(why, format()).isEmpty());
    }

private:
    static constexpr TimePoint Now{Millis(1'800'000'000'000)};

    static Format format()
    {
        return Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());
    }
    static QString label(AccountId account) { return account == AccountId{7} ? u"Kite"_s : QString(); }

    static MessageWhy waiting()
    {
        MessageWhy why;
        why.line = LedgerLine::Waiting;
        why.place.waits = true;
        why.campaign.campaign.state = CampaignState::Running;
        why.campaign.verdicts = {GateVerdict{GateStep::Campaign, {}, {}}};
        return why;
    }
};

QObject *tst_whytext()
{
    return new TestWhyText;
}

#include "tst_whytext.moc"
