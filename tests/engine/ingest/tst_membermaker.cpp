// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/membermaker.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestMemberMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sealsNormalisedNumbersWithTheirValues();
    void leavesTheHeadingsOut();
    void saysWhatIsWrongWithARow_data();
    void saysWhatIsWrongWithARow();
    void namesColumnAndValueOfABadNumber();
};

namespace {

//! Seals nothing, so that tests see what it was given.
class OpenSealer final : public MemberSealer
{
public:
    SealedMember seal(const QString &e164, const QString &country, const QStringList &values,
                      qint32 sourceLine) const override
    {
        SealedMember member;
        member.key = QByteArray(16, 'k');
        member.phone = QString(e164 % u' ' % country).toUtf8();
        member.variables = values.join(u'|').toUtf8();
        member.sourceLine = sourceLine;
        return member;
    }
};

RowRules rules()
{
    RowRules made;
    made.layout = {{u"name"_s, u"phone"_s, u"city"_s}, 1, 1};
    made.layout.names = {u"name"_s, {}, u"city"_s};
    made.encoding = u"GB18030"_s;
    made.region = u"CN"_s;
    made.sealer = std::make_shared<OpenSealer>();
    return made;
}

struct Made
{
    MemberPack members;
    std::vector<Reject> rejects;
};

Made make(const QList<QByteArray> &cells, int line = 2, RowFlaw problem = RowFlaw::None)
{
    RowBatch rows;
    for (const QByteArray &cell : cells)
        rows.addCell(cell);
    rows.endRow(line, problem);
    Made made;
    MemberMaker(rules()).make(rows, made.members, made.rejects);
    return made;
}

} // namespace

void TestMemberMaker::sealsNormalisedNumbersWithTheirValues()
{
    const Made made = make({"Ana", "138 0013 8000", "Berlin"}, 5);

    QVERIFY(made.rejects.empty());
    QCOMPARE(made.members.count(), 1u);
    QCOMPARE(made.members.member(0).phone, QByteArray("+8613800138000 CN"));
    QCOMPARE(made.members.member(0).variables, QByteArray("Ana|Berlin"));
    QCOMPARE(made.members.member(0).sourceLine, 5);
}

void TestMemberMaker::leavesTheHeadingsOut()
{
    const Made made = make({"name", "phone", "city"}, 1);

    QVERIFY(made.rejects.empty());
    QCOMPARE(made.members.count(), 0u);
}

void TestMemberMaker::saysWhatIsWrongWithARow_data()
{
    QTest::addColumn<QList<QByteArray>>("cells");
    QTest::addColumn<RowFlaw>("flaw");
    QTest::addColumn<ListProblem>("problem");
    using Kind = ListProblem::Kind;
    const QList<QByteArray> good = {"Ana", "13800138000", "Berlin"};
    QTest::newRow("unreadable") << good << RowFlaw::Unreadable
                                << ListProblem{.kind = Kind::Unreadable, .encoding = u"GB18030"_s};
    QTest::newRow("too long") << good << RowFlaw::CellTooLong << ListProblem{.kind = Kind::CellTooLong};
    QTest::newRow("open quote") << good << RowFlaw::OpenQuote << ListProblem{.kind = Kind::OpenQuote};
    QTest::newRow("too few") << QList<QByteArray>{"13800138000"} << RowFlaw::None
                             << ListProblem{.kind = Kind::CellCount, .cells = 1, .columns = 3};
    QTest::newRow("too many") << QList<QByteArray>{"Ana", "13800138000", "Berlin", "x"} << RowFlaw::None
                              << ListProblem{.kind = Kind::CellCount, .cells = 4, .columns = 3};
}

void TestMemberMaker::saysWhatIsWrongWithARow()
{
    QFETCH(QList<QByteArray>, cells);
    QFETCH(RowFlaw, flaw);
    QFETCH(ListProblem, problem);

    const Made made = make(cells, 9, flaw);

    QCOMPARE(made.members.count(), 0u);
    QCOMPARE(made.rejects.size(), 1u);
    QCOMPARE(made.rejects[0].problem, problem);
    QCOMPARE(made.rejects[0].line, 9);
    QVERIFY(made.rejects[0].column.isEmpty());
}

void TestMemberMaker::namesColumnAndValueOfABadNumber()
{
    const Made made = make({"Ana", " 12 ", "Berlin"});

    QCOMPARE(made.rejects.size(), 1u);
    QCOMPARE(made.rejects[0].column, u"phone"_s);
    QCOMPARE(made.rejects[0].value, u" 12 "_s);
    QCOMPARE(made.rejects[0].problem.kind, ListProblem::Kind::Number);
    QCOMPARE(made.rejects[0].problem.phone.kind, PhoneProblem::Kind::TooShort);
}

QObject *tst_membermaker()
{
    return new TestMemberMaker;
}

#include "tst_membermaker.moc"
