// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/logging.h"

#include <QTest>

using namespace heliograph;

class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksWhatMustNotBeLogged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("logged");
        QTest::newRow("phone number")
            << QStringLiteral("to +8613900001234 now") << QStringLiteral("to +***34 now");
        QTest::newRow("short number stays")
            << QStringLiteral("port 9100, 123456 rows") << QStringLiteral("port 9100, 123456 rows");
        QTest::newRow("query secret")
            << QStringLiteral("?Signature=abc%2F&x=1") << QStringLiteral("?Signature=***&x=1");
        QTest::newRow("bearer") << QStringLiteral("Authorization: Bearer eyJhbGci")
                                << QStringLiteral("Authorization: Bearer ***");
        QTest::newRow("json secret") << QStringLiteral("{\"secret\": \"s3cr3t\"}")
                                     << QStringLiteral("{\"secret\": \"***\"}");
    }

    void masksWhatMustNotBeLogged()
    {
        QFETCH(QString, text);
        QFETCH(QString, logged);

        QCOMPARE(redacted(text), logged);
    }
};

QObject *tst_logging()
{
    return new TestLogging;
}

#include "tst_logging.moc"
