// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include "engine/query/exportcolumns.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<SentScene>(); }
    void cleanup() { m_scene.reset(); }

    void everyMessageIsARow();
    void numbersAreMaskedUnlessAskedFor();
    void anExportIsInTheAuditLogWithItsFile();
    void columnsCanBeChosen();
    void filtersChooseRows();
    void anExistingFileIsReplaced();
    void scriptsGetTheCount();
    void progressIsForTerminals();
    void withoutAFileNothingIsExported();
    void anUnknownColumnLeavesNoFile();
    void aFolderThatIsNotThereIsTold();
    void aFileCalledAfterItIsAWorkbook();
    void csvLooksAsItIsTold();
    void numbersCanBeLeftOut();
    void theSummaryStandsBesideTheFile();
    void whatContradictsItselfIsRefused_data();
    void whatContradictsItselfIsRefused();
    void theAuditLogKnowsWhichMessages();

private:
    Answer exportWith(const QStringList &options)
    {
        return m_scene->workspace().call(QStringList{u"history"_s, u"export"_s, u"--out"_s, file()}
                                         + options);
    }
    QString file() const { return m_scene->workspace().path(u"out.csv"_s); }
    QList<QByteArray> lines() const
    {
        QFile csv(file());
        if (!csv.open(QIODevice::ReadOnly))
            return {};
        QList<QByteArray> lines = csv.readAll().split('\n');
        lines.removeLast(); // what follows the last line end: nothing
        return lines;
    }

    std::unique_ptr<SentScene> m_scene;
};

void TestHistory::everyMessageIsARow()
{
    const Answer answer = exportWith({});
    QCOMPARE(answer.code, ExitCode::Done);
    QVERIFY2(answer.out.startsWith(u"6 messages were written to "_s), qPrintable(answer.out));
    QCOMPARE(lines().size(), 7);
    QCOMPARE(lines().first().trimmed(),
             (ExportColumns::fixedNames() + QStringList{u"name"_s}).join(u',').toUtf8());
    QVERIFY(lines().last().endsWith('\r'));
}

void TestHistory::numbersAreMaskedUnlessAskedFor()
{
    const QByteArray e164 = m_scene->sent().e164.toLatin1();
    QVERIFY(exportWith({}).out.contains(u"masked"_s));
    QVERIFY(!lines().join('\n').contains(e164));
    QVERIFY(!exportWith({u"--full-numbers"_s}).out.contains(u"masked"_s));
    QVERIFY(lines().join('\n').contains(e164));
}

void TestHistory::anExportIsInTheAuditLogWithItsFile()
{
    QCOMPARE(exportWith({u"--full-numbers"_s}).code, ExitCode::Done);

    const QJsonObject noted
        = m_scene->workspace()
              .call({u"audit"_s, u"list"_s, u"--action"_s, u"history.export"_s, u"--json"_s})
              .records()
              .value(0)
              .value(u"detail"_s)
              .toObject();

    QCOMPARE(noted.value(u"messages"_s).toInt(), 6);
    QCOMPARE(noted.value(u"numbers"_s).toString(), u"full"_s);
    QFile csv(file());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(noted.value(u"file_sha256"_s).toString().toLatin1(),
             QCryptographicHash::hash(csv.readAll(), QCryptographicHash::Sha256).toHex());
}

void TestHistory::columnsCanBeChosen()
{
    QCOMPARE(exportWith({u"--columns"_s, u"name, state"_s, u"--state"_s, u"refused"_s}).code, ExitCode::Done);
    QCOMPARE(lines().size(), 2);
    QCOMPARE(lines().first(), "name,state\r");
    QVERIFY2(lines().last().startsWith("Person ") && lines().last().endsWith(",refused\r"),
             lines().last().constData());
}

void TestHistory::filtersChooseRows()
{
    QCOMPARE(exportWith({u"--state"_s, u"unknown"_s, u"--campaign"_s, u"1"_s}).code, ExitCode::Done);
    QCOMPARE(lines().size(), 2);
    QVERIFY(lines().last().contains("unknown"));
}

void TestHistory::anExistingFileIsReplaced()
{
    QFile old(file());
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write(QByteArray(100'000, 'x')) == 100'000);
    old.close();
    QCOMPARE(exportWith({u"--columns"_s, u"row"_s}).code, ExitCode::Done);
    QCOMPARE(lines().first(), "row\r");
    QCOMPARE(lines().size(), 7);
}

void TestHistory::scriptsGetTheCount()
{
    const QList<QJsonObject> records = exportWith({u"--json"_s}).records();
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().value(u"rows"_s).toInt(), 6);
    QCOMPARE(records.first().value(u"file"_s).toString(), file());
    QFile csv(file());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(records.first().value(u"sha256"_s).toString().toLatin1(),
             QCryptographicHash::hash(csv.readAll(), QCryptographicHash::Sha256).toHex());
}

void TestHistory::progressIsForTerminals()
{
    QVERIFY(exportWith({}).err.isEmpty());
}

void TestHistory::withoutAFileNothingIsExported()
{
    const Answer answer = m_scene->workspace().call({u"history"_s, u"export"_s});
    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY(answer.err.contains(u"--out"_s));
}

void TestHistory::anUnknownColumnLeavesNoFile()
{
    const Answer answer = exportWith({u"--columns"_s, u"state,mood"_s});
    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY(answer.err.contains(u"mood"_s));
    QCOMPARE(exportWith({u"--columns"_s, u","_s}).code, ExitCode::Usage);
    QVERIFY(!QFile::exists(file()));
}

void TestHistory::aFolderThatIsNotThereIsTold()
{
    const Answer answer = m_scene->workspace().call(
        {u"history"_s, u"export"_s, u"--out"_s, m_scene->workspace().path(u"none/out.csv"_s)});
    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY(answer.err.contains(u"none"_s));
}

void TestHistory::aFileCalledAfterItIsAWorkbook()
{
    const QString book = m_scene->workspace().path(u"out.xlsx"_s);

    QCOMPARE(m_scene->workspace().call({u"history"_s, u"export"_s, u"--out"_s, book}).code, ExitCode::Done);

    QFile xlsx(book);
    QVERIFY(xlsx.open(QIODevice::ReadOnly));
    QCOMPARE(xlsx.read(2), QByteArray("PK")); // a zip archive
    QCOMPARE(exportWith({u"--format"_s, u"xlsx"_s}).code, ExitCode::Done);
    QFile again(file());
    QVERIFY(again.open(QIODevice::ReadOnly));
    QCOMPARE(again.read(2), QByteArray("PK"));
}

void TestHistory::csvLooksAsItIsTold()
{
    const Answer answer
        = exportWith({u"--separator"_s, u"semicolon"_s, u"--bom"_s, u"--columns"_s, u"state,sent_at"_s,
                      u"--times"_s, u"utc"_s, u"--state"_s, u"refused"_s});

    QCOMPARE(answer.code, ExitCode::Done);
    QCOMPARE(lines().first(), "\xef\xbb\xbfstate;sent_at\r");
    QVERIFY2(lines().last().startsWith("refused;") && !lines().last().contains('T'),
             lines().last().constData());
}

void TestHistory::numbersCanBeLeftOut()
{
    QCOMPARE(exportWith({u"--numbers"_s, u"none"_s}).code, ExitCode::Done);
    QVERIFY(!lines().first().contains("number"));
    QVERIFY(!lines().join('\n').contains("•••"));

    QCOMPARE(exportWith({u"--numbers"_s, u"full"_s, u"--columns"_s, u"number"_s}).code, ExitCode::Done);
    QVERIFY(lines().contains(QByteArray(m_scene->sent().e164.toLatin1() + '\r')));
    const QList<QJsonObject> revealed
        = m_scene->workspace()
              .call({u"audit"_s, u"list"_s, u"--action"_s, u"numbers.revealed"_s, u"--json"_s})
              .records();
    QCOMPARE(revealed.value(0).value(u"detail"_s).toObject().value(u"numbers"_s).toInt(), 6);
}

void TestHistory::theSummaryStandsBesideTheFile()
{
    const Answer answer = exportWith({u"--summary"_s, u"--campaign"_s, u"1"_s});

    QCOMPARE(answer.code, ExitCode::Done);
    QVERIFY(answer.out.contains(u"out.csv.summary.txt"_s));
    QFile summary(QString(file() % u".summary.txt"_s));
    QVERIFY(summary.open(QIODevice::ReadOnly));
    const QByteArray words = summary.readAll();
    QFile csv(file());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY2(words.contains(QCryptographicHash::hash(csv.readAll(), QCryptographicHash::Sha256).toHex()),
             words.constData());
    QVERIFY2(words.contains("Rows: 6\n") && words.contains("  Together: 6\n"), words.constData());
}

void TestHistory::whatContradictsItselfIsRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("said");

    QTest::newRow("numbers") << QStringList{u"--full-numbers"_s, u"--numbers"_s, u"none"_s}
                             << u"contradict"_s;
    QTest::newRow("separator") << QStringList{u"--format"_s, u"xlsx"_s, u"--separator"_s, u"tab"_s}
                               << u"--separator"_s;
    QTest::newRow("guard") << QStringList{u"--format"_s, u"xlsx"_s, u"--no-guard"_s} << u"--no-guard"_s;
    QTest::newRow("times") << QStringList{u"--times"_s, u"swatch"_s} << u"workspace, utc, iso"_s;
    QTest::newRow("format") << QStringList{u"--format"_s, u"ods"_s} << u"csv, xlsx"_s;
}

void TestHistory::whatContradictsItselfIsRefused()
{
    QFETCH(QStringList, options);
    QFETCH(QString, said);

    const Answer answer = exportWith(options);

    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY2(answer.err.contains(said), qPrintable(answer.err));
    QVERIFY(!QFile::exists(file()));
}

void TestHistory::theAuditLogKnowsWhichMessages()
{
    const QString number = m_scene->sent().e164;
    QCOMPARE(exportWith({u"--number"_s, number, u"--columns"_s, u"state,row"_s}).code, ExitCode::Done);

    const QJsonObject noted
        = m_scene->workspace()
              .call({u"audit"_s, u"list"_s, u"--action"_s, u"history.export"_s, u"--json"_s})
              .records()
              .value(0)
              .value(u"detail"_s)
              .toObject();

    QCOMPARE(noted.value(u"columns"_s).toString(), u"state, row"_s);
    QCOMPARE(noted.value(u"format"_s).toString(), u"csv"_s);
    const QString filter = noted.value(u"filter"_s).toString();
    QVERIFY2(filter.startsWith(u"number=+"_s) && filter.contains(u"•••"_s), qPrintable(filter));
    QVERIFY(!filter.contains(number));
}

} // namespace heliograph

QObject *tst_history()
{
    return new heliograph::TestHistory;
}
#include "tst_history.moc"
