// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/instantargument.h"

#include <QDateTime>
#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! Times as people write them, around the days on which clocks are put forward and back.
class TestInstantArgument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesMeanOneInstant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("instant");

        QTest::newRow("with an offset") << u"2026-03-01T09:00:00+01:00"_s << u"2026-03-01T08:00:00Z"_s;
        QTest::newRow("in UTC") << u"2026-03-01T09:00Z"_s << u"2026-03-01T09:00:00Z"_s;
        QTest::newRow("west of Greenwich") << u"2026-03-01T09:00:00-05:00"_s << u"2026-03-01T14:00:00Z"_s;
        QTest::newRow("local, winter") << u"2026-03-01T09:00"_s << u"2026-03-01T08:00:00Z"_s;
        QTest::newRow("local, summer") << u"2026-07-01T09:00"_s << u"2026-07-01T07:00:00Z"_s;
        QTest::newRow("with a blank") << u"2026-07-01 09:00"_s << u"2026-07-01T07:00:00Z"_s;
        QTest::newRow("a zone behind it") << u"2026-07-01 09:00 Asia/Shanghai"_s << u"2026-07-01T01:00:00Z"_s;
        QTest::newRow("last moment before the gap") << u"2026-03-29T01:59"_s << u"2026-03-29T00:59:00Z"_s;
        QTest::newRow("first moment after the gap") << u"2026-03-29T03:00"_s << u"2026-03-29T01:00:00Z"_s;
        QTest::newRow("before the hour that comes twice")
            << u"2026-10-25T01:59"_s << u"2026-10-24T23:59:00Z"_s;
        QTest::newRow("the first of the two") << u"2026-10-25T02:30+02:00"_s << u"2026-10-25T00:30:00Z"_s;
        QTest::newRow("the second of the two") << u"2026-10-25T02:30+01:00"_s << u"2026-10-25T01:30:00Z"_s;
        QTest::newRow("after it") << u"2026-10-25T03:00"_s << u"2026-10-25T02:00:00Z"_s;
    }

    void timesMeanOneInstant()
    {
        QFETCH(QString, text);
        QFETCH(QString, instant);

        const auto read = instantOf(text, QTimeZone("Europe/Berlin"), u"at"_s);

        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(toMillis(*read), QDateTime::fromString(instant, Qt::ISODate).toMSecsSinceEpoch());
    }

    void whatMeansNoneIsRefusedWithWhatToWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");

        QTest::newRow("in the gap") << u"2026-03-29T02:30"_s << u"put forward"_s;
        QTest::newRow("in the gap of another zone")
            << u"2026-03-08 02:30 America/New_York"_s << u"put forward"_s;
        QTest::newRow("twice") << u"2026-10-25T02:30"_s << u"+02:00 for the first or +01:00 for the second"_s;
        QTest::newRow("twice, seconds") << u"2026-10-25T02:00:00"_s << u"comes twice"_s;
        QTest::newRow("no such zone") << u"2026-03-01 09:00 Europe/Berlim"_s << u"no time zone"_s;
        QTest::newRow("no time") << u"2026-03-01"_s << u"wants a time"_s;
        QTest::newRow("no day") << u"2026-02-30T09:00"_s << u"wants a time"_s;
        QTest::newRow("words") << u"tomorrow"_s << u"wants a time"_s;
        QTest::newRow("nothing") << u""_s << u"wants a time"_s;
    }

    void whatMeansNoneIsRefusedWithWhatToWrite()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);

        const auto read = instantOf(text, QTimeZone("Europe/Berlin"), u"at"_s);

        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
        QVERIFY2(read.error().detail.contains(words), qPrintable(read.error().detail));
    }

    void everyHourOfAYearIsReadAsTheZoneShowsIt()
    {
        const QTimeZone zone("Europe/Berlin");
        int refused = 0;
        QDateTime instant = QDateTime::fromString(u"2026-01-01T00:00:00Z"_s, Qt::ISODate);
        for (int hour = 0; hour < 365 * 24; ++hour, instant = instant.addSecs(3600)) {
            const QString local = instant.toTimeZone(zone).toString(u"yyyy-MM-ddTHH:mm"_s);
            const auto read = instantOf(local, zone, u"at"_s);
            if (read)
                QCOMPARE(toMillis(*read), instant.toMSecsSinceEpoch());
            else
                ++refused;
        }
        QCOMPARE(refused, 2); // the hour that comes twice
    }

    void lengthsAreRead()
    {
        QCOMPARE(lengthOf(u"90min"_s), std::optional<Millis>(90min));
        QCOMPARE(lengthOf(u"36 h"_s), std::optional<Millis>(36h));
        QCOMPARE(lengthOf(u"3d"_s), std::optional<Millis>(72h));
        for (const QString &text :
             {u"0h"_s, u"-1h"_s, u"1.5h"_s, u"3"_s, u"h"_s, u"2026-03-01T09:00"_s, u"999999d"_s})
            QVERIFY2(!lengthOf(text), qPrintable(text));
    }
};

QObject *tst_instantargument()
{
    return new TestInstantArgument;
}

#include "tst_instantargument.moc"
