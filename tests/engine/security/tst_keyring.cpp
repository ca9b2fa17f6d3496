// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/keyring.h"

#include "engine/security/memorysecretstore.h"

#include <QTest>

#include <numeric>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString MasterKey = u"master-key"_s;

//! A store that is there but cannot be used, as a locked keychain.
class LockedStore final : public SecretStore
{
public:
    Result<Secret> read(const QString &) override { return Error{ErrorKind::Secret, u"locked"_s}; }
    Result<void> write(const QString &, const Secret &) override
    {
        return Error{ErrorKind::Secret, u"locked"_s};
    }
    Result<void> remove(const QString &) override { return Error{ErrorKind::Secret, u"locked"_s}; }
    QString where() const override { return u"a locked place"_s; }
};

void refuses(const Result<KeyRing> &opened, const QString &because)
{
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Secret);
    QVERIFY2(opened.error().detail.contains(because), qPrintable(opened.error().detail));
}

} // namespace

//! The keys of a workspace under its master key (engine.md SR-32).
class TestKeyRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneKeyForEachPurpose()
    {
        MemorySecretStore store;

        const Result<QList<WrappedKey>> rows = KeyRing::create(store);

        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).purpose, KeyPurpose::Field);
        QCOMPARE(rows->at(1).purpose, KeyPurpose::BlindIndex);
        QVERIFY(rows->at(0).keyId != rows->at(1).keyId);
        QCOMPARE(store.read(MasterKey)->expose().size(), 32);
    }

    void opensToTheSameKeysEachTime()
    {
        MemorySecretStore store;
        const QList<WrappedKey> rows = *KeyRing::create(store);
        const Result<KeyRing> first = KeyRing::open(store, rows);
        const Result<KeyRing> second = KeyRing::open(store, rows);
        QVERIFY(first);
        QVERIFY(second);

        const QByteArray index = first->blindIndex().of("+8613800138000");
        const QByteArray sealed = first->cipher().seal(FieldColumn::Phone, AudienceId{1}, index, "x");

        QCOMPARE(second->blindIndex().of("+8613800138000"), index);
        QCOMPARE(*second->cipher().open(FieldColumn::Phone, AudienceId{1}, index, sealed), "x"_ba);
    }

    void twoWorkspacesHaveDifferentKeys()
    {
        MemorySecretStore one;
        MemorySecretStore other;
        const Result<KeyRing> first = KeyRing::open(one, *KeyRing::create(one));
        const Result<KeyRing> second = KeyRing::open(other, *KeyRing::create(other));

        QVERIFY(first->blindIndex().of("+8613800138000") != second->blindIndex().of("+8613800138000"));
        QVERIFY(one.read(MasterKey)->expose() != other.read(MasterKey)->expose());
    }

    void unwrapsWhatAnIndependentProgramWrapped()
    {
        // As in tst_fieldcipher: master key c8..e7, nonce 64..7b, AAD "v1|key_ring|2|2", index key 00..1f.
        MemorySecretStore store;
        QByteArray master(32, '\0');
        std::iota(master.begin(), master.end(), static_cast<char>(200));
        QVERIFY(store.write(MasterKey, Secret(master)));
        const WrappedKey fixed{
            2, KeyPurpose::BlindIndex,
            QByteArray::fromHex("016465666768696a6b6c6d6e6f707172737475767778797a7b6fb6a729469248"
                                "88c4fc8799eed3677d23d9f5410024edcff53970037dd23b9261c66fde13367e"
                                "43bfa9c411673cddd6")};

        // The refusal comes after unwrapping: there is no field key.
        refuses(KeyRing::open(store, {fixed}), u"incomplete"_s);
        WrappedKey renumbered = fixed;
        renumbered.keyId = 3;
        refuses(KeyRing::open(store, {renumbered}), u"does not fit key 3"_s);
    }

    void aNewFieldKeyOpensWhatTheOldOneSealed()
    {
        MemorySecretStore store;
        QList<WrappedKey> rows = *KeyRing::create(store);
        const QByteArray index = KeyRing::open(store, rows)->blindIndex().of("+8613800138000");
        const QByteArray old = KeyRing::open(store, rows)->cipher().seal(FieldColumn::Phone, {}, index, "x");

        rows.append(*KeyRing::newFieldKey(store, rows));

        const Result<KeyRing> ring = KeyRing::open(store, rows);
        QCOMPARE(rows.constLast().keyId, 3);
        QCOMPARE(ring->cipher().newestKey(), quint16(3));
        QCOMPARE(*ring->cipher().open(FieldColumn::Phone, {}, index, old), "x"_ba);
    }

    // Whoever is killed at any step of changing the master key finds the one that fits.
    void theMasterKeyIsChangedInStepsThatCanBeInterrupted()
    {
        MemorySecretStore store;
        const QList<WrappedKey> before = *KeyRing::create(store);
        const QByteArray index = KeyRing::open(store, before)->blindIndex().of("+8613800138000");
        const QByteArray master = store.read(MasterKey)->expose();

        const QList<WrappedKey> after = *KeyRing::beginNewMaster(store, before);
        QVERIFY(KeyRing::open(store, before)); // the rows were not stored yet
        QCOMPARE(store.read(MasterKey)->expose(), master);

        const Result<KeyRing> ring = KeyRing::open(store, after);
        QVERIFY(ring);
        QCOMPARE(ring->blindIndex().of("+8613800138000"), index);
        QVERIFY(store.read(MasterKey)->expose() != master);
        QVERIFY(!store.read(u"master-key.next"_s));
        QVERIFY(KeyRing::open(store, after));
        // A backup that was made before.
        QVERIFY(KeyRing::open(store, before));
        QVERIFY(store.read(MasterKey)->expose() != master);
    }

    void doesNotReplaceAMasterKey()
    {
        MemorySecretStore store;
        QVERIFY(KeyRing::create(store));
        const Secret before = *store.read(MasterKey);

        const Result<QList<WrappedKey>> again = KeyRing::create(store);

        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        QCOMPARE(store.read(MasterKey)->expose(), before.expose());
    }

    void doesNotOpenWithTheMasterKeyOfAnotherWorkspace()
    {
        MemorySecretStore ours;
        MemorySecretStore theirs;
        const QList<WrappedKey> rows = *KeyRing::create(ours);
        QVERIFY(KeyRing::create(theirs));

        refuses(KeyRing::open(theirs, rows), u"does not fit"_s);
    }

    void saysWhereTheMasterKeyIsMissing()
    {
        MemorySecretStore store;
        const QList<WrappedKey> rows = *KeyRing::create(store);
        QVERIFY(store.remove(MasterKey));

        refuses(KeyRing::open(store, rows), u"no secret named master-key in memory"_s);
    }

    void refusesADamagedMasterKey()
    {
        MemorySecretStore store;
        const QList<WrappedKey> rows = *KeyRing::create(store);
        QVERIFY(store.write(MasterKey, Secret("too short")));

        refuses(KeyRing::open(store, rows), u"damaged"_s);
    }

    void doesNotTakeARowForAnotherOne()
    {
        MemorySecretStore store;
        const QList<WrappedKey> rows = *KeyRing::create(store);
        QList<WrappedKey> swapped = rows;
        std::swap(swapped[0].wrapped, swapped[1].wrapped);
        QList<WrappedKey> repurposed = rows;
        repurposed[1].purpose = KeyPurpose::Field;
        QList<WrappedKey> changed = rows;
        changed[0].wrapped.back() = static_cast<char>(changed[0].wrapped.back() ^ 1);
        QList<WrappedKey> cut = rows;
        cut[0].wrapped.chop(1);

        for (const QList<WrappedKey> &wrong : {swapped, repurposed, changed, cut})
            refuses(KeyRing::open(store, wrong), u"does not fit"_s);
    }

    void refusesKeyNumbersThatDoNotFitAStoredField()
    {
        MemorySecretStore store;
        const QList<WrappedKey> rows = *KeyRing::create(store);
        for (const int number : {0, -1, 65'537}) {
            QList<WrappedKey> wrong = rows;
            wrong[0].keyId = number;

            refuses(KeyRing::open(store, wrong), u"does not fit"_s);
        }
    }

    void refusesARingWithoutAKeyForEachPurpose()
    {
        MemorySecretStore store;
        const QList<WrappedKey> rows = *KeyRing::create(store);

        refuses(KeyRing::open(store, {}), u"incomplete"_s);
        refuses(KeyRing::open(store, {rows.at(0)}), u"incomplete"_s);
        refuses(KeyRing::open(store, {rows.at(1)}), u"incomplete"_s);
    }

    void passesOnThatTheStoreCannotBeUsed()
    {
        LockedStore store;

        QCOMPARE(KeyRing::create(store).error().detail, u"locked"_s);
        QCOMPARE(KeyRing::open(store, {}).error().detail, u"locked"_s);
    }
};

QObject *tst_keyring()
{
    return new TestKeyRing;
}

#include "tst_keyring.moc"
