// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/csvseparator.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestCsvSeparator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSeparator_data();
    void findsTheSeparator();
    void hasANameForEach();
};

void TestCsvSeparator::findsTheSeparator_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<char>("separator");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ',';
    QTest::newRow("semicolon") << QByteArray("a;b\n1;2\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n") << '\t';
    QTest::newRow("commas in values") << QByteArray("name;phone\nM, Ana;1\nB, Jo;2\nX;3\n") << ';';
    QTest::newRow("commas in headings and values") << QByteArray("name, first;phone\nAna;1\nJo;2\n") << ';';
    QTest::newRow("semicolons in quotes") << QByteArray("a,b\n\"1;2;3\",4\n\"5;6\",7\n") << ',';
    QTest::newRow("one column") << QByteArray("phone\n1\n2\n") << ',';
    QTest::newRow("one row, no line end") << QByteArray("1;2") << ';';
    QTest::newRow("cut row") << QByteArray("a;b;c\n1;2;3\n4;5") << ';';
    QTest::newRow("nothing") << QByteArray() << ',';
}

void TestCsvSeparator::findsTheSeparator()
{
    QFETCH(QByteArray, head);
    QFETCH(char, separator);

    QCOMPARE(detectSeparator(head), separator);
}

void TestCsvSeparator::hasANameForEach()
{
    QCOMPARE(separatorName(','), u"comma"_s);
    QCOMPARE(separatorName(';'), u"semicolon"_s);
    QCOMPARE(separatorName('\t'), u"tab"_s);
}

QObject *tst_csvseparator()
{
    return new TestCsvSeparator;
}

#include "tst_csvseparator.moc"
