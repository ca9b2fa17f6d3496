// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/frequencycap.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! So many messages in a window of time.
class TestFrequencyCap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAndWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("most");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("written");
        QTest::newRow("a day") << u"1/day"_s << 1 << qint64(86'400) << u"1/day"_s;
        QTest::newRow("an hour") << u"5/h"_s << 5 << qint64(3'600) << u"5/h"_s;
        QTest::newRow("minutes") << u"3/90min"_s << 3 << qint64(5'400) << u"3/90min"_s;
        QTest::newRow("a week") << u"2/week"_s << 2 << qint64(604'800) << u"2/week"_s;
        QTest::newRow("a month") << u"10/month"_s << 10 << qint64(2'592'000) << u"10/month"_s;
        QTest::newRow("the larger unit is written") << u"1/60min"_s << 1 << qint64(3'600) << u"1/h"_s;
        QTest::newRow("seven days") << u"1/7day"_s << 1 << qint64(604'800) << u"1/week"_s;
        QTest::newRow("thirty days") << u"1/30day"_s << 1 << qint64(2'592'000) << u"1/month"_s;
        QTest::newRow("ten days") << u"1/10day"_s << 1 << qint64(864'000) << u"1/10day"_s;
        QTest::newRow("with spaces") << u" 4 / 2h "_s << 4 << qint64(7'200) << u"4/2h"_s;
        QTest::newRow("the longest") << u"1/366day"_s << 1 << qint64(366 * 86'400) << u"1/366day"_s;
    }

    void isReadAndWritten()
    {
        QFETCH(QString, text);
        QFETCH(int, most);
        QFETCH(qint64, seconds);
        QFETCH(QString, written);

        const auto cap = FrequencyCap::parse(text);

        QVERIFY(cap);
        QCOMPARE(cap->most, most);
        QCOMPARE(qint64(cap->window.count()), seconds);
        QCOMPARE(cap->text(), written);
        QVERIFY(FrequencyCap::parse(written) == cap);
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s,
                                    u"/"_s,
                                    u"1"_s,
                                    u"1/"_s,
                                    u"/day"_s,
                                    u"0/day"_s,
                                    u"-1/day"_s,
                                    u"1/0day"_s,
                                    u"1/-2day"_s,
                                    u"1/year"_s,
                                    u"1/2"_s,
                                    u"1/days"_s,
                                    u"1/Day"_s,
                                    u"1/2 day"_s,
                                    u"a/day"_s,
                                    u"1.5/day"_s,
                                    u"1/367day"_s,
                                    u"1/13month"_s,
                                    u"1/day/day"_s,
                                    u"1/99999999999999999999min"_s,
                                    u"9999999999/day"_s})
            QTest::newRow(qPrintable(QString(u"“"_s % text % u"”"_s))) << text;
    }

    void anythingElseIsRefused()
    {
        QFETCH(QString, text);

        QVERIFY(!FrequencyCap::parse(text));
    }

    void whatNoUnitFitsIsWrittenInSeconds()
    {
        QCOMPARE((FrequencyCap{2, std::chrono::seconds(61)}.text()), u"2/61s"_s);
    }
};

QObject *tst_frequencycap()
{
    return new TestFrequencyCap;
}

#include "tst_frequencycap.moc"
