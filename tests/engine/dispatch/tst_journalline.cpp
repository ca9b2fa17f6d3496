// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/journalline.h"

#include "tests/engine/dispatch/journals.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Lines of the journal, which an engine reads that comes after a crash.
class TestJournalLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void journalsOfToday_data();
    void journalsOfToday();
    void aSightingReadsBackAsItWasWritten_data();
    void aSightingReadsBackAsItWasWritten();
    void aDamagedSightingIsNone();
    void aLineOfAnotherKindIsNone_data();
    void aLineOfAnotherKindIsNone();
    void attemptsReadBackAsTheyWereWritten_data();
    void attemptsReadBackAsTheyWereWritten();
    void aLieAboutHowManyDoesNotFillTheMemory();
    void everyAttemptCarriesWhatItsRequestSays();
    void aRequestHoldsNothingOfPeople();
    void aPlaceIsTheSameTwice();
    void anotherFileIsAnotherPlace();

private:
    using Attempts = QList<std::pair<AttemptId, MessageId>>;

    static JournalledRequest request(const Attempts &attempts)
    {
        JournalledRequest made = requestOf('\x01', 1);
        made.attempts = attempts;
        return made;
    }
};

//! What is on people's disks already: a new version has to read it, and an old one that of a new version.
void TestJournalLine::journalsOfToday_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("sighting");
    QTest::newRow("the beginning of an engine")
        << QByteArray("heliograph-journal-2 64646464646464646464646464646464 1 7 2 100 - - 0 f5e98c38")
        << true;
    QTest::newRow("a request") << QByteArray(
        "01010101010101010101010101010101 3 1700000000000 2 1700000001000 101:9+1,105:44 57423607")
                               << false;
}

void TestJournalLine::journalsOfToday()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, sighting);
    if (sighting) {
        const auto read = Sighting::fromLine(line);
        QVERIFY(read);
        QCOMPARE(read->age.databaseId, journalledDatabase());
        QCOMPARE(read->age.incarnation, 1);
        QCOMPARE(read->age.epoch, 7);
        QCOMPARE(read->age.attempt, 100);
        QCOMPARE(read->part, 2);
        QVERIFY(read->boot.isEmpty());
        QCOMPARE(read->place, SendingPlace());
        QCOMPARE(read->toLine(), line);
    } else {
        const auto read = JournalledRequest::fromLine(line);
        QVERIFY(read);
        QCOMPARE(read->attempts,
                 Attempts({{AttemptId{101}, MessageId{9}},
                           {AttemptId{102}, MessageId{10}},
                           {AttemptId{105}, MessageId{44}}}));
        QCOMPARE(read->toLine(), line);
    }
}

void TestJournalLine::aSightingReadsBackAsItWasWritten_data()
{
    QTest::addColumn<QByteArray>("boot");
    QTest::addColumn<QByteArray>("machine");
    QTest::addColumn<qint64>("born");
    QTest::newRow("all is known") << QByteArray("\x00\xff boot", 7) << QByteArray("0123456789abcdef")
                                  << std::numeric_limits<qint64>::max();
    QTest::newRow("no boot") << QByteArray() << QByteArray("0123456789abcdef") << qint64(4711);
    QTest::newRow("no machine") << QByteArray("b") << QByteArray() << qint64(4711);
    QTest::newRow("nothing") << QByteArray() << QByteArray() << qint64(0);
}

void TestJournalLine::aSightingReadsBackAsItWasWritten()
{
    QFETCH(QByteArray, boot);
    QFETCH(QByteArray, machine);
    QFETCH(qint64, born);
    Sighting sighting = beginningOf(12, std::numeric_limits<qint64>::max());
    sighting.part = 3;
    sighting.boot = boot;
    sighting.place = {machine, born};

    const auto read = Sighting::fromLine(sighting.toLine());

    QVERIFY(read);
    QCOMPARE(read->age.databaseId, sighting.age.databaseId);
    QCOMPARE(read->age.incarnation, sighting.age.incarnation);
    QCOMPARE(read->age.epoch, 12);
    QCOMPARE(read->age.attempt, std::numeric_limits<qint64>::max());
    QCOMPARE(read->part, 3);
    QCOMPARE(read->boot, boot);
    QCOMPARE(read->place, sighting.place);
}

void TestJournalLine::aDamagedSightingIsNone()
{
    const QByteArray line = beginningOf(7, 100).toLine();
    QVERIFY(!line.contains('\n'));
    for (qsizetype at = 0; at < line.size(); ++at) {
        QByteArray damaged = line;
        damaged[at] = damaged[at] == '7' ? '8' : '7';
        QVERIFY2(!Sighting::fromLine(damaged), damaged.constData());
        QVERIFY(!Sighting::fromLine(line.first(at)));
    }
    QVERIFY(!Sighting::fromLine(QByteArray(line + '\n')));
    QVERIFY(!Sighting::fromLine(QByteArray(line + line)));
}

void TestJournalLine::aLineOfAnotherKindIsNone_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a space") << QByteArray(" ");
    QTest::newRow("only a checksum") << QByteArray(" 00000000"); // that of nothing
    QTest::newRow("one field") << QByteArray("a e8b7be43");
    QTest::newRow("zeros, as a file system leaves them") << QByteArray(200, '\0');
    QTest::newRow("text") << QByteArray("Nov 26 22:06:33 host heliograph[1]: started");
}

void TestJournalLine::aLineOfAnotherKindIsNone()
{
    QFETCH(QByteArray, line);

    QVERIFY(!Sighting::fromLine(line));
    QVERIFY(!JournalledRequest::fromLine(line));
    QVERIFY(!Sighting::fromLine(requestOf('\x01', 101).toLine()));
    QVERIFY(!JournalledRequest::fromLine(beginningOf(7).toLine()));
}

void TestJournalLine::attemptsReadBackAsTheyWereWritten_data()
{
    QTest::addColumn<Attempts>("attempts");
    QTest::addColumn<QByteArray>("runs");
    const auto pair
        = [](qint64 attempt, qint64 message) { return std::pair(AttemptId{attempt}, MessageId{message}); };
    constexpr qint64 Most = std::numeric_limits<qint64>::max();
    QTest::newRow("one") << Attempts{pair(7, 9)} << QByteArray("7:9");
    QTest::newRow("a run") << Attempts{pair(7, 9), pair(8, 10), pair(9, 11)} << QByteArray("7:9+2");
    QTest::newRow("messages apart") << Attempts{pair(7, 9), pair(8, 12)} << QByteArray("7:9,8:12");
    QTest::newRow("attempts apart") << Attempts{pair(7, 9), pair(9, 10)} << QByteArray("7:9,9:10");
    QTest::newRow("backwards") << Attempts{pair(8, 10), pair(7, 9)} << QByteArray("8:10,7:9");
    QTest::newRow("runs between singles")
        << Attempts{pair(1, 5), pair(3, 6), pair(4, 7), pair(9, 1)} << QByteArray("1:5,3:6+1,9:1");
    QTest::newRow("the last there are") << Attempts{pair(Most - 1, Most - 1), pair(Most, Most)}
                                        << QByteArray("9223372036854775806:9223372036854775806+1");
}

void TestJournalLine::attemptsReadBackAsTheyWereWritten()
{
    QFETCH(Attempts, attempts);
    QFETCH(QByteArray, runs);

    const QByteArray line = request(attempts).toLine();

    QCOMPARE(line.split(' ').at(5), runs);
    const auto read = JournalledRequest::fromLine(line);
    QVERIFY(read);
    QCOMPARE(read->attempts, attempts);
}

void TestJournalLine::aLieAboutHowManyDoesNotFillTheMemory()
{
    const QByteArray line("00010203040506070809 1 2 3 4 5:6+999999999999 45b07c66"); // its checksum holds

    const auto read = JournalledRequest::fromLine(line);

    QVERIFY(read);
    QCOMPARE(read->attempts.size(), 100'001);
}

void TestJournalLine::everyAttemptCarriesWhatItsRequestSays()
{
    const JournalledRequest one = requestOf('\x05', 101);

    const QList<JournalledAttempt> each = one.each();

    QCOMPARE(each.size(), 2);
    for (qsizetype index = 0; index < each.size(); ++index) {
        QCOMPARE(each.at(index).attempt, AttemptId{101 + index});
        QCOMPARE(each.at(index).message, MessageId{9 + index});
        QCOMPARE(each.at(index).campaign, CampaignId{3});
        QCOMPARE(each.at(index).campaignCreated, fromMillis(1'700'000'000'000));
        QCOMPARE(each.at(index).account, AccountId{2});
        QCOMPARE(each.at(index).requestId, QByteArray(16, '\x05'));
        QCOMPARE(each.at(index).leftAt, fromMillis(1'700'000'001'000));
    }
    QVERIFY(request({}).each().isEmpty());
}

void TestJournalLine::aRequestHoldsNothingOfPeople()
{
    const QByteArray line = requestOf('\x01', 101).toLine();

    // Numbers of our own, hexadecimal digits and what separates them.
    QVERIFY(std::all_of(line.begin(), line.end(),
                        [](char c) { return QByteArrayView("0123456789abcdef :,+").contains(c); }));
}

void TestJournalLine::aPlaceIsTheSameTwice()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"workspace.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));

    const SendingPlace first = SendingPlace::here(file.fileName());
    QCOMPARE(file.write("more"), 4);
    file.close();

    QCOMPARE(SendingPlace::here(file.fileName()), first);
    QVERIFY(first.machine.isEmpty() || first.machine.size() == 16);
    QVERIFY2(first.machine.isEmpty() || !QSysInfo::machineUniqueId().startsWith(first.machine),
             "a fingerprint, not the id itself");
}

void TestJournalLine::anotherFileIsAnotherPlace()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"workspace.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const SendingPlace first = SendingPlace::here(file.fileName());
    if (first.born == 0)
        QSKIP("This file system does not tell when a file was made.");

    QVERIFY(file.copy(folder.filePath(u"copy.db"_s)));
    const SendingPlace second = SendingPlace::here(folder.filePath(u"copy.db"_s));

    QCOMPARE(second.machine, first.machine);
    QVERIFY(second.born >= first.born);
    QCOMPARE(SendingPlace::here(folder.filePath(u"missing.db"_s)).born, 0);
}

QObject *tst_journalline()
{
    return new TestJournalLine;
}

#include "tst_journalline.moc"
