// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/pricefile.h"

#include "engine/domain/campaign.h"

#include <QBuffer>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr TimePoint PricedNow = fromMillis(1'800'000'000'000);

//! Reads milliseconds since 1970.
Result<TimePoint> plainInstant(const QString &text)
{
    bool isNumber = false;
    const qint64 millis = text.toLongLong(&isNumber);
    if (!isNumber)
        return Error{ErrorKind::Invalid, u"“%1” is no time."_s.arg(text)};
    return fromMillis(millis);
}

Result<QList<Price>> pricesOf(QByteArray csv)
{
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    return readPrices(file, AccountId{3}, PricedNow, plainInstant);
}

} // namespace

//! Prices from a CSV file.
class TestPriceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineWithoutClassIsThreePrices()
    {
        const auto prices = pricesOf("country,price,currency\nDE,0.075,EUR\n");

        QVERIFY(prices);
        QCOMPARE(prices->size(), 3);
        for (int at = 0; at < 3; ++at) {
            const Price &price = prices->at(at);
            QVERIFY(price.account == AccountId{3});
            QCOMPARE(price.country, u"DE"_s);
            QCOMPARE(price.messageClass, at);
            QCOMPARE(price.validFrom, PricedNow);
            QCOMPARE(price.perSegment.millionths(), 75'000);
            QCOMPARE(price.perSegment.currency(), u"EUR"_s);
        }
    }

    void howItIsWrittenMakesNoDifference_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("another order") << QByteArray("class,currency,country,price\ncode,EUR,DE,0.075\n");
        QTest::newRow("semicolons") << QByteArray("country;price;currency;class\nDE;0.075;EUR;code\n");
        QTest::newRow("a byte-order mark") << QByteArray("\xef\xbb\xbf"
                                                         "country,price,currency,class\nDE,0.075,EUR,code\n");
        QTest::newRow("Windows' lines")
            << QByteArray("country,price,currency,class\r\nDE,0.075,EUR,code\r\n");
        QTest::newRow("capitals in the heading")
            << QByteArray("Country,PRICE,Currency,Class\nDE,0.075,EUR,code\n");
        QTest::newRow("small letters") << QByteArray("country,price,currency,class\nde,0.075,eur,Code\n");
        QTest::newRow("spaces") << QByteArray(" country , price,currency ,class\n DE , 0.075,EUR , code \n");
        QTest::newRow("empty lines") << QByteArray("country,price,currency,class\n\nDE,0.075,EUR,code\n  \n");
        QTest::newRow("no end of line") << QByteArray("country,price,currency,class\nDE,0.075,EUR,code");
        QTest::newRow("more columns")
            << QByteArray("note,country,price,currency,class\nsince May,DE,0.075,EUR,code\n");
        QTest::newRow("zeros") << QByteArray("country,price,currency,class\nDE,0.075000,EUR,code\n");
    }

    void howItIsWrittenMakesNoDifference()
    {
        QFETCH(QByteArray, csv);

        const auto prices = pricesOf(csv);

        QVERIFY(prices);
        QCOMPARE(prices->size(), 1);
        QCOMPARE(prices->constFirst().country, u"DE"_s);
        QCOMPARE(prices->constFirst().messageClass, static_cast<int>(MessageClass::Code));
        QCOMPARE(prices->constFirst().perSegment.toDecimal(), u"0.075"_s);
        QCOMPARE(prices->constFirst().perSegment.currency(), u"EUR"_s);
    }

    void aPriceMayBeginLater()
    {
        const auto prices = pricesOf("country,price,currency,class,valid_from\n"
                                     "DE,0.07,EUR,notice,1900000000000\nDE,0.08,EUR,notice,\n");

        QVERIFY(prices);
        QCOMPARE(prices->size(), 2);
        QCOMPARE(prices->at(0).validFrom, fromMillis(1'900'000'000'000));
        QCOMPARE(prices->at(1).validFrom, PricedNow);
    }

    void nothingIsAPriceToo()
    {
        const auto prices = pricesOf("country,price,currency,class\nDE,0,EUR,code\n");

        QVERIFY(prices);
        QCOMPARE(prices->constFirst().perSegment.millionths(), 0);
    }

    void aHeadingWithoutAColumnIsRefused_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("column");
        QTest::newRow("nothing") << QByteArray() << u"country"_s;
        QTest::newRow("no heading") << QByteArray("DE,0.075,EUR\n") << u"country"_s;
        QTest::newRow("no price") << QByteArray("country,currency\nDE,EUR\n") << u"price"_s;
        QTest::newRow("no currency") << QByteArray("country,price\nDE,1\n") << u"currency"_s;
        QTest::newRow("tabs") << QByteArray("country\tprice\tcurrency\nDE\t1\tEUR\n") << u"country"_s;
    }

    void aHeadingWithoutAColumnIsRefused()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, column);

        const auto prices = pricesOf(csv);

        QVERIFY(!prices);
        QCOMPARE(prices.error().kind, ErrorKind::Invalid);
        QCOMPARE(prices.error().code, "prices.no-column"_L1);
        QCOMPARE(prices.error().parts, QStringList{column});
    }

    void aHeadingAloneIsRefused()
    {
        const auto prices = pricesOf("country,price,currency\n\n");

        QVERIFY(!prices);
        QCOMPARE(prices.error().code, "prices.none"_L1);
    }

    void aWrongLineIsNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("no country") << QByteArray(",0.1,EUR,,")
                                    << u"“” is no country in two letters, as DE."_s;
        QTest::newRow("a long country")
            << QByteArray("Germany,0.1,EUR,,") << u"“GERMANY” is no country in two letters, as DE."_s;
        QTest::newRow("no price") << QByteArray("DE,,EUR,,")
                                  << u"“ EUR” is no price of a segment, as 0.045 EUR."_s;
        QTest::newRow("below nothing")
            << QByteArray("DE,-0.1,EUR,,") << u"“-0.1 EUR” is no price of a segment, as 0.045 EUR."_s;
        QTest::newRow("no currency") << QByteArray("DE,0.1,,,")
                                     << u"“0.1 ” is no price of a segment, as 0.045 EUR."_s;
        QTest::newRow("a sign as currency")
            << QByteArray("DE,0.1,€,,") << u"“0.1 €” is no price of a segment, as 0.045 EUR."_s;
        QTest::newRow("seven decimals") << QByteArray("DE,0.0000001,EUR,,")
                                        << u"“0.0000001 EUR” is no price of a segment, as 0.045 EUR."_s;
        QTest::newRow("another class")
            << QByteArray("DE,0.1,EUR,spam,")
            << u"“spam” is no class: code, notice or marketing, or nothing for all of them."_s;
        QTest::newRow("no time") << QByteArray("DE,0.1,EUR,,soon") << u"“soon” is no time."_s;
        QTest::newRow("cut") << QByteArray("DE") << u"“ ” is no price of a segment, as 0.045 EUR."_s;
    }

    void aWrongLineIsNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, complaint);

        const auto prices = pricesOf("country,price,currency,class,valid_from\nFR,0.1,EUR,,\n" + line + '\n');

        QVERIFY(!prices);
        QCOMPARE(prices.error().kind, ErrorKind::Invalid);
        QCOMPARE(prices.error().detail, u"Line 3: %1\nNothing was changed."_s.arg(complaint));
    }

    void noMoreThanTenComplaintsAreTold()
    {
        const auto prices = pricesOf("country,price,currency\n" + QByteArray("DE,x,EUR\n").repeated(12));

        QVERIFY(!prices);
        const QStringList told = prices.error().detail.split(u'\n');
        QCOMPARE(told.size(), 11);
        QVERIFY(told.at(0).startsWith(u"Line 2:"_s));
        QVERIFY(told.at(9).startsWith(u"Line 11:"_s));
        QCOMPARE(told.at(10), u"Nothing was changed."_s);
    }
};

QObject *tst_pricefile()
{
    return new TestPriceFile;
}

#include "tst_pricefile.moc"
