// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/doubttimes.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! When an account is asked about attempts in doubt.
class TestDoubtTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionsAreReadInSeconds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<Millis>>("questions");
        QTest::newRow("one") << u"20"_s << QList<Millis>{20s};
        QTest::newRow("several") << u"20,60,180"_s << QList<Millis>{20s, 1min, 3min};
        QTest::newRow("with spaces") << u" 1 , 2 "_s << QList<Millis>{1s, 2s};
        QTest::newRow("the longest") << u"2592000"_s << QList<Millis>{720h};
    }

    void questionsAreReadInSeconds()
    {
        QFETCH(QString, text);
        QFETCH(QList<Millis>, questions);

        const auto read = DoubtTimes::parseQuestions(text);

        QVERIFY(read);
        QVERIFY(*read == questions);
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u""_s, u","_s, u"20,"_s, u",20"_s, u"0"_s, u"-1"_s, u"20,20"_s, u"60,20"_s, u"20;60"_s,
              u"20 60"_s, u"1.5"_s, u"20s"_s, u"2592001"_s, u"99999999999"_s})
            QTest::newRow(qPrintable(QString(u"“"_s % text % u"”"_s))) << text;
    }

    void anythingElseIsRefused()
    {
        QFETCH(QString, text);

        QVERIFY(!DoubtTimes::parseQuestions(text));
    }

    void withoutSettingsTheUsualTimesCount()
    {
        const DoubtTimes times = DoubtTimes::of(ProviderAccount());

        QCOMPARE(times.settle, Millis(20min));
        QCOMPARE(times.missGap, Millis(1min));
        QCOMPARE(times.giveUp, Millis(72h));
        QVERIFY(times.questions == DoubtTimes::usualQuestions());
    }

    void theUsualQuestionsRise()
    {
        const QList<Millis> questions = DoubtTimes::usualQuestions();

        QVERIFY(!questions.isEmpty());
        QVERIFY(questions.constFirst() > 0ms);
        for (qsizetype at = 1; at < questions.size(); ++at)
            QVERIFY(questions.at(at) > questions.at(at - 1));
    }

    void settingsCountInTheirStead_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<Millis>("settle");
        QTest::addColumn<Millis>("missGap");
        QTest::addColumn<Millis>("giveUp");
        QTest::newRow("settle") << u"settle_s"_s << Millis(7s) << Millis(1min) << Millis(72h);
        QTest::newRow("gap") << u"miss_gap_s"_s << Millis(20min) << Millis(7s) << Millis(72h);
        QTest::newRow("give up") << u"give_up_s"_s << Millis(20min) << Millis(1min) << Millis(7s);
        QTest::newRow("another setting") << u"batch"_s << Millis(20min) << Millis(1min) << Millis(72h);
    }

    void settingsCountInTheirStead()
    {
        QFETCH(QString, key);
        QFETCH(Millis, settle);
        QFETCH(Millis, missGap);
        QFETCH(Millis, giveUp);
        ProviderAccount account;
        account.settings.insert(key, u"7"_s);

        const DoubtTimes times = DoubtTimes::of(account);

        QCOMPARE(times.settle, settle);
        QCOMPARE(times.missGap, missGap);
        QCOMPARE(times.giveUp, giveUp);
        QVERIFY(times.questions == DoubtTimes::usualQuestions());
    }

    void anAccountMayBeAskedAtOtherTimes()
    {
        ProviderAccount account;
        account.settings.insert(u"ask_after_s"_s, u"5,10"_s);
        QVERIFY(DoubtTimes::of(account).questions == (QList<Millis>{5s, 10s}));

        account.settings.insert(u"ask_after_s"_s, u"10,5"_s);
        QVERIFY(DoubtTimes::of(account).questions == DoubtTimes::usualQuestions());
    }

    void absenceCountsOnlyAfterTheSettlingTime()
    {
        const TimePoint deadline = fromMillis(1'800'000'000'000);
        DoubtTimes times;
        QCOMPARE(settledAt(deadline, times) - deadline, Millis(20min) + 1ms);

        times.settle = 0s;
        QVERIFY(settledAt(deadline, times) > deadline);
    }
};

QObject *tst_doubttimes()
{
    return new TestDoubtTimes;
}

#include "tst_doubttimes.moc"
