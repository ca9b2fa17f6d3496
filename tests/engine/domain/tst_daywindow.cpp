// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/daywindow.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! A part of every day.
class TestDayWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadFromTwoTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("written");
        QTest::newRow("a day's work") << u"08:00-21:00"_s << 480 << 1260 << u"08:00-21:00"_s;
        QTest::newRow("over midnight") << u"22:15-06:05"_s << 1335 << 365 << u"22:15-06:05"_s;
        QTest::newRow("the whole day") << u"00:00-24:00"_s << 0 << 1440 << u"00:00-24:00"_s;
        QTest::newRow("a minute") << u"12:00-12:01"_s << 720 << 721 << u"12:00-12:01"_s;
        QTest::newRow("until midnight, which begins") << u"20:00-00:00"_s << 1200 << 0 << u"20:00-00:00"_s;
        QTest::newRow("one digit") << u"8:00-9:30"_s << 480 << 570 << u"08:00-09:30"_s;
        QTest::newRow("with spaces") << u" 08:00 - 21:00 "_s << 480 << 1260 << u"08:00-21:00"_s;
    }

    void isReadFromTwoTimes()
    {
        QFETCH(QString, text);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, written);

        const auto window = DayWindow::parse(text);

        QVERIFY(window);
        QCOMPARE(window->from, from);
        QCOMPARE(window->to, to);
        QCOMPARE(window->text(), written);
        QVERIFY(DayWindow::parse(window->text()) == window);
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s,
                                    u"-"_s,
                                    u"08:00"_s,
                                    u"08:00-"_s,
                                    u"-21:00"_s,
                                    u"08:00-08:00"_s,
                                    u"24:00-08:00"_s,
                                    u"08:00-24:01"_s,
                                    u"08:00-25:00"_s,
                                    u"08:60-21:00"_s,
                                    u"0800-2100"_s,
                                    u"08-21"_s,
                                    u"08:0-21:00"_s,
                                    u"08:000-21:00"_s,
                                    u"a:00-21:00"_s,
                                    u"08:0x-21:00"_s,
                                    u":00-21:00"_s,
                                    u"08:00-21:00-22:00"_s,
                                    u"+8:00-21:00"_s,
                                    u"08:+5-21:00"_s,
                                    u"08:00-21:-0"_s,
                                    u"08:00--1:30"_s,
                                    u"08.00-21.00"_s})
            QTest::newRow(qPrintable(QString(u"“"_s % text % u"”"_s))) << text;
    }

    void anythingElseIsRefused()
    {
        QFETCH(QString, text);

        QVERIFY(!DayWindow::parse(text));
    }

    void theEndIsNotInIt_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("minute");
        QTest::addColumn<bool>("in");
        QTest::newRow("before") << 480 << 1260 << 479 << false;
        QTest::newRow("the beginning") << 480 << 1260 << 480 << true;
        QTest::newRow("the last minute") << 480 << 1260 << 1259 << true;
        QTest::newRow("the end") << 480 << 1260 << 1260 << false;
        QTest::newRow("night, before") << 1320 << 360 << 1319 << false;
        QTest::newRow("night, beginning") << 1320 << 360 << 1320 << true;
        QTest::newRow("night, midnight") << 1320 << 360 << 0 << true;
        QTest::newRow("night, last minute") << 1320 << 360 << 359 << true;
        QTest::newRow("night, end") << 1320 << 360 << 360 << false;
        QTest::newRow("all day, first") << 0 << 1440 << 0 << true;
        QTest::newRow("all day, last") << 0 << 1440 << 1439 << true;
    }

    void theEndIsNotInIt()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, minute);
        QFETCH(bool, in);

        QCOMPARE((DayWindow{from, to}.contains(minute)), in);
    }

    void onlyTheWholeDayIsTheWholeDay()
    {
        QVERIFY(DayWindow().isWholeDay());
        QVERIFY((!DayWindow{0, 1439}.isWholeDay()));
        QVERIFY((!DayWindow{1, 1440}.isWholeDay()));
    }
};

QObject *tst_daywindow()
{
    return new TestDayWindow;
}

#include "tst_daywindow.moc"
