// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/idmint.h"
#include "engine/simulator/vendor/wiretime.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

using simulator::IdMint;

//! The ids and times that answers carry.
class TestIdMint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsHaveTheirProvidersForm()
    {
        static const QRegularExpression bizId(u"^[1-9][0-9]{8}000000042\\^0$"_s);
        static const QRegularExpression serialNo(u"^5000:[1-9][0-9]{8}000000042$"_s);
        static const QRegularExpression messageId(u"^[1-9][0-9]{8}000000042$"_s);
        static const QRegularExpression requestId(u"^[1-9][0-9]{8}-0000-4000-8000-000000000001$"_s);
        for (quint64 seed = 0; seed < 50; ++seed) {
            IdMint mint(seed);
            QVERIFY(bizId.match(QString::fromLatin1(mint.bizId(42))).hasMatch());
            QVERIFY(serialNo.match(QString::fromLatin1(mint.serialNo(42))).hasMatch());
            QVERIFY(messageId.match(QString::fromLatin1(mint.messageId(42))).hasMatch());
            QVERIFY(requestId.match(QString::fromLatin1(mint.nextRequestId())).hasMatch());
        }
    }

    void everyRequestHasAnotherId()
    {
        IdMint mint(1);
        QSet<QByteArray> ids;
        for (int i = 0; i < 300; ++i)
            ids.insert(mint.nextRequestId());

        QCOMPARE(ids.size(), 300);
        QVERIFY(mint.nextRequestId().endsWith("-00000000012d"));
    }

    void equalSeedsGiveEqualIds()
    {
        QCOMPARE(IdMint(7).messageId(3), IdMint(7).messageId(3));
        QVERIFY(IdMint(7).messageId(3) != IdMint(8).messageId(3));
        QVERIFY(IdMint(7).messageId(3) != IdMint(7).messageId(4));
    }

    void anIdLeadsBackToItsMessage_data()
    {
        QTest::addColumn<quint32>("message");
        QTest::newRow("the first") << 0U;
        QTest::newRow("another") << 42U;
        QTest::newRow("the millionth") << 999'999U;
        QTest::newRow("the last") << std::numeric_limits<quint32>::max();
    }

    void anIdLeadsBackToItsMessage()
    {
        QFETCH(quint32, message);
        const IdMint mint(7);

        QVERIFY(mint.messageOf(mint.messageId(message)) == message);
    }

    void aForeignIdLeadsNowhere_data()
    {
        QTest::addColumn<QByteArray>("id");
        const QByteArray own = IdMint(7).messageId(42);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("letters") << QByteArray("abc");
        QTest::newRow("one too few") << own.chopped(1);
        QTest::newRow("one too many") << QByteArray(own + '0');
        QTest::newRow("a sign") << QByteArray('-' + own);
        QTest::newRow("call's") << IdMint(7).bizId(42);
        QTest::newRow("serial number") << IdMint(7).serialNo(42);
        QTest::newRow("too large for a number") << QByteArray(30, '9');
    }

    void aForeignIdLeadsNowhere()
    {
        QFETCH(QByteArray, id);

        QVERIFY(!IdMint(7).messageOf(id));
    }

    void timesAreBeijings_data()
    {
        QTest::addColumn<qint64>("millis");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("1970") << qint64(0) << QByteArray("1970-01-01 08:00:00");
        QTest::newRow("the next day there") << qint64(1'767'196'800'000) << QByteArray("2026-01-01 00:00:00");
        QTest::newRow("no fractions") << qint64(1'767'196'799'999) << QByteArray("2025-12-31 23:59:59");
    }

    void timesAreBeijings()
    {
        QFETCH(qint64, millis);
        QFETCH(QByteArray, written);

        QCOMPARE(simulator::beijingTime(fromMillis(millis)), written);
        QCOMPARE(simulator::beijingTime(fromMillis(millis), u"yyyyMMdd"),
                 QByteArray(written.left(10)).replace("-", ""));
    }
};

} // namespace heliograph

QObject *tst_idmint()
{
    return new heliograph::TestIdMint;
}

#include "tst_idmint.moc"
