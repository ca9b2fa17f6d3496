// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/memorysecretstore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestMemorySecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastValueUntilItIsRemoved()
    {
        MemorySecretStore store;

        QVERIFY(store.write(u"provider/3"_s, Secret("old")));
        QVERIFY(store.write(u"provider/3"_s, Secret("new")));
        QCOMPARE(store.read(u"provider/3"_s)->expose(), "new"_ba);

        QVERIFY(store.remove(u"provider/3"_s));
        QCOMPARE(store.read(u"provider/3"_s).error().kind, ErrorKind::NotFound);
    }

    void removingWhatIsNotThereSucceeds()
    {
        MemorySecretStore store;

        QVERIFY(store.remove(u"provider/3"_s));
    }
};

QObject *tst_memorysecretstore()
{
    return new TestMemorySecretStore;
}

#include "tst_memorysecretstore.moc"
