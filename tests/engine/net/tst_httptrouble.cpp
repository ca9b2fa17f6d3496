// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/httptrouble.h"

#include <QMetaEnum>
#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestHttpTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWordsForEveryError()
    {
        const QMetaEnum errors = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        QVERIFY(errors.keyCount() > 20);

        for (int i = 0; i < errors.keyCount(); ++i) {
            const auto error = static_cast<QNetworkReply::NetworkError>(errors.value(i));
            QVERIFY2(!troubleOf(error, {}).isEmpty(), errors.key(i));
        }
    }

    void saysWhatIsWrongWithACertificate()
    {
        const auto words = [](QSslError::SslError error) {
            return troubleOf(QNetworkReply::SslHandshakeFailedError, {QSslError(error)});
        };

        QCOMPARE(words(QSslError::CertificateExpired), QStringLiteral("its certificate has expired"));
        QCOMPARE(words(QSslError::HostNameMismatch),
                 QStringLiteral("its certificate was made out to another name"));
        QCOMPARE(words(QSslError::SelfSignedCertificate), QStringLiteral("its certificate is not trusted"));
        QVERIFY(troubleOf(QNetworkReply::SslHandshakeFailedError, {}).contains(QStringLiteral("TLS 1.2")));
    }

    void saysHowLongItWaited()
    {
        QCOMPARE(lateTrouble(30s), QStringLiteral("no answer within 30 s"));
        QCOMPARE(lateTrouble(1500ms), QStringLiteral("no answer within 1500 ms"));
    }
};

QObject *tst_httptrouble()
{
    return new TestHttpTrouble;
}

#include "tst_httptrouble.moc"
