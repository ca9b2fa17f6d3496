// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/blindindex.h"

#include <QTest>

#include <numeric>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

//! The bytes from \a first upwards.
BlindIndex indexWithKeyFrom(char first)
{
    QByteArray key(LockedKey::Size, '\0');
    std::iota(key.begin(), key.end(), first);
    return BlindIndex(LockedKey::copyOf(key));
}

} // namespace

//! How a number is found without being readable (engine.md SR-31).
class TestBlindIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKeyedBlake2bOfTheNumber()
    {
        // python3 -c 'import hashlib; print(hashlib.blake2b(b"+8613800138000", digest_size=16,
        //     key=bytes(range(32))).hexdigest())'
        const QByteArray expected = QByteArray::fromHex("5951a7560f974686a929ec199a321c6b");

        QCOMPARE(indexWithKeyFrom(0).of("+8613800138000"), expected);
    }

    void isTheSameEachTime()
    {
        QCOMPARE(indexWithKeyFrom(9).of("+447700900123"), indexWithKeyFrom(9).of("+447700900123"));
    }

    void tellsNumbersApart()
    {
        const BlindIndex index = indexWithKeyFrom(0);

        QVERIFY(index.of("+8613800138000") != index.of("+8613800138001"));
        QVERIFY(index.of("+861380013800") != index.of("+8613800138000"));
    }

    void dependsOnTheKey()
    {
        QVERIFY(indexWithKeyFrom(0).of("+8613800138000") != indexWithKeyFrom(1).of("+8613800138000"));
    }

    void fitsTheColumn()
    {
        QCOMPARE(indexWithKeyFrom(0).of("+15005550006").size(), BlindIndex::Size);
        QCOMPARE(indexWithKeyFrom(0).of(QByteArrayView()).size(), BlindIndex::Size);
    }
};

QObject *tst_blindindex()
{
    return new TestBlindIndex;
}

#include "tst_blindindex.moc"
