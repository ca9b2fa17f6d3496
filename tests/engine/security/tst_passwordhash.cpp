// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/passwordhash.h"

#include <QTest>

#include <sodium.h>

using namespace heliograph;

namespace {

const PasswordHash::Cost Cheap{.passes = 1, .bytes = 8192};

} // namespace

//! How passwords are kept (engine.md SR-01).
class TestPasswordHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRightPasswordMatchesAndAnyOtherDoesNot()
    {
        const auto stored = PasswordHash(Cheap).of(Secret("tuba osprey gravel"));

        QVERIFY(stored);
        QVERIFY(PasswordHash::matches(Secret("tuba osprey gravel"), *stored));
        QVERIFY(!PasswordHash::matches(Secret("tuba osprey grave"), *stored));
        QVERIFY(!PasswordHash::matches(Secret("tuba osprey gravel "), *stored));
        QVERIFY(!PasswordHash::matches(Secret(), *stored));
    }

    void equalPasswordsAreStoredDifferently()
    {
        const PasswordHash hash(Cheap);

        QVERIFY(*hash.of(Secret("same")) != *hash.of(Secret("same")));
    }

    void theProgramsCostIsAtLeastTheFloor()
    {
        QVERIFY(PasswordHash::Cost().isAtLeastTheFloor());
        QVERIFY(!Cheap.isAtLeastTheFloor());

        const auto stored = PasswordHash().of(Secret("tuba osprey gravel"));

        QVERIFY(stored);
        QVERIFY2(stored->startsWith("$argon2id$v=19$m=65536,t=3,p=1$"), stored->constData());
        QVERIFY(PasswordHash::matches(Secret("tuba osprey gravel"), *stored));
    }

    void whatWasMadeAtAnotherCostIsOutdated()
    {
        const auto stored = PasswordHash(Cheap).of(Secret("x"));

        QVERIFY(!PasswordHash(Cheap).isOutdated(*stored));
        QVERIFY(PasswordHash({.passes = 2, .bytes = 8192}).isOutdated(*stored));
        QVERIFY(PasswordHash({.passes = 1, .bytes = 16384}).isOutdated(*stored));
    }

    void nobodysIsOfTheSameCostAndFitsNothing()
    {
        const PasswordHash hash(Cheap);

        // Were it not well formed, checking it would take no time, and tell that a name does not exist.
        QVERIFY(!hash.isOutdated(hash.nobodys()));
        QVERIFY(!PasswordHash().isOutdated(PasswordHash().nobodys()));
        QVERIFY(!PasswordHash::matches(Secret(), hash.nobodys()));
        QVERIFY(!PasswordHash::matches(Secret("x"), hash.nobodys()));
    }

    void whatIsNoHashMatchesNothing()
    {
        QVERIFY(!PasswordHash::matches(Secret("x"), {}));
        QVERIFY(!PasswordHash::matches(Secret("x"), "x"));
        QVERIFY(!PasswordHash::matches(Secret("x"), QByteArray(1000, 'x')));
    }
};

QObject *tst_passwordhash()
{
    return new TestPasswordHash;
}

#include "tst_passwordhash.moc"
