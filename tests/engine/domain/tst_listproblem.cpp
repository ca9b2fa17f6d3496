// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/listproblem.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestListProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItInASentence_data()
    {
        using Kind = ListProblem::Kind;
        QTest::addColumn<ListProblem>("problem");
        QTest::addColumn<QString>("expected");
        QTest::newRow("number") << ListProblem{.phone = {PhoneProblem::Kind::Landline, u"GB"_s}}
                                << u"“12” is a landline and receives no texts."_s;
        QTest::newRow("unreadable")
            << ListProblem{.kind = Kind::Unreadable, .encoding = u"GB18030"_s}
            << u"A character here cannot be read as GB18030. Correct it, or save the file as UTF-8."_s;
        QTest::newRow("too long") << ListProblem{.kind = Kind::CellTooLong}
                                  << u"A value here has more than 4 kB. Shorten it."_s;
        QTest::newRow("open quote")
            << ListProblem{.kind = Kind::OpenQuote}
            << u"A quotation mark is opened here and not closed. Close it, or write it twice inside "
               "quotation marks if it belongs to the value."_s;
        QTest::newRow("one value")
            << ListProblem{.kind = Kind::CellCount, .cells = 1, .columns = 3}
            << u"1 value for 3 columns. A value with a separator in it needs quotation marks."_s;
        QTest::newRow("one column")
            << ListProblem{.kind = Kind::CellCount, .cells = 2, .columns = 1}
            << u"2 values for 1 column. A value with a separator in it needs quotation marks."_s;
    }

    void saysItInASentence()
    {
        QFETCH(ListProblem, problem);
        QFETCH(QString, expected);

        QCOMPARE(sentence(problem, u"12"), expected);
    }
};

QObject *tst_listproblem()
{
    return new TestListProblem;
}

#include "tst_listproblem.moc"
