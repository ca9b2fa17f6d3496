// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/oneshotbody.h"

#include <QTest>

using namespace heliograph;

class TestOneShotBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutEachByteOnce()
    {
        OneShotBody body("abcdef");

        QCOMPARE(body.read(4), "abcd");
        QCOMPARE(body.bytesAvailable(), 2);
        QVERIFY(!body.atEnd());
        QCOMPARE(body.read(4), "ef");
        QVERIFY(body.atEnd());
        QCOMPARE(body.read(4), "");
    }

    void cannotBeRewound()
    {
        OneShotBody body("abcdef");
        QCOMPARE(body.read(2), "ab");

        QVERIFY(body.isSequential());
        QVERIFY(!body.reset());
        QVERIFY(!body.seek(0));
        QCOMPARE(body.read(1), "c");
    }

    void countsWhatItHandedOut()
    {
        OneShotBody body("abcdef");
        QCOMPARE(body.pulled(), 0);
        QCOMPARE(body.length(), 6);

        QCOMPARE(body.read(4).size(), 4);
        QCOMPARE(body.pulled(), 4);

        QCOMPARE(body.readAll().size(), 2);
        QCOMPARE(body.pulled(), 6);
    }

    void announcesTheFirstByteOnceBeforeItLeaves()
    {
        QList<qint64> pulledWhenAnnounced;
        OneShotBody *self = nullptr;
        OneShotBody body("abcdef", [&] { pulledWhenAnnounced.append(self->pulled()); });
        self = &body;
        QVERIFY(pulledWhenAnnounced.isEmpty());

        QCOMPARE(body.read(1), "a");
        QCOMPARE(body.readAll(), "bcdef");

        QCOMPARE(pulledWhenAnnounced, QList<qint64>{0});
    }

    void givesNothingWhenWithheldAtTheLastMoment()
    {
        OneShotBody *self = nullptr;
        int announced = 0;
        OneShotBody body("abcdef", [&] {
            ++announced;
            self->withhold();
        });
        self = &body;

        QCOMPARE(body.read(6), "");
        QCOMPARE(body.read(6), "");

        QCOMPARE(body.pulled(), 0);
        QCOMPARE(announced, 1);
    }

    void announcesNothingOnceWithheld()
    {
        int announced = 0;
        OneShotBody body("abcdef", [&] { ++announced; });

        body.withhold();

        QCOMPARE(body.read(6), "");
        QCOMPARE(announced, 0);
    }

    void anEmptyBodyIsAtItsEndAndAnnouncesNothing()
    {
        int announced = 0;
        OneShotBody body({}, [&] { ++announced; });

        QVERIFY(body.atEnd());
        QCOMPARE(body.readAll(), "");
        QCOMPARE(announced, 0);
    }
};

QObject *tst_oneshotbody()
{
    return new TestOneShotBody;
}

#include "tst_oneshotbody.moc"
