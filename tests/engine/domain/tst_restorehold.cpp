// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/restorehold.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! By what a restored database is noticed.
class TestRestoreHold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCauseHasItsCode_data()
    {
        QTest::addColumn<RestoreCause>("cause");
        QTest::addColumn<int>("stored");
        QTest::addColumn<QString>("code");
        QTest::newRow("journal") << RestoreCause::OlderThanJournal << 1 << u"older-than-journal"_s;
        QTest::newRow("mark") << RestoreCause::OlderThanMark << 2 << u"older-than-mark"_s;
        QTest::newRow("nothing") << RestoreCause::NoJournal << 3 << u"no-journal"_s;
        QTest::newRow("machine") << RestoreCause::OtherMachine << 4 << u"other-machine"_s;
        QTest::newRow("file") << RestoreCause::OtherFile << 5 << u"other-file"_s;
    }

    void everyCauseHasItsCode()
    {
        QFETCH(RestoreCause, cause);
        QFETCH(int, stored);
        QFETCH(QString, code);

        QCOMPARE(static_cast<int>(cause), stored);
        QCOMPARE(QString(restoreCauseCode(cause)), code);
        QVERIFY(stored <= RestoreCauseCount);
    }

    void unknownSendsAreComparedWhole()
    {
        const UnknownSends sends{CampaignId{7}, fromMillis(5), 3};

        QVERIFY(sends == (UnknownSends{CampaignId{7}, fromMillis(5), 3}));
        QVERIFY(sends != (UnknownSends{CampaignId{8}, fromMillis(5), 3}));
        QVERIFY(sends != (UnknownSends{CampaignId{7}, fromMillis(6), 3}));
        QVERIFY(sends != (UnknownSends{CampaignId{7}, fromMillis(5), 4}));
    }
};

QObject *tst_restorehold()
{
    return new TestRestoreHold;
}

#include "tst_restorehold.moc"
