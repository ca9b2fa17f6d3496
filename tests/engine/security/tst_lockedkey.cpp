// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/lockedkey.h"

#include <QSet>
#include <QTest>

using namespace heliograph;

namespace {

QByteArray bytesOf(const LockedKey &key)
{
    return QByteArray(reinterpret_cast<const char *>(key.bytes()), LockedKey::Size);
}

} // namespace

//! A key in memory.
class TestLockedKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheKeyThatWasGiven_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("letters") << QByteArray("0123456789abcdefghijklmnopqrstuv");
        QTest::newRow("zeros") << QByteArray(LockedKey::Size, '\0');
        QTest::newRow("ones") << QByteArray(LockedKey::Size, '\xff');
    }

    void isTheKeyThatWasGiven()
    {
        QFETCH(QByteArray, bytes);

        QCOMPARE(bytesOf(*LockedKey::copyOf(bytes)), bytes);
    }

    void staysWhenTheGiverWipesIt()
    {
        QByteArray bytes(LockedKey::Size, 'k');
        const auto key = LockedKey::copyOf(bytes);
        bytes.fill('\0');

        QCOMPARE(bytesOf(*key), QByteArray(LockedKey::Size, 'k'));
    }

    void livesAsLongAsSomebodyHoldsIt()
    {
        auto first = LockedKey::copyOf(QByteArray(LockedKey::Size, 'k'));
        const auto second = first;
        first.reset();

        QCOMPARE(bytesOf(*second), QByteArray(LockedKey::Size, 'k'));
    }

    void newKeysDiffer()
    {
        QSet<QByteArray> keys;
        for (int i = 0; i < 50; ++i)
            keys.insert(bytesOf(*LockedKey::random()));

        QCOMPARE(keys.size(), 50);
        QVERIFY(!keys.contains(QByteArray(LockedKey::Size, '\0')));
    }
};

QObject *tst_lockedkey()
{
    return new TestLockedKey;
}

#include "tst_lockedkey.moc"
