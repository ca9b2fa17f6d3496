// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/approverpins.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Whose approvals count stands beside the database, and cannot be changed without the workspace's keys.
class TestApproverPins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyThatWasPinnedThenCounts()
    {
        const ApproverPins pins = make();
        QVERIFY(pins.pin(UserId{7}, First, at(100)));
        QVERIFY(pins.pin(UserId{8}, Second, at(150)));
        QVERIFY(pins.pin(UserId{7}, Second, at(200)));
        QVERIFY(pins.pin(UserId{7}, {}, at(300)));

        QCOMPARE(*pins.keyAt(UserId{7}, at(99)), QByteArray());
        QCOMPARE(*pins.keyAt(UserId{7}, at(100)), First);
        QCOMPARE(*pins.keyAt(UserId{7}, at(199)), First);
        QCOMPARE(*pins.keyAt(UserId{7}, at(200)), Second);
        QCOMPARE(*pins.keyAt(UserId{7}, at(300)), QByteArray());
        QCOMPARE(*pins.keyAt(UserId{8}, at(999)), Second);
        QCOMPARE(*pins.keyAt(UserId{9}, at(999)), QByteArray());
    }

    void theFileIsItsOwnersOnly()
    {
        QVERIFY(make().pin(UserId{7}, First, at(1)));

        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void whatWasChangedCountsForNobody_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("another person") << QByteArray("7 ") << QByteArray("8 ");
        QTest::newRow("another key") << First.toHex() << Second.toHex();
        QTest::newRow("another time") << QByteArray(" 100 ") << QByteArray(" 101 ");
        QTest::newRow("a word less") << QByteArray(" 100 ") << QByteArray(" ");
    }

    void whatWasChangedCountsForNobody()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const ApproverPins pins = make();
        QVERIFY(pins.pin(UserId{7}, First, at(100)));
        QVERIFY(pins.pin(UserId{9}, Second, at(200)));
        write(contents().replace(contents().indexOf(from), from.size(), to));

        const auto key = pins.keyAt(UserId{9}, at(300));

        QVERIFY(!key);
        QCOMPARE(key.error().kind, ErrorKind::Secret);
        QVERIFY(!pins.pin(UserId{9}, First, at(400)));
    }

    void aLineCannotBeTakenOutOrMoved()
    {
        const ApproverPins pins = make();
        QVERIFY(pins.pin(UserId{7}, First, at(100)));
        QVERIFY(pins.pin(UserId{7}, {}, at(200)));
        QVERIFY(pins.pin(UserId{8}, Second, at(300)));
        const QList<QByteArray> lines = contents().split('\n');

        write(lines.at(0) + '\n' + lines.at(2) + '\n');
        QVERIFY(!pins.keyAt(UserId{7}, at(900)));
        write(lines.at(1) + '\n' + lines.at(0) + '\n' + lines.at(2) + '\n');
        QVERIFY(!pins.keyAt(UserId{7}, at(900)));
        write(lines.at(0) + '\n' + lines.at(0) + '\n');
        QVERIFY(!pins.keyAt(UserId{7}, at(900)));
    }

    void otherKeysOfAWorkspaceFitNothing()
    {
        QVERIFY(make().pin(UserId{7}, First, at(100)));

        QVERIFY(!make().keyAt(UserId{7}, at(200)));
    }

    void aLineThatWasTornIsWrittenOver()
    {
        const ApproverPins pins = make();
        QVERIFY(pins.pin(UserId{7}, First, at(100)));
        write(contents() + "8 abc");

        QCOMPARE(*pins.keyAt(UserId{7}, at(200)), First);
        QVERIFY(pins.pin(UserId{8}, Second, at(300)));
        QCOMPARE(*pins.keyAt(UserId{8}, at(300)), Second);
    }

private:
    static inline const QByteArray First = QByteArray(32, 'a');
    static inline const QByteArray Second = QByteArray(32, 'b');

    static TimePoint at(qint64 ms) { return fromMillis(ms); }
    QString database() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())
                                 + QString::fromLatin1(QTest::currentDataTag()));
    }
    QString file() const { return database() + u".approvers"_s; }
    ApproverPins make() const { return {database(), BlindIndex(LockedKey::random())}; }
    QByteArray contents() const { return ApproverPins::contents(database()); }

    void write(const QByteArray &bytes)
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
};

QObject *tst_approverpins()
{
    return new TestApproverPins;
}

#include "tst_approverpins.moc"
