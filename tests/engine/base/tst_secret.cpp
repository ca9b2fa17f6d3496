// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/secret.h"

#include <QTest>

using namespace heliograph;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsBytesWhenACopyGoes()
    {
        const Secret kept(QByteArrayLiteral("abc"));

        {
            const Secret copy = kept;
            QCOMPARE(copy.expose(), QByteArrayLiteral("abc"));
        }

        QCOMPARE(kept.expose(), QByteArrayLiteral("abc"));
    }

    void doesNotShareWithItsSource()
    {
        QByteArray source("abc");
        const Secret secret(source);

        source.fill('x');

        QCOMPARE(secret.expose(), QByteArrayLiteral("abc"));
    }
};

QObject *tst_secret()
{
    return new TestSecret;
}

#include "tst_secret.moc"
