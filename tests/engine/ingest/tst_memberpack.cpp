// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/memberpack.h"

#include <QTest>

using namespace heliograph;

class TestMemberPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasAdded();
    void sortsByTheWholeKey();
    void keepsTheFirstLineOfEqualKeys();
    void joinsOtherPacks();
    void readsItsOwnBytes();
    void refusesDamagedBytes();
    void putsKeysIntoBucketsByTheirFirstByte();
};

namespace {

SealedMember member(const QByteArray &key, int line = 1, const QByteArray &variables = {})
{
    SealedMember made;
    made.key = key;
    made.phone = "sealed " + QByteArray::number(line);
    made.variables = variables;
    made.prefixCode = 8613800;
    made.country = 17230;
    made.sourceLine = line;
    return made;
}

//! A key of 16 bytes that begins with \a first and ends with \a last.
QByteArray key(char first, char last)
{
    return first + QByteArray(14, 'k') + last;
}

} // namespace

void TestMemberPack::givesBackWhatWasAdded()
{
    MemberPack pack;
    pack.add(member(key('a', 'a'), 3, "values"));
    pack.add(member(key('b', 'b'), 4));

    const SealedMember first = pack.member(0);
    QCOMPARE(first.key, key('a', 'a'));
    QCOMPARE(first.phone, QByteArray("sealed 3"));
    QCOMPARE(first.variables, QByteArray("values"));
    QCOMPARE(first.prefixCode, 8613800);
    QCOMPARE(first.country, 17230);
    QCOMPARE(first.sourceLine, 3);
    QVERIFY(pack.member(1).variables.isEmpty());
}

void TestMemberPack::sortsByTheWholeKey()
{
    MemberPack pack;
    for (const char last : {'c', 'a', '\xFF', 'b'})
        pack.add(member(key('x', last)));

    QCOMPARE(pack.sortUnique(), 0);

    QByteArray lasts;
    for (std::size_t i = 0; i < pack.count(); ++i)
        lasts += pack.member(i).key.back();
    QCOMPARE(lasts, QByteArray("abc\xFF")); // as the database compares blobs
}

void TestMemberPack::keepsTheFirstLineOfEqualKeys()
{
    MemberPack pack;
    for (const int line : {7, 3, 9})
        pack.add(member(key('x', 'y'), line));
    pack.add(member(key('x', 'z'), 1));

    QCOMPARE(pack.sortUnique(), 2);

    QCOMPARE(pack.count(), 2u);
    QCOMPARE(pack.member(0).sourceLine, 3);
}

void TestMemberPack::joinsOtherPacks()
{
    MemberPack pack;
    MemberPack other;
    pack.add(member(key('b', 'b'), 1));
    other.add(member(key('a', 'a'), 2, "values"));

    pack.add(other);
    pack.sortUnique();

    QCOMPARE(pack.count(), 2u);
    QCOMPARE(pack.member(0).variables, QByteArray("values"));
    QCOMPARE(pack.member(1).sourceLine, 1);
}

void TestMemberPack::readsItsOwnBytes()
{
    MemberPack pack;
    pack.add(member(key('a', 'a'), 1, "values"));
    pack.add(member(key('b', 'b'), 2));
    QByteArray bytes = pack.bytesOf(0).toByteArray();
    bytes += pack.bytesOf(1).toByteArray();

    MemberPack read;

    QVERIFY(read.addBytes(bytes));
    QCOMPARE(read.count(), 2u);
    QCOMPARE(read.member(0).variables, QByteArray("values"));
    QCOMPARE(read.member(1).key, key('b', 'b'));
}

void TestMemberPack::refusesDamagedBytes()
{
    MemberPack pack;
    pack.add(member(key('a', 'a')));
    const QByteArray bytes = pack.bytesOf(0).toByteArray();

    for (qsizetype size = 1; size < bytes.size(); ++size) {
        MemberPack read;
        QVERIFY(!read.addBytes(QByteArrayView(bytes).first(size)));
    }
}

void TestMemberPack::putsKeysIntoBucketsByTheirFirstByte()
{
    MemberPack pack;
    pack.add(member(key('\x00', 'a')));
    pack.add(member(key('\xFF', 'a')));

    QCOMPARE(pack.bucketOf(0), std::uint8_t{0});
    QCOMPARE(pack.bucketOf(1), std::uint8_t{255});
}

QObject *tst_memberpack()
{
    return new TestMemberPack;
}

#include "tst_memberpack.moc"
