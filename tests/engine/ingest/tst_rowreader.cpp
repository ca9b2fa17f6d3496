// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/rowreader.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Name, phone and a column that is no variable.
RowReader::Rules threeColumns()
{
    return {.layout = {.columns = {u"Name"_s, u"Mobile"_s, u"Note"_s},
                       .phone = 1,
                       .headingLine = 1,
                       .names = {u"name"_s, QString(), QString()}},
            .encoding = u"UTF-8"_s,
            .region = u"CN"_s,
            .invented = PhoneNumberParser::Invented::Accept};
}

RowBatch oneRow(std::initializer_list<const char *> cells, qint32 line = 2, RowFlaw flaw = RowFlaw::None)
{
    RowBatch batch;
    for (const char *const cell : cells)
        batch.addCell(cell);
    batch.endRow(line, flaw);
    return batch;
}

} // namespace

//! A row of a list as a person.
class TestRowReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsAPerson_data()
    {
        QTest::addColumn<QByteArray>("phone");
        QTest::newRow("E.164") << QByteArray("+8613900001234");
        QTest::newRow("national") << QByteArray("13900001234");
        QTest::newRow("grouped") << QByteArray("139 0000 1234");
    }

    void aRowIsAPerson()
    {
        QFETCH(QByteArray, phone);
        RowReader reader(threeColumns());
        const RowBatch batch = oneRow({"Ann", phone.constData(), "x"});

        const auto read = reader.number(batch, batch.rows().front());

        const auto *const number = std::get_if<PhoneNumber>(&read);
        QVERIFY(number != nullptr);
        QCOMPARE(number->e164(), u"+8613900001234"_s);
        QCOMPARE(reader.values(batch, batch.rows().front()), QStringList{u"Ann"_s});
    }

    void whatIsNoNumberIsToldWithItsColumn_data()
    {
        QTest::addColumn<QByteArray>("phone");
        for (const char *phone : {"", "n/a", "12", "+8613900001234567890"})
            QTest::addRow("<%s>", phone) << QByteArray(phone);
    }

    void whatIsNoNumberIsToldWithItsColumn()
    {
        QFETCH(QByteArray, phone);
        RowReader reader(threeColumns());
        const RowBatch batch = oneRow({"Ann", phone.constData(), "x"}, 17);

        const auto read = reader.number(batch, batch.rows().front());

        const auto *const reject = std::get_if<Reject>(&read);
        QVERIFY(reject != nullptr);
        QCOMPARE(reject->line, 17);
        QCOMPARE(reject->column, u"Mobile"_s);
        QCOMPARE(reject->value, QString::fromUtf8(phone));
        QVERIFY(reject->problem.kind == ListProblem::Kind::Number);
    }

    void aFlawedRowIsNoPerson_data()
    {
        QTest::addColumn<RowFlaw>("flaw");
        QTest::addColumn<ListProblem::Kind>("kind");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("unreadable") << RowFlaw::Unreadable << ListProblem::Kind::Unreadable << u"UTF-8"_s;
        QTest::newRow("too long") << RowFlaw::CellTooLong << ListProblem::Kind::CellTooLong << QString();
        QTest::newRow("open quote") << RowFlaw::OpenQuote << ListProblem::Kind::OpenQuote << QString();
    }

    void aFlawedRowIsNoPerson()
    {
        QFETCH(RowFlaw, flaw);
        QFETCH(ListProblem::Kind, kind);
        QFETCH(QString, encoding);
        RowReader reader(threeColumns());
        const RowBatch batch = oneRow({"Ann", "+8613900001234", "x"}, 5, flaw);

        const auto read = reader.number(batch, batch.rows().front());

        const auto *const reject = std::get_if<Reject>(&read);
        QVERIFY(reject != nullptr);
        QVERIFY(reject->problem.kind == kind);
        QCOMPARE(reject->problem.encoding, encoding);
        QCOMPARE(reject->line, 5);
        QVERIFY(reject->column.isEmpty());
        QVERIFY(reject->value.isEmpty());
    }

    void aRowOfAnotherLengthIsNoPerson_data()
    {
        QTest::addColumn<int>("cells");
        QTest::newRow("one less") << 2;
        QTest::newRow("one more") << 4;
        QTest::newRow("more than are kept") << 70;
    }

    void aRowOfAnotherLengthIsNoPerson()
    {
        QFETCH(int, cells);
        RowReader reader(threeColumns());
        RowBatch batch;
        for (int cell = 0; cell < cells; ++cell)
            batch.addCell("+8613900001234");
        batch.endRow(2, RowFlaw::None);

        const auto read = reader.number(batch, batch.rows().front());

        const auto *const reject = std::get_if<Reject>(&read);
        QVERIFY(reject != nullptr);
        QVERIFY(reject->problem.kind == ListProblem::Kind::CellCount);
        QCOMPARE(reject->problem.cells, cells);
        QCOMPARE(reject->problem.columns, 3);
    }

    void aCorrectionCountsForItsLineOnly()
    {
        RowReader::Rules rules = threeColumns();
        rules.corrected.insert(2, u"+8613900004321"_s);
        RowReader reader(rules);
        const RowBatch corrected = oneRow({"Ann", "n/a", "x"}, 2);
        const RowBatch other = oneRow({"Ben", "n/a", "x"}, 3);

        const auto read = reader.number(corrected, corrected.rows().front());

        QVERIFY(std::holds_alternative<PhoneNumber>(read));
        QCOMPARE(std::get<PhoneNumber>(read).e164(), u"+8613900004321"_s);
        QVERIFY(std::holds_alternative<Reject>(reader.number(other, other.rows().front())));
    }

    void aWrongCorrectionIsShownAsItWasTyped()
    {
        RowReader::Rules rules = threeColumns();
        rules.corrected.insert(2, u"nobody"_s);
        RowReader reader(rules);
        const RowBatch batch = oneRow({"Ann", "+8613900001234", "x"});

        const auto read = reader.number(batch, batch.rows().front());

        QVERIFY(std::holds_alternative<Reject>(read));
        QCOMPARE(std::get<Reject>(read).value, u"nobody"_s);
    }

    void numbersOfFictionAreRefusedElsewhere()
    {
        RowReader::Rules rules = threeColumns();
        rules.invented = PhoneNumberParser::Invented::Refuse;
        rules.region.clear();
        RowReader reader(rules);
        const RowBatch batch = oneRow({"Ann", "+447700900123", "x"});

        QVERIFY(std::holds_alternative<Reject>(reader.number(batch, batch.rows().front())));
    }

    void theHeadingIsKnownByItsLine()
    {
        const RowReader reader(threeColumns());

        QVERIFY(reader.isHeading(oneRow({"Name", "Mobile", "Note"}, 1).rows().front()));
        QVERIFY(!reader.isHeading(oneRow({"Name", "Mobile", "Note"}, 2).rows().front()));
    }

    void variablesKeepTheirOrderAndWhatIsEmpty()
    {
        RowReader::Rules rules = threeColumns();
        rules.layout.names = {u"name"_s, QString(), u"note"_s};
        const RowReader reader(rules);
        const RowBatch batch = oneRow({"", "+8613900001234", "你好"});

        QCOMPARE(reader.values(batch, batch.rows().front()), QStringList({QString(), u"你好"_s}));
    }
};

QObject *tst_rowreader()
{
    return new TestRowReader;
}

#include "tst_rowreader.moc"
