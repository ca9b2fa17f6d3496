// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/hashing.h"

#include <QTest>

namespace heliograph {

//! What signatures are made of, by the standards' own vectors.
class TestHashing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! FIPS 180-4.
    void sha256IsThatOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << QByteArray()
                                 << QByteArray(
                                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray(
            "abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks")
            << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    void sha256IsThatOfTheStandard()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, hex);

        QCOMPARE(simulator::sha256Hex(bytes), hex);
        QVERIFY(simulator::isHexDigest(hex));
    }

    //! RFC 4231, cases 1, 2 and 6.
    void hmacIsThatOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("case 1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                                << QByteArray(
                                       "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                                << QByteArray(
                                       "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("case 6") << QByteArray(131, '\xaa')
                                << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                                << QByteArray(
                                       "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    void hmacIsThatOfTheStandard()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, hex);

        const QByteArray mac = simulator::hmacSha256(key, bytes);

        QCOMPARE(mac.toHex(), hex);
        QVERIFY(simulator::matchesHex(hex, mac));
    }

    void onlyTheSameHexMatches()
    {
        const QByteArray mac = QByteArray::fromHex("00ff10ab");

        QVERIFY(simulator::matchesHex("00ff10ab", mac));
        for (const char *given :
             {"", "00ff10a", "00ff10abc", "00FF10AB", "00ff10ac", "10ff10ab", "00ff10ab "})
            QVERIFY2(!simulator::matchesHex(given, mac), given);
    }

    void aDigestHas64SmallDigits()
    {
        const QByteArray digest(64, 'a');

        QVERIFY(simulator::isHexDigest(digest));
        QVERIFY(simulator::isHexDigest(QByteArray(64, '0')));
        QVERIFY(!simulator::isHexDigest(QByteArray()));
        QVERIFY(!simulator::isHexDigest(digest.chopped(1)));
        QVERIFY(!simulator::isHexDigest(QByteArray(65, 'a')));
        QVERIFY(!simulator::isHexDigest(digest.toUpper()));
        for (const char wrong : {'g', ' ', '/', ':', '`', '\0'})
            QVERIFY(!simulator::isHexDigest(QByteArray(digest.chopped(1) + wrong)));
    }
};

} // namespace heliograph

QObject *tst_hashing()
{
    return new heliograph::TestHashing;
}

#include "tst_hashing.moc"
