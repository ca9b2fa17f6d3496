// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/listfault.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Every fault, made of names that are told apart.
QList<Error> everyListFault()
{
    return {ListFault::missing(u"PATH"_s),
            ListFault::notAFile(u"PATH"_s),
            ListFault::forbidden(u"FILE"_s),
            ListFault::unreadable(u"FILE"_s, u"WHY"_s),
            ListFault::empty(u"FILE"_s),
            ListFault::tooLarge(u"FILE"_s, u"SIZE"_s),
            ListFault::workbook(u"FILE"_s),
            ListFault::foreignEncoding(u"FILE"_s, u"CODE"_s),
            ListFault::changed(),
            ListFault::unreadableHeadings(u"FILE"_s),
            ListFault::tooManyColumns(u"FILE"_s, 77, 64),
            ListFault::onlyHeadings(u"FILE"_s),
            ListFault::noHeading(9),
            ListFault::headingTwice(u"HEADING"_s),
            ListFault::noColumn(u"WANTED"_s, 31),
            ListFault::noPhoneColumn(),
            ListFault::severalPhoneColumns(u"ONE"_s, u"TWO"_s),
            ListFault::tooManyPeople(u"MOST"_s, u"FOUND"_s),
            ListFault::noCountry(u"XX"_s),
            ListFault::stoppedReading(),
            ListFault::stoppedImport()};
}

} // namespace

//! Why a list is not imported.
class TestListFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasACodeOfItsOwn()
    {
        QSet<QString> codes;
        for (const Error &fault : everyListFault()) {
            QVERIFY(QString(fault.code).startsWith(u"list."_s));
            codes.insert(fault.code);
        }
        QCOMPARE(codes.size(), everyListFault().size());
    }

    //! What other words are made of stands in the English as well, in full.
    void eachPartStandsInTheSentence()
    {
        for (const Error &fault : everyListFault()) {
            for (const QString &part : fault.parts)
                QVERIFY2(fault.detail.contains(part), qPrintable(fault.detail));
            QVERIFY2(!fault.detail.contains(u'%'), qPrintable(fault.detail));
            QVERIFY2(fault.detail.endsWith(u'.'), qPrintable(fault.detail));
        }
    }

    void eachHasItsKind_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        for (const Error &fault : everyListFault()) {
            const QString code = fault.code;
            ErrorKind kind = ErrorKind::Invalid;
            if (code == u"list.missing"_s)
                kind = ErrorKind::NotFound;
            else if (code == u"list.forbidden"_s || code == u"list.unreadable"_s)
                kind = ErrorKind::Storage;
            else if (code.startsWith(u"list.stopped"_s))
                kind = ErrorKind::Cancelled;
            QTest::newRow(qPrintable(code)) << code << kind;
        }
    }

    void eachHasItsKind()
    {
        QFETCH(QString, code);
        QFETCH(ErrorKind, kind);

        for (const Error &fault : everyListFault()) {
            if (code == fault.code)
                QVERIFY(fault.kind == kind);
        }
    }

    void thePartsStandInTheirOrder()
    {
        QCOMPARE(ListFault::tooManyColumns(u"a.csv"_s, 77, 64).parts,
                 QStringList({u"a.csv"_s, u"77"_s, u"64"_s}));
        QCOMPARE(
            ListFault::tooManyColumns(u"a.csv"_s, 77, 64).detail,
            u"a.csv has 77 columns; at most 64 can be read. Delete those that the text does not need."_s);
        QCOMPARE(ListFault::noColumn(u"Mobile"_s, 3).parts, QStringList({u"Mobile"_s, u"3"_s}));
        QCOMPARE(ListFault::tooManyPeople(u"5,000,000"_s, u"5,000,001"_s).detail,
                 u"A campaign holds at most 5,000,000 people; this file has 5,000,001. Split it."_s);
        QCOMPARE(ListFault::noHeading(12).parts, QStringList{u"12"_s});
        QVERIFY(ListFault::changed().parts.isEmpty());
    }

    //! A file may be called what it likes.
    void aNameIsNotTakenForAPlace()
    {
        QCOMPARE(ListFault::tooLarge(u"%2.csv"_s, u"300 MB"_s).detail,
                 u"%2.csv has 300 MB; a list may have at most 200 MB. Split it."_s);
        QCOMPARE(ListFault::unreadable(u"100%1.csv"_s, u"no device"_s).detail,
                 u"100%1.csv cannot be read: no device. Nothing was imported."_s);
        QCOMPARE(
            ListFault::noColumn(u"%2"_s, 4).detail,
            u"There is no column “%2”. The columns have the headings of the first row, and positions from "
            "1 to 4."_s);
    }
};

QObject *tst_listfault()
{
    return new TestListFault;
}

#include "tst_listfault.moc"
