// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/quiethours.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr DayWindow UsualWindow{8 * 60, 21 * 60};

TimePoint utcTime(const QString &text)
{
    return fromMillis(QDateTime::fromString(QString(text % u'Z'), Qt::ISODate).toMSecsSinceEpoch());
}

QList<QTimeZone> zones(const QList<QByteArray> &ids)
{
    QList<QTimeZone> list;
    for (const QByteArray &id : ids)
        list.append(QTimeZone(id));
    return list;
}

// By the calendar: what a clock on the wall there shows.
bool isOpenThere(const QTimeZone &zone, const DayWindow &window, TimePoint time)
{
    const QTime shown = QDateTime::fromMSecsSinceEpoch(toMillis(time), zone).time();
    const int minute = shown.hour() * 60 + shown.minute();
    return window.from < window.to ? minute >= window.from && minute < window.to
                                   : minute >= window.from || minute < window.to;
}

} // namespace

//! When people may be texted, by their own clocks (engine.md SR-64).
class TestQuietHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleAreTextedInTheirOwnDay();
    void theStrictestZoneDecides();
    void everyWindowCounts();
    void windowsThatLeaveNoMomentStayClosed();
    void daylightSavingIsRightInBothDirections_data();
    void daylightSavingIsRightInBothDirections();
    void aCountryHasItsZones();
    void anUnknownCountryHasUniversalTime();
    void aRememberedAnswerIsNotUsedBeyondItsTime();
};

void TestQuietHours::peopleAreTextedInTheirOwnDay()
{
    const auto shanghai = zones({"Asia/Shanghai"});

    const HoursSpell night
        = hoursAt(shanghai, {UsualWindow}, utcTime(u"2026-01-01T15:10:00"_s)); // 23:10 there

    QVERIFY(!night.open);
    QCOMPARE(night.until, utcTime(u"2026-01-02T00:00:00"_s)); // 8:00 there
    QCOMPARE(night.zone, QByteArray("Asia/Shanghai"));
    QCOMPARE(night.window, UsualWindow);
    const HoursSpell day = hoursAt(shanghai, {UsualWindow}, night.until);
    QVERIFY(day.open);
    QCOMPARE(day.until, utcTime(u"2026-01-02T13:00:00"_s)); // 21:00 there
}

void TestQuietHours::theStrictestZoneDecides()
{
    const auto states = zones({"America/New_York", "America/Los_Angeles", "Pacific/Honolulu"});

    // 9:00 in New York, 3:00 in Honolulu.
    const HoursSpell early = hoursAt(states, {UsualWindow}, utcTime(u"2026-01-05T14:00:00"_s));

    QVERIFY(!early.open);
    QCOMPARE(early.until, utcTime(u"2026-01-05T18:00:00"_s)); // 8:00 in Honolulu
    const HoursSpell open = hoursAt(states, {UsualWindow}, early.until);
    QVERIFY(open.open);
    QCOMPARE(open.until, utcTime(u"2026-01-06T02:00:00"_s)); // 21:00 in New York
}

void TestQuietHours::everyWindowCounts()
{
    const HoursSpell spell
        = hoursAt(zones({"UTC"}), {UsualWindow, {10 * 60, 23 * 60}}, utcTime(u"2026-01-05T09:00:00"_s));

    QVERIFY(!spell.open);
    QCOMPARE(spell.until, utcTime(u"2026-01-05T10:00:00"_s));
}

void TestQuietHours::windowsThatLeaveNoMomentStayClosed()
{
    const TimePoint now = utcTime(u"2026-01-05T09:00:00"_s);

    const HoursSpell spell = hoursAt(zones({"Pacific/Kiritimati", "Pacific/Honolulu", "Europe/London"}),
                                     {{8 * 60, 9 * 60}}, now);

    QVERIFY(!spell.open);
    QCOMPARE(spell.until, TimePoint(now + 24h));
}

void TestQuietHours::daylightSavingIsRightInBothDirections_data()
{
    QTest::addColumn<QByteArray>("id");
    // Among them zones whose clocks change by half an hour, at midnight, or by two hours.
    for (const char *id :
         {"Europe/Berlin",     "Europe/London",    "Europe/Lisbon",      "Europe/Athens",
          "Europe/Chisinau",   "America/New_York", "America/Chicago",    "America/Los_Angeles",
          "America/Anchorage", "America/St_Johns", "America/Havana",     "America/Santiago",
          "America/Nuuk",      "Australia/Sydney", "Australia/Adelaide", "Australia/Lord_Howe",
          "Pacific/Auckland",  "Asia/Jerusalem",   "Asia/Beirut",        "Antarctica/Troll"})
        QTest::newRow(id) << QByteArray(id);
}

void TestQuietHours::daylightSavingIsRightInBothDirections()
{
    QFETCH(QByteArray, id);
    const QTimeZone zone(id);
    const auto changes = zone.transitions(QDateTime::fromString(u"2025-01-01T00:00:00Z"_s, Qt::ISODate),
                                          QDateTime::fromString(u"2026-01-01T00:00:00Z"_s, Qt::ISODate));
    QCOMPARE(changes.size(), 2); // forward and back

    for (const QTimeZone::OffsetData &change : changes) {
        const TimePoint at = fromMillis(change.atUtc.toMSecsSinceEpoch());
        for (const DayWindow window :
             {UsualWindow, DayWindow{150, 21 * 60}, DayWindow{30, 23 * 60 + 30}, DayWindow{22 * 60, 105}}) {
            for (TimePoint now = at - 30h; now < at + 30h; now += 45min) {
                const HoursSpell spell = hoursAt({zone}, {window}, now);
                QCOMPARE(spell.open, isOpenThere(zone, window, now));
                TimePoint turn = now;
                while (turn < spell.until && isOpenThere(zone, window, turn) == spell.open)
                    turn += 15min; // every boundary and change is a multiple of it
                QCOMPARE(turn, spell.until);
                QVERIFY(isOpenThere(zone, window, spell.until) != spell.open);
            }
        }
    }
}

void TestQuietHours::aCountryHasItsZones()
{
    QVERIFY(zonesOf(u"DE"_s).contains(QTimeZone("Europe/Berlin")));
    QCOMPARE(zonesOf(u"CN"_s), QList<QTimeZone>{QTimeZone("Asia/Shanghai")});
    QVERIFY(zonesOf(u"ES"_s).contains(QTimeZone("Atlantic/Canary")));
    QVERIFY(zonesOf(u"US"_s).size() > 5);
    QVERIFY(zonesOf(u"RU"_s).size() > 5);
}

void TestQuietHours::anUnknownCountryHasUniversalTime()
{
    QCOMPARE(zonesOf(QString()), QList<QTimeZone>{QTimeZone::utc()});
    QCOMPARE(zonesOf(u"??"_s), QList<QTimeZone>{QTimeZone::utc()});
}

void TestQuietHours::aRememberedAnswerIsNotUsedBeyondItsTime()
{
    QuietHours hours;
    const TimePoint night = utcTime(u"2026-01-01T15:10:00"_s);

    QVERIFY(!hours.at(u"CN"_s, {UsualWindow}, night).open);
    QVERIFY(!hours.at(u"CN"_s, {UsualWindow}, utcTime(u"2026-01-01T23:59:59"_s)).open);
    QVERIFY(hours.at(u"CN"_s, {UsualWindow}, utcTime(u"2026-01-02T00:00:00"_s)).open);
    QVERIFY(!hours.at(u"CN"_s, {UsualWindow}, night).open); // the clock was set back
    QVERIFY(hours.at(u"CN"_s, {{0, 1440}}, night).open); // and the rule changed
}

QObject *tst_quiethours()
{
    return new TestQuietHours;
}

#include "tst_quiethours.moc"
