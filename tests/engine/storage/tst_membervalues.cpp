// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/membervalues.h"

#include "engine/storage/audiencestore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestMemberValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBackAsTheyWere_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("one") << QStringList{u"Anna"_s};
        QTest::newRow("an empty one between") << QStringList{u"a"_s, u""_s, u"c"_s};
        QTest::newRow("other scripts") << QStringList{u"张伟"_s, u"😀"_s};
        QTest::newRow("127 bytes") << QStringList{QString(127, u'x'), u"y"_s};
        QTest::newRow("128 bytes") << QStringList{QString(128, u'x'), u"y"_s};
        QTest::newRow("20 000 bytes") << QStringList{QString(20'000, u'x'), u"y"_s};
    }

    void comeBackAsTheyWere()
    {
        QFETCH(QStringList, values);
        QCOMPARE(unpackValues(packValues(values)), values);
    }

    void takeOneByteMoreThanTheText() { QCOMPARE(packValues({u"Anna"_s}).size(), 5); }

    void aDamagedBlockEndsAtTheDamage()
    {
        QByteArray packed = packValues({u"whole"_s, u"cut"_s});
        packed.chop(1);
        QCOMPARE(unpackValues(packed), QStringList{u"whole"_s});
        QCOMPARE(unpackValues(QByteArray(40, '\xff')), QStringList{});
    }

    void countriesFitANumber()
    {
        for (const QString &iso : {u"CN"_s, u"DE"_s, u"AA"_s, u"ZZ"_s})
            QCOMPARE(countryText(countryCode(iso)), iso);
        QCOMPARE(countryCode(QString()), 0);
        QCOMPARE(countryText(0), QString());
        QVERIFY(countryCode(u"CN"_s) != countryCode(u"NC"_s));
    }
};

QObject *tst_membervalues()
{
    return new TestMemberValues;
}

#include "tst_membervalues.moc"
