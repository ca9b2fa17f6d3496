// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/listlook.h"

#include "tests/engine/ingest/importfixture.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What a list looks like before it is imported, and that an import then does the same.
class TestListLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ImportFixture>(); }

    void theFirstRowsAreShownAsTheyStand()
    {
        const auto look = lookAtList(order("name;Mobil\nAna;13800000001\nBo;0041\n"));

        QVERIFY(look);
        QCOMPARE(look->separator, ';');
        QCOMPARE(look->encoding, u"UTF-8"_s);
        QVERIFY(look->headings);
        QCOMPARE(look->columns, (QStringList{u"name"_s, u"Mobil"_s}));
        QCOMPARE(look->phone, 1);
        QCOMPARE(look->rows, (QList<QStringList>{{u"Ana"_s, u"13800000001"_s}, {u"Bo"_s, u"0041"_s}}));
    }

    void aListWithoutPhoneNumbersIsShownAllTheSame()
    {
        const auto look = lookAtList(order("name,city\nAna,Bern\n"));

        QVERIFY(look);
        QCOMPARE(look->phone, -1);
        QCOMPARE(look->columns.size(), 2);
        QVERIFY(!checkList(order("name,city\nAna,Bern\n")));
    }

    void wishesGoBeforeWhatIsFoundOut()
    {
        ImportOrder wanted = order("13800000001;Ana\n13800000002;Bj\xf6rn\n");
        wanted.wishes.encoding = u"ISO-8859-1"_s;
        wanted.wishes.separator = ';';
        wanted.wishes.headings = false;

        const auto look = lookAtList(wanted);

        QVERIFY(look);
        QCOMPARE(look->encoding, u"ISO-8859-1"_s);
        QCOMPARE(look->columns, (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(look->rows.at(1).at(1), u"Björn"_s);
        wanted.wishes.headings = true;
        QCOMPARE(lookAtList(wanted)->rows.size(), 1);
    }

    void everyRowIsCounted()
    {
        const auto check
            = checkList(order("phone,name\n13800000001,Ana\n13800000001,Ann\n12,Bo\n13800000003\n"));

        QVERIFY(check);
        QCOMPARE(check->rows, 4);
        QCOMPARE(check->people, 1);
        QCOMPARE(check->duplicates, 1);
        QCOMPARE(check->problems, 2);
        QCOMPARE(check->firstProblems.first().line, 4);
        QCOMPARE(check->firstProblems.first().value, u"12"_s);
        QCOMPARE(check->firstProblems.first().problem.phone.kind, PhoneProblem::Kind::TooShort);
        QVERIFY(check->firstProblems.last().column.isEmpty());
        QCOMPARE(check->firstProblems.last().problem,
                 (ListProblem{.kind = ListProblem::Kind::CellCount, .cells = 1, .columns = 2}));
    }

    //! All of them, also where more rows have a problem than are kept.
    void reasonsAreCounted()
    {
        const int bad = ListCheck::MostProblems + 1;
        const QByteArray list
            = "phone,name\n13800000001,Ana\n" + QByteArray("12,Bo\n").repeated(bad) + "13800000003\n";

        const auto check = checkList(order(list));

        QVERIFY(check);
        QCOMPARE(check->firstProblems.size(), ListCheck::MostProblems);
        QCOMPARE(check->reasons.size(), 2);
        QCOMPARE(check->reasons.value(check->firstProblems.first().problem), bad);
        QCOMPARE(check->reasons.value({.kind = ListProblem::Kind::CellCount, .cells = 1, .columns = 2}), 1);
    }

    void anImportDoesWhatTheCheckSaid()
    {
        ImportOrder wanted = order("phone,name,note\n13800000001,Ana,x\n12,Bo,y\n13800000001,Al,z\n");
        wanted.wishes.names = {{1, u"first_name"_s}, {2, QString()}};
        wanted.wishes.corrected = {{3, u"13800000002"_s}};
        const auto check = checkList(wanted);

        const auto report = importAudience(m_fixture->store(), wanted);

        QVERIFY(check && report);
        QCOMPARE(report->totals.accepted, check->people);
        QCOMPARE(report->totals.duplicates, check->duplicates);
        QCOMPARE(report->totals.rejected, 0);
        QCOMPARE(report->columns, QStringList{u"first_name"_s});
        QCOMPARE(m_fixture->person(report->id, 3), (QStringList{u"+8613800000002"_s, u"Bo"_s}));
    }

    void twoColumnsOfOneNameAreRefused()
    {
        ImportOrder wanted = order("phone,a,b\n13800000001,1,2\n");
        wanted.wishes.names = {{1, u"b"_s}};
        QCOMPARE(checkList(wanted).error().kind, ErrorKind::Invalid);
        wanted.wishes.names.insert(2, QString());
        QVERIFY(checkList(wanted));
    }

    void checkingCanBeStopped()
    {
        const auto check = checkList(order(ImportFixture::people(10)), [](qint64, qint64) { return false; });
        QCOMPARE(check.error().kind, ErrorKind::Cancelled);
    }

    void problemRowsAreSavedWhole()
    {
        const QString path = m_fixture->path(u"problems.csv"_s);
        const ProblemWords words{u"trouble"_s,
                                 [](const Reject &reject) { return QString(u"not "_s + reject.value); }};
        const auto saved = saveProblemRows(order("phone,name\n13800000001,Ana\n12,=1+1\n"), path, words);

        QVERIFY(saved);
        QCOMPARE(*saved, 1);
        const QByteArray written = contentOf(path);
        QCOMPARE(written, QByteArray("trouble,phone,name\r\n\"not 12\",12,'=1+1\r\n"));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void anUnknownCountryIsRefused()
    {
        ImportOrder wanted = order("phone\n1\n");
        wanted.region = u"XX"_s;
        QVERIFY(lookAtList(wanted).error().detail.contains(u"no country"_s));
        QVERIFY(!checkList(wanted));
    }

private:
    ImportOrder order(const QByteArray &bytes) const { return m_fixture->order(m_fixture->write(bytes)); }

    std::unique_ptr<ImportFixture> m_fixture;
};

QObject *tst_listlook()
{
    return new TestListLook;
}

#include "tst_listlook.moc"
