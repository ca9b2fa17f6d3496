// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/rowgate.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestRowGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonGoesWaitsOrIsSkipped_data()
    {
        QTest::addColumn<RowGate>("gate");
        QTest::addColumn<RowFate>("fate");
        const TimePoint now = at();

        QTest::newRow("due") << RowGate{now} << RowFate::Goes;
        QTest::newRow("retry later") << RowGate{now + 1ms} << RowFate::Waits;
        QTest::newRow("validity ends now") << RowGate{now, now} << RowFate::Expired;
        QTest::newRow("validity ends next") << RowGate{now, now + 1ms} << RowFate::Goes;
        QTest::newRow("opted out") << RowGate{now, TimePoint::max(), true} << RowFate::Suppressed;
        QTest::newRow("out of time and opted out") << RowGate{now, now - 1h, true} << RowFate::Expired;
        QTest::newRow("later, and then out of time") << RowGate{now + 1s, now - 1h} << RowFate::Waits;
    }

    void aPersonGoesWaitsOrIsSkipped()
    {
        QFETCH(RowGate, gate);
        QFETCH(RowFate, fate);

        QCOMPARE(rowFate(gate, at()), fate);
    }

private:
    static TimePoint at() { return fromMillis(1'800'000'000'000); }
};

QObject *tst_rowgate()
{
    return new TestRowGate;
}

#include "tst_rowgate.moc"
