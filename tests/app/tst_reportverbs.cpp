// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! "report run" on a campaign of five people, each of whom has met something else, and the way from a report
//! to its messages.
class TestReportVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_scene = std::make_unique<SentScene>(); }
    void cleanupTestCase() { m_scene.reset(); }

    void totalsHaveTheLinesOfTheLedger();
    void listsNameProviderCountryAndError();
    void seriesHaveTheStepThatWasAskedFor_data();
    void seriesHaveTheStepThatWasAskedFor();
    void filtersLeaveOutTheRest_data();
    void filtersLeaveOutTheRest();
    void messagesAreFoundByTheTimeOfHandingOver();
    void peopleReadCountsWhereASampleIsSmall();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();

private:
    Answer call(const QStringList &options)
    {
        return m_scene->workspace().call(QStringList{u"report"_s, u"run"_s} + options);
    }
    QJsonObject report(const QStringList &options = {})
    {
        return call(options + QStringList{u"--json"_s}).records().value(0);
    }

    std::unique_ptr<SentScene> m_scene;
};

void TestReportVerbs::totalsHaveTheLinesOfTheLedger()
{
    const QJsonObject totals = report().value(u"totals"_s).toObject();

    QCOMPARE(totals.value(u"handed_over"_s).toInt(), 4);
    QCOMPARE(totals.value(u"accepted"_s).toInt(), 2);
    for (const QString &line : {u"delivered"_s, u"sent"_s, u"refused"_s, u"unknown"_s})
        QCOMPARE(totals.value(line).toInt(), 1);
    QCOMPARE(totals.value(u"not_delivered"_s).toInt(-1), 0);
    QCOMPARE(totals.value(u"segments"_s).toInt(), 3);
    QCOMPARE(totals.value(u"without_price"_s).toInt(), 2);
    QVERIFY(totals.value(u"delivery_rate"_s).isNull());
}

void TestReportVerbs::listsNameProviderCountryAndError()
{
    const QJsonObject all = report();

    QCOMPARE(all.value(u"providers"_s).toArray().at(0).toObject().value(u"provider"_s).toString(), u"Kite"_s);
    QCOMPARE(all.value(u"countries"_s).toArray().at(0).toObject().value(u"country"_s).toString(), u"CN"_s);
    const QJsonObject error = all.value(u"errors"_s).toArray().at(0).toObject();
    QCOMPARE(error.value(u"reason"_s).toString(), u"isv.NUMBER"_s);
    QCOMPARE(error.value(u"state"_s).toString(), u"refused"_s);
    QCOMPARE(error.value(u"count"_s).toInt(), 1);
    QVERIFY(call({}).out.contains(u"\nBy error\n1  Refused: their code isv.NUMBER\n"_s));
}

void TestReportVerbs::seriesHaveTheStepThatWasAskedFor_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("points");

    QTest::newRow("the last seven days") << QStringList() << 7;
    QTest::newRow("hours") << QStringList{u"--by"_s,    u"hour"_s,       u"--from"_s, u"2025-12-31"_s,
                                          u"--until"_s, u"2026-01-01"_s, u"--zone"_s, u"UTC"_s}
                           << 24;
    QTest::newRow("weeks") << QStringList{u"--by"_s,    u"week"_s,       u"--from"_s, u"2025-12-01"_s,
                                          u"--until"_s, u"2025-12-22"_s, u"--zone"_s, u"UTC"_s}
                           << 3;
}

void TestReportVerbs::seriesHaveTheStepThatWasAskedFor()
{
    QFETCH(const QStringList, options);
    QTEST(int(report(options).value(u"series"_s).toArray().size()), "points");
}

void TestReportVerbs::filtersLeaveOutTheRest_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("count");

    QTest::newRow("the provider") << QStringList{u"--provider"_s, u"Kite"_s} << 4;
    QTest::newRow("the campaign") << QStringList{u"--campaign"_s, u"1"_s} << 4;
    QTest::newRow("the country") << QStringList{u"--country"_s, u"cn"_s} << 4;
    QTest::newRow("another country") << QStringList{u"--country"_s, u"DE"_s} << 0;
    QTest::newRow("before anything") << QStringList{u"--until"_s, u"2025-01-01"_s} << 0;
}

void TestReportVerbs::filtersLeaveOutTheRest()
{
    QFETCH(const QStringList, options);
    QTEST(report(options).value(u"totals"_s).toObject().value(u"handed_over"_s).toInt(-1), "count");
}

void TestReportVerbs::messagesAreFoundByTheTimeOfHandingOver()
{
    const QJsonObject all = report();
    const auto find = [this](const QStringList &options) {
        return m_scene->workspace().call(QStringList{u"message"_s, u"find"_s} + options).out.count(u'\n');
    };

    QCOMPARE(find({u"--sent-from"_s, all.value(u"from"_s).toString(), u"--sent-until"_s,
                   all.value(u"until"_s).toString()}),
             4);
    QCOMPARE(find({u"--sent-until"_s, all.value(u"from"_s).toString()}), 0);
    QCOMPARE(find({u"--sent-from"_s, u"2000-01-01"_s, u"--state"_s, u"refused"_s}), 1);
}

void TestReportVerbs::peopleReadCountsWhereASampleIsSmall()
{
    const QString words = call({}).out;

    QVERIFY2(words.contains(u"Kite  2 sent, 1 of 1 delivered, 1 refused, 1 unknown"_s), qPrintable(words));
    QVERIFY(!words.contains(u'%'));
    QVERIFY(words.contains(u"1  refused: "_s, Qt::CaseInsensitive) && words.contains(u"isv.NUMBER"_s));
}

void TestReportVerbs::wrongOptionsAreRefused_data()
{
    QTest::addColumn<QStringList>("options");

    QTest::newRow("a step") << QStringList{u"--by"_s, u"minute"_s};
    QTest::newRow("a time") << QStringList{u"--from"_s, u"yesterday"_s};
    QTest::newRow("a zone") << QStringList{u"--zone"_s, u"Europe/Nowhere"_s};
    QTest::newRow("a provider") << QStringList{u"--provider"_s, u"nobody"_s};
    QTest::newRow("a campaign") << QStringList{u"--campaign"_s, u"99"_s};
    QTest::newRow("a country") << QStringList{u"--country"_s, u"China"_s};
    QTest::newRow("an end before the beginning")
        << QStringList{u"--from"_s, u"2026-02-01"_s, u"--until"_s, u"2026-01-01"_s};
}

void TestReportVerbs::wrongOptionsAreRefused()
{
    QFETCH(const QStringList, options);
    const Answer answer = call(options);
    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY(!answer.err.isEmpty());
}

} // namespace heliograph

QObject *tst_reportverbs()
{
    return new heliograph::TestReportVerbs;
}

#include "tst_reportverbs.moc"
