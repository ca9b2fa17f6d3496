// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/storagehealth.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What is wrong with the storage, and what follows.
class TestStorageHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTroubleHasItsCodeAndItsWeight_data()
    {
        QTest::addColumn<StorageTrouble>("trouble");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("stops");
        QTest::addColumn<bool>("ends");
        using enum StorageTrouble;
        QTest::newRow("none") << None << u"none"_s << false << false;
        QTest::newRow("busy") << Busy << u"busy"_s << true << false;
        QTest::newRow("full") << Full << u"full"_s << true << false;
        QTest::newRow("read-only") << ReadOnly << u"read-only"_s << true << false;
        QTest::newRow("failing") << Failing << u"failing"_s << true << false;
        QTest::newRow("unreachable") << Unreachable << u"unreachable"_s << true << false;
        QTest::newRow("journal") << Journal << u"journal"_s << true << false;
        QTest::newRow("refused") << Refused << u"refused"_s << true << false;
        QTest::newRow("log grows") << LogGrows << u"log-grows"_s << false << false;
        QTest::newRow("damaged") << Damaged << u"damaged"_s << true << true;
        QTest::newRow("log missing") << LogMissing << u"log-missing"_s << true << true;
        QTest::newRow("replaced") << Replaced << u"replaced"_s << true << true;
    }

    void everyTroubleHasItsCodeAndItsWeight()
    {
        QFETCH(StorageTrouble, trouble);
        QFETCH(QString, code);
        QFETCH(bool, stops);
        QFETCH(bool, ends);

        QCOMPARE(QString(storageTroubleCode(trouble)), code);
        QVERIFY(storageTroubleFromCode(code) == trouble);
        QCOMPARE(stopsSending(trouble), stops);
        QCOMPARE(endsEngine(trouble), ends);
    }

    void anotherCodeIsNoTrouble_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : {u""_s, u"Full"_s, u"log_grows"_s, u"full "_s, u"2"_s})
            QTest::newRow(qPrintable(QString(u"“"_s % code % u"”"_s))) << code;
    }

    void anotherCodeIsNoTrouble()
    {
        QFETCH(QString, code);

        QVERIFY(storageTroubleFromCode(code) == StorageTrouble::None);
    }

    void whateverEndsTheEngineStopsSending()
    {
        for (int trouble = 0; trouble < StorageTroubleCount; ++trouble) {
            const auto each = static_cast<StorageTrouble>(trouble);
            QVERIFY(!endsEngine(each) || stopsSending(each));
        }
    }
};

QObject *tst_storagehealth()
{
    return new TestStorageHealth;
}

#include "tst_storagehealth.moc"
