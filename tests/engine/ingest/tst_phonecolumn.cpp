// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/csvreader.h"
#include "engine/ingest/phonecolumn.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestPhoneColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheColumn_data();
    void findsTheColumn();
    void namesBothCandidates();
    void namesCandidatesWithoutHeadingsByPosition();
    void saysHowToChooseWhenThereIsNone();
    void refusesAColumnThatIsNotThere();
};

namespace {

Result<PhoneColumn> find(const QByteArray &text, const QString &wanted = {})
{
    CsvReader reader(',');
    RowBatch rows;
    reader.read(text, rows);
    reader.finish(rows);
    PhoneNumberParser parser(u"CN"_s);
    return findPhoneColumn(rows, wanted, parser);
}

} // namespace

void TestPhoneColumn::findsTheColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("hasHeading");
    const auto row = [](const char *name, const QByteArray &text, const QString &wanted, int index,
                        bool heading) { QTest::newRow(name) << text << wanted << index << heading; };
    row("by content", "name,mobile\nAna,13800138000\nBo,13800138001\n", {}, 1, true);
    row("content beats names", "phone,nr\nAna,13800138000\n", {}, 1, true);
    row("half of the filled ones", "n,m\na,13800138000\nb,13\nc,\nd,\n", {}, 1, true);
    row("one good among broken ones", "n,m\na,13800138000\nb,13\nc,x1\nd,y2\n", {}, 1, true);
    row("no headings", "13800138000,Ana\n13800138001,Bo\n", {}, 0, false);
    row("one person, no headings", "Ana,13800138000\n", {}, 1, false);
    row("a damaged number is no heading", "1.38E+10,Ana\n13800138001,Bo\n", {}, 0, false);
    row("only damaged ones", "a,b\nAna,1.38E+10\nBo,1.38E+10\n", {}, 1, true);
    row("only landlines", "a,b\nAna,01062345678\n", {}, 1, true);
    row("by heading", "a,b\n13800138000,13800138001\n", u"b"_s, 1, true);
    row("by position", "a,b\n13800138000,13800138001\n", u"1"_s, 0, true);
    row("by position, no headings", "13800138000,13800138001\n", u"2"_s, 1, false);
    row("a heading goes before a position", "2,1\n13800138000,x\n", u"2"_s, 0, true);
}

void TestPhoneColumn::findsTheColumn()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, wanted);
    QFETCH(int, index);
    QFETCH(bool, hasHeading);

    const Result<PhoneColumn> found = find(text, wanted);

    QVERIFY(found);
    QCOMPARE(found->index, index);
    if (qstrcmp(QTest::currentDataTag(), "a heading goes before a position") != 0)
        QCOMPARE(found->hasHeading, hasHeading);
}

void TestPhoneColumn::namesBothCandidates()
{
    const Result<PhoneColumn> found = find("home,name,work\n13800138000,Ana,13800138001\n");

    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Invalid);
    QCOMPARE(found.error().detail,
             u"The columns “home” and “work” look like phone numbers. Choose one with --map phone=COLUMN."_s);
}

void TestPhoneColumn::namesCandidatesWithoutHeadingsByPosition()
{
    // Without headings a name would be somebody's number.
    const Result<PhoneColumn> found = find("13800138000,Ana,13800138001\n13800138002,Bo,13800138003\n");

    QVERIFY(!found);
    QVERIFY(found.error().detail.contains(u"“1” and “3”"_s));
}

void TestPhoneColumn::saysHowToChooseWhenThereIsNone()
{
    const Result<PhoneColumn> found = find("name,city\nAna,Berlin\n");

    QVERIFY(!found);
    QVERIFY(found.error().detail.startsWith(u"No column looks like phone numbers."_s));
    QVERIFY(found.error().detail.contains(u"--map phone=COLUMN"_s));
}

void TestPhoneColumn::refusesAColumnThatIsNotThere()
{
    for (const QString &wanted : {u"mobile"_s, u"0"_s, u"3"_s, u"-1"_s}) {
        const Result<PhoneColumn> found = find("name,phone\nAna,13800138000\n", wanted);
        QVERIFY(!found);
        QVERIFY(found.error().detail.startsWith(u"There is no column “%1”."_s.arg(wanted)));
    }
}

QObject *tst_phonecolumn()
{
    return new TestPhoneColumn;
}

#include "tst_phonecolumn.moc"
