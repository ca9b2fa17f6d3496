// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/sampleaudience.h"
#include "engine/domain/phonenumberparser.h"

#include <QFile>
#include <QMap>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestSampleAudience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberAbroadIsInventedAndAnother();
    void peopleAbroadAreOfEveryCountry();
    void equalListsAreEqual();
    void eachProblemOfARowStandsOnce();
};

void TestSampleAudience::everyNumberAbroadIsInventedAndAnother()
{
    PhoneNumberParser parser({}, PhoneNumberParser::Invented::Accept);
    QSet<QString> seen;
    for (int index = 0; index < NumbersAbroad; ++index) {
        const QString number = numberAbroad(index);
        const ParsedPhone parsed = parser.parse(number);
        QVERIFY2(std::holds_alternative<PhoneNumber>(parsed)
                     && PhoneNumberParser::isInvented(std::get<PhoneNumber>(parsed)),
                 qPrintable(number));
        seen.insert(number);
    }
    QCOMPARE(seen.size(), NumbersAbroad);
}

void TestSampleAudience::peopleAbroadAreOfEveryCountry()
{
    const QTemporaryDir folder;
    const auto sample = writeAudienceAbroad(folder.filePath(u"list.csv"_s), 50);
    QVERIFY(sample);
    QFile file(sample->file);
    QVERIFY(file.open(QIODevice::ReadOnly));

    const QByteArray list = file.readAll();

    for (const char *begin : {"\n+1201555", "\n+447700900", "\n+61491570"})
        QVERIFY2(list.contains(begin), begin);
}

void TestSampleAudience::equalListsAreEqual()
{
    const QTemporaryDir folder;
    QByteArray lists[2];
    for (QByteArray &list : lists) {
        const auto sample = writeSampleAudience(folder.filePath(u"list.csv"_s), 500, u"name"_s);
        QVERIFY(sample);
        QCOMPARE(sample->people, 500);
        QFile file(sample->file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        list = file.readAll();
    }
    QCOMPARE(lists[0], lists[1]);
    QVERIFY(lists[0].count('\n') > 501); // a heading, the people, and what real lists have besides
}

void TestSampleAudience::eachProblemOfARowStandsOnce()
{
    const QTemporaryDir folder;
    const auto path = writeListWithProblems(folder.path());
    QVERIFY(path);
    QFile file(*path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const qsizetype columns = QString::fromUtf8(file.readLine()).count(u',') + 1;
    const PhoneNumberParser parser({}, PhoneNumberParser::Invented::Accept);
    QMap<PhoneProblem::Kind, int> numbers;
    QSet<QString> people;
    int repeated = 0;
    int uneven = 0;
    int nameless = 0;

    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        uneven += cells.size() == columns ? 0 : 1;
        nameless += cells.value(1).isEmpty() ? 1 : 0;
        const ParsedPhone parsed = parser.parseSlowly(cells.first());
        if (const auto *problem = std::get_if<PhoneProblem>(&parsed)) {
            ++numbers[problem->kind];
            continue;
        }
        const PhoneNumber number = std::get<PhoneNumber>(parsed);
        QVERIFY2(PhoneNumberParser::isInvented(number), qPrintable(number.e164()));
        repeated += people.contains(number.e164()) ? 1 : 0;
        people.insert(number.e164());
    }

    using Kind = PhoneProblem::Kind;
    const QList<Kind> kinds{Kind::Empty,    Kind::NotANumber, Kind::SpreadsheetDamage, Kind::UnknownCountry,
                            Kind::TooShort, Kind::TooLong,    Kind::Landline,          Kind::NotMobile};
    QCOMPARE(numbers.keys(), kinds);
    QCOMPARE(numbers.values(), QList<int>(kinds.size(), 1));
    QCOMPARE(repeated, 1);
    QCOMPARE(uneven, 1);
    QCOMPARE(nameless, 1);
}

QObject *tst_sampleaudience()
{
    return new TestSampleAudience;
}

#include "tst_sampleaudience.moc"
