// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/doubtevidence.h"

#include "engine/policy/doubttimes.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! What may be read out of a provider's records, and when.
class TestDoubtEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAnswer_data();
    void recordsAnswer();
    void settingsSetTheTimes();
    void timesThatDoNotRiseAreRefused_data();
    void timesThatDoNotRiseAreRefused();
};

void TestDoubtEvidence::recordsAnswer_data()
{
    QTest::addColumn<QStringList>("references");
    QTest::addColumn<QString>("number");
    QTest::addColumn<DoubtAnswer>("answer");
    const QString ours(32, u'a');
    const QString other(32, u'b');
    const QString number = u"+8613900000001"_s;
    QTest::newRow("nothing") << QStringList() << number << DoubtAnswer::NotFound;
    QTest::newRow("ours") << QStringList(ours) << number << DoubtAnswer::Found;
    QTest::newRow("ours among others")
        << QStringList({other, QString(), ours}) << number << DoubtAnswer::Found;
    QTest::newRow("ours, number not named") << QStringList(ours) << QString() << DoubtAnswer::Found;
    QTest::newRow("the request's, another person")
        << QStringList(ours) << u"+8613900000002"_s << DoubtAnswer::NotFound;
    QTest::newRow("another request of ours") << QStringList(other) << number << DoubtAnswer::NotFound;
    QTest::newRow("no reference") << QStringList(QString()) << number << DoubtAnswer::OthersOnly;
    QTest::newRow("somebody else's reference")
        << QStringList(u"order 17"_s) << number << DoubtAnswer::OthersOnly;
}

//! engine.md C5, P06: the same number, text and day are not enough.
void TestDoubtEvidence::recordsAnswer()
{
    QFETCH(QStringList, references);
    QFETCH(QString, number);
    DoubtRow row;
    row.clientRef = QString(32, u'a');
    row.e164 = u"+8613900000001"_s;
    QList<Receipt> records;
    for (const QString &reference : references) {
        Receipt record;
        record.clientRef = reference;
        record.e164 = number;
        records.append(record);
    }

    QTEST(answerFrom(row, records), "answer");
    QCOMPARE(recordOf(row, records).has_value(), answerFrom(row, records) == DoubtAnswer::Found);
}

void TestDoubtEvidence::settingsSetTheTimes()
{
    ProviderAccount account;
    QCOMPARE(DoubtTimes::of(account).settle, Millis(20min));
    QCOMPARE(DoubtTimes::of(account).questions.size(), 8);
    account.settings = {{u"settle_s"_s, u"2"_s},
                        {u"miss_gap_s"_s, u"1"_s},
                        {u"give_up_s"_s, u"9"_s},
                        {u"ask_after_s"_s, u"1,3"_s}};

    const DoubtTimes times = DoubtTimes::of(account);

    QCOMPARE(times.settle, Millis(2s));
    QCOMPARE(times.missGap, Millis(1s));
    QCOMPARE(times.giveUp, Millis(9s));
    QCOMPARE(times.questions, QList<Millis>({1s, 3s}));
}

void TestDoubtEvidence::timesThatDoNotRiseAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "0", "20,20", "60,20", "20,", "soon", "1.5"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestDoubtEvidence::timesThatDoNotRiseAreRefused()
{
    QFETCH(QString, text);
    QVERIFY(!DoubtTimes::parseQuestions(text));
}

QObject *tst_doubtevidence()
{
    return new TestDoubtEvidence;
}

#include "tst_doubtevidence.moc"
