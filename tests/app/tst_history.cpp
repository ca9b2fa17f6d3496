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
    QCOMPARE(noted.value(u"file_blake2b"_s).toString().toLatin1(),
             QCryptographicHash::hash(csv.readAll(), QCryptographicHash::Blake2b_256).toHex());
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
    QVERIFY(!QFile::exists(file()));
}

void TestHistory::aFolderThatIsNotThereIsTold()
{
    const Answer answer = m_scene->workspace().call(
        {u"history"_s, u"export"_s, u"--out"_s, m_scene->workspace().path(u"none/out.csv"_s)});
    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY(answer.err.contains(u"none"_s));
}

} // namespace heliograph

QObject *tst_history()
{
    return new heliograph::TestHistory;
}
#include "tst_history.moc"
