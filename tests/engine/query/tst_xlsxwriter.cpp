// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/xlsxwriter.h"
#include "tests/engine/query/workbook.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestXlsxWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"out.xlsx.part"_s);
    }

    void numbersAreTextAndAmountsAreNumbers()
    {
        XlsxWriter xlsx(m_file);
        heading(xlsx);
        xlsx.addText(u"=1+1");
        xlsx.addNumber(u"+447700900123");
        xlsx.addDecimal(u"0.045");
        xlsx.endRow();
        QVERIFY(xlsx.close());

        const QList<WorkbookSheet> sheets = readWorkbook(m_file);

        QCOMPARE(sheets.size(), 1);
        QCOMPARE(sheets.first().rows,
                 QList<QStringList>(
                     {{u"text"_s, u"number"_s, u"amount"_s}, {u"=1+1"_s, u"+447700900123"_s, u"=0.045"_s}}));
    }

    void whatIsEmptyHasNoCell()
    {
        XlsxWriter xlsx(m_file);
        heading(xlsx);
        xlsx.addText(u"");
        xlsx.addNumber(u"");
        xlsx.addDecimal(u"");
        xlsx.endRow();
        xlsx.addText(u"");
        xlsx.addText(u"after");
        xlsx.endRow();
        QVERIFY(xlsx.close());

        QCOMPARE(readWorkbook(m_file).first().rows.last(), QStringList({u""_s, u"after"_s}));
    }

    void textComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("Chinese and an emoji") << u"你好 😀"_s;
        QTest::newRow("markup") << u"<b>&amp;\"'"_s;
        QTest::newRow("lines") << u"two\nlines"_s;
        QTest::newRow("spaces") << u"  spaced  "_s;
        QTest::newRow("what looks like an escape") << u"_x0041_ _x005F_"_s;
        QTest::newRow("control characters") << u"a\x01z"_s;
    }

    void textComesBackAsItWas()
    {
        QFETCH(QString, text);
        XlsxWriter xlsx(m_file);
        heading(xlsx);
        xlsx.addText(text);
        xlsx.endRow();
        QVERIFY(xlsx.close());

        QCOMPARE(readWorkbook(m_file).first().rows.last().first(), text);
    }

    void aFullSheetIsFollowedByAnother()
    {
        XlsxWriter xlsx(m_file, 2);
        heading(xlsx);
        for (int row = 1; row <= 5; ++row) {
            xlsx.addDecimal(QString::number(row));
            xlsx.endRow();
        }
        QCOMPARE(xlsx.sheets(), 3);
        QVERIFY(xlsx.close());

        const QList<WorkbookSheet> sheets = readWorkbook(m_file);

        const QStringList head{u"text"_s, u"number"_s, u"amount"_s};
        QCOMPARE(sheets.size(), 3);
        QCOMPARE(sheets.at(0).rows, QList<QStringList>({head, {u"=1"_s}, {u"=2"_s}}));
        QCOMPARE(sheets.at(1).rows, QList<QStringList>({head, {u"=3"_s}, {u"=4"_s}}));
        QCOMPARE(sheets.at(2).rows, QList<QStringList>({head, {u"=5"_s}}));
        QCOMPARE(sheets.at(2).name, u"messages 3"_s);
    }

    void givenUpItLeavesNothing()
    {
        {
            XlsxWriter xlsx(m_file);
            heading(xlsx);
            xlsx.addText(u"half");
            xlsx.endRow();
            QVERIFY(xlsx.state());
        }

        QVERIFY(QDir(m_folder->path()).isEmpty());
        const QStringList open = QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System);
        for (const QString &file : open)
            QVERIFY(!QFile::symLinkTarget(u"/proc/self/fd/"_s + file).startsWith(m_folder->path()));
    }

    void aFolderThatIsNotThereIsTold()
    {
        XlsxWriter xlsx(u"/nowhere/at/all/out.xlsx"_s);
        heading(xlsx);

        const auto closed = xlsx.close();

        QVERIFY(!closed);
        QCOMPARE(closed.error().kind, ErrorKind::Storage);
    }

private:
    static void heading(XlsxWriter &xlsx)
    {
        for (const QStringView name : {u"text", u"number", u"amount"})
            xlsx.addText(name);
        xlsx.endRow();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QObject *tst_xlsxwriter()
{
    return new TestXlsxWriter;
}

#include "tst_xlsxwriter.moc"
