// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/randomcode.h"
#include "engine/security/totp.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// RFC 6238, appendix B, for SHA-1; its codes have eight digits, of which ours are the last six.
const Secret Rfc(QByteArray("12345678901234567890"));

TimePoint at(qint64 seconds)
{
    return TimePoint(std::chrono::seconds(seconds));
}

} // namespace

//! Codes of an authenticator app, and random codes.
class TestTotp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodesAreThoseOfTheStandard_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("59") << qint64(59) << QByteArray("287082");
        QTest::newRow("1111111109") << qint64(1111111109) << QByteArray("081804");
        QTest::newRow("1111111111") << qint64(1111111111) << QByteArray("050471");
        QTest::newRow("1234567890") << qint64(1234567890) << QByteArray("005924");
        QTest::newRow("2000000000") << qint64(2000000000) << QByteArray("279037");
        QTest::newRow("20000000000") << qint64(20000000000) << QByteArray("353130");
    }

    void theCodesAreThoseOfTheStandard()
    {
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, code);

        QCOMPARE(Totp::codeAt(Rfc, Totp::stepAt(at(seconds))), code);
    }

    void clocksMayDifferByAStep()
    {
        const qint64 step = Totp::stepAt(at(1111111109));
        const QByteArray code = Totp::codeAt(Rfc, step);

        QCOMPARE(Totp::match(Rfc, code, at(1111111109), 0), std::optional(step));
        QCOMPARE(Totp::match(Rfc, code, at(1111111109) + 30s, 0), std::optional(step));
        QCOMPARE(Totp::match(Rfc, code, at(1111111109) - 30s, 0), std::optional(step));
        QVERIFY(!Totp::match(Rfc, code, at(1111111109) + 60s, 0));
        QVERIFY(!Totp::match(Rfc, code, at(1111111109) - 60s, 0));
    }

    void aCodeIsGoodOnce()
    {
        const qint64 step = Totp::stepAt(at(1111111109));
        const QByteArray code = Totp::codeAt(Rfc, step);

        QVERIFY(!Totp::match(Rfc, code, at(1111111109), step));
        QVERIFY(Totp::match(Rfc, Totp::codeAt(Rfc, step + 1), at(1111111109), step));
    }

    void whatIsNoCodeFitsNothing()
    {
        for (const QByteArray &typed :
             {QByteArray(), QByteArray("28708"), QByteArray("2870820"), QByteArray("abcdef")})
            QVERIFY(!Totp::match(Rfc, typed, at(59), 0));
    }

    void theSecretIsShownAsAppsReadIt()
    {
        QCOMPARE(Totp::groups(Rfc), u"GEZD-GNBV-GY3T-QOJQ-GEZD-GNBV-GY3T-QOJQ"_s);
        QCOMPARE(
            Totp::uri(Rfc, u"olga"_s, u"Heliograph"_s),
            u"otpauth://totp/Heliograph:olga?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Heliograph"_s);
        QCOMPARE(RandomCode::base32("foobar"), QByteArray("MZXW6YTBOI"));
        QCOMPARE(Totp::freshSecret().expose().size(), 20);
    }

    void aCodeForPeopleForgivesCaseAndDashes()
    {
        const Secret code = RandomCode::forPeople();

        QCOMPARE(code.expose().size(), 24);
        QCOMPARE(RandomCode::stored(Secret(code.expose().toLower().replace('-', ""))),
                 RandomCode::stored(code));
        QVERIFY(RandomCode::stored(RandomCode::forPeople()) != RandomCode::stored(code));
        QCOMPARE(RandomCode::token().expose().size(), 64);
    }
};

QObject *tst_totp()
{
    return new TestTotp;
}

#include "tst_totp.moc"
