// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/progressline.h"

#include "tests/support/fakeclock.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! What the demo says while it sends.
class TestProgressLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndIsToldOnce()
    {
        QString said;
        QTextStream out(&said);
        FakeClock clock;
        ProgressLine line(out, false, clock);

        for (int second = 1; second <= 4; ++second) {
            clock.advance(1s);
            line.show(qMin(second * 500, 1'000), 1'000);
        }

        QCOMPARE(said.count(u"1000 of 1000 (100 %)"_s), 1);
        QVERIFY2(said.contains(u"1000 of 1000 (100 %)  500 messages/s"_s), qPrintable(said));
    }
};

QObject *tst_progressline()
{
    return new TestProgressLine;
}

#include "tst_progressline.moc"
