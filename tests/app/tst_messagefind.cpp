// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include "engine/query/exportcolumns.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

class TestMessageFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_scene = std::make_unique<SentScene>(); }
    void cleanupTestCase() { m_scene.reset(); }

    void everybodyIsFoundNewestFirst();
    void theOldestMayComeFirst();
    void aLimitSaysThatThereMayBeMore();
    void eachFilterFindsItsOwn_data();
    void eachFilterFindsItsOwn();
    void aNumberIsFoundAsPeopleWriteIt();
    void readyPeopleAreHeldWhileNoNodeRuns();
    void recordsHaveTheColumnsOfTheExport();
    void linesMaskNumbers();
    void whoSawFullNumbersIsInTheAuditLog();
    void wrongFiltersAreRefused_data();
    void wrongFiltersAreRefused();

private:
    Answer find(const QStringList &options)
    {
        return m_scene->workspace().call(QStringList{u"message"_s, u"find"_s} + options);
    }
    QList<qint64> ids(const QStringList &options);

    std::unique_ptr<SentScene> m_scene;
};

QList<qint64> TestMessageFind::ids(const QStringList &options)
{
    QList<qint64> ids;
    const QList<QJsonObject> records = find(options + QStringList{u"--json"_s}).records();
    for (const QJsonObject &record : records)
        ids.append(record.value(u"message_id"_s).toInteger());
    return ids;
}

void TestMessageFind::everybodyIsFoundNewestFirst()
{
    const QList<qint64> found = ids({});
    QCOMPARE(found.size(), 6);
    QVERIFY(std::is_sorted(found.begin(), found.end(), std::greater<>()));
}

void TestMessageFind::theOldestMayComeFirst()
{
    const QList<qint64> found = ids({u"--oldest-first"_s});
    QCOMPARE(found.size(), 6);
    QVERIFY(std::is_sorted(found.begin(), found.end()));
}

void TestMessageFind::aLimitSaysThatThereMayBeMore()
{
    const Answer answer = find({u"--limit"_s, u"2"_s});
    QCOMPARE(answer.out.count(u'\n'), 2);
    QVERIFY(answer.err.contains(u"--limit"_s));
    QVERIFY(find({u"--limit"_s, u"100"_s}).err.isEmpty());
}

void TestMessageFind::eachFilterFindsItsOwn_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const QStringList &options, int count) {
        QTest::newRow(name) << options << count;
    };
    row("unknown ones", {u"--state"_s, u"unknown"_s}, 1);
    row("delivered ones", {u"--state"_s, u"delivered"_s}, 1);
    row("nobody was cancelled", {u"--state"_s, u"cancelled"_s}, 0);
    row("a reason", {u"--reason"_s, u"isv.NUMBER"_s}, 1);
    row("an unknown reason", {u"--reason"_s, u"isv.OTHER"_s}, 0);
    row("the campaign", {u"--campaign"_s, u"1"_s}, 6);
    row("the provider", {u"--provider"_s, u"Kite"_s}, 6);
    row("the country, in any case", {u"--country"_s, u"cn"_s}, 6);
    row("another country", {u"--country"_s, u"DE"_s}, 0);
    row("before anything", {u"--until"_s, u"2025-12-31"_s}, 0);
    row("from a moment on", {u"--from"_s, u"2025-12-31T00:00:00Z"_s}, 6);
    row("without a state", {u"--without-state"_s, u"held"_s}, 4);
    row("without two states", {u"--without-state"_s, u"held"_s, u"--without-state"_s, u"delivered"_s}, 3);
    row("without the campaign", {u"--without-campaign"_s, u"1"_s}, 0);
    row("without the provider", {u"--without-provider"_s, u"Kite"_s}, 0);
    row("several at once", {u"--provider"_s, u"Kite"_s, u"--state"_s, u"refused"_s}, 1);
}

void TestMessageFind::eachFilterFindsItsOwn()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, count);
    const Answer answer = find(options);
    QCOMPARE(answer.code, ExitCode::Done);
    QCOMPARE(answer.out.count(u'\n'), count);
}

void TestMessageFind::aNumberIsFoundAsPeopleWriteIt()
{
    const QString national = m_scene->sent().e164.mid(3);
    const QString spaced = QString(national.left(3) % u' ' % national.mid(3, 4) % u' ' % national.mid(7));
    const QList<qint64> expected{number(m_scene->sent().message)};
    QCOMPARE(ids({u"--number"_s, m_scene->sent().e164}), expected);
    QCOMPARE(ids({u"--number"_s, spaced, u"--region"_s, u"cn"_s}), expected);
    QCOMPARE(ids({u"--number"_s, u"+8613900001234"_s}), QList<qint64>());
}

void TestMessageFind::readyPeopleAreHeldWhileNoNodeRuns()
{
    QCOMPARE(ids({u"--state"_s, u"held"_s}).size(), 2);
    QCOMPARE(ids({u"--state"_s, u"waiting"_s}).size(), 0);
    const auto engine = m_scene->workspace().workspace().lockEngine();
    QVERIFY(engine);
    QCOMPARE(ids({u"--state"_s, u"held"_s}), QList<qint64>({number(m_scene->held().message)}));
    QCOMPARE(ids({u"--state"_s, u"waiting"_s}).size(), 1);
}

void TestMessageFind::recordsHaveTheColumnsOfTheExport()
{
    const QJsonObject record = find({u"--json"_s, u"--state"_s, u"refused"_s}).records().first();
    QStringList columns = ExportColumns::fixedNames();
    columns += {u"possible_duplicate"_s, u"sent_again_after_doubt"_s};
    columns.sort();
    QCOMPARE(record.keys(), columns);
    QCOMPARE(record.value(u"reason"_s).toString(), u"isv.NUMBER"_s);
    QCOMPARE(record.value(u"campaign"_s).toString(), u"hello"_s);
    const QJsonObject held = find({u"--json"_s, u"--state"_s, u"held"_s}).records().first();
    QCOMPARE(held.value(u"reason"_s).toString(), u"no-node"_s);
}

void TestMessageFind::linesMaskNumbers()
{
    QVERIFY(!find({}).out.contains(m_scene->sent().e164));
    QVERIFY(find({u"--full-numbers"_s}).out.contains(m_scene->sent().e164));
}

void TestMessageFind::whoSawFullNumbersIsInTheAuditLog()
{
    const auto entries = [this] {
        return m_scene->workspace()
            .call({u"audit"_s, u"list"_s, u"--action"_s, u"numbers"_s, u"--json"_s})
            .records();
    };
    const qsizetype before = entries().size();
    find({});
    QCOMPARE(entries().size(), before);
    find({u"--full-numbers"_s, u"--why"_s, u"a complaint"_s});

    const QList<QJsonObject> noted = entries();

    QCOMPARE(noted.size(), before + 2);
    QCOMPARE(noted[1].value(u"action"_s).toString(), u"numbers.reveal"_s);
    QCOMPARE(noted[1].value(u"object"_s).toString(), u"message find"_s);
    QCOMPARE(noted[1].value(u"detail"_s).toObject().value(u"why"_s).toString(), u"a complaint"_s);
    QCOMPARE(noted[0].value(u"detail"_s).toObject().value(u"numbers"_s).toInt(), 6);
}

void TestMessageFind::wrongFiltersAreRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("a state that is none") << QStringList{u"--state"_s, u"lost"_s};
    QTest::newRow("a number that is none") << QStringList{u"--number"_s, u"12"_s};
    QTest::newRow("a region that is none") << QStringList{u"--number"_s, u"12"_s, u"--region"_s, u"XX"_s};
    QTest::newRow("an unknown provider") << QStringList{u"--provider"_s, u"Gull"_s};
    QTest::newRow("an unknown campaign") << QStringList{u"--campaign"_s, u"99"_s};
    QTest::newRow("a campaign that is no number") << QStringList{u"--campaign"_s, u"hello"_s};
    QTest::newRow("a country in words") << QStringList{u"--country"_s, u"China"_s};
    QTest::newRow("a day that is none") << QStringList{u"--from"_s, u"yesterday"_s};
    QTest::newRow("a period backwards")
        << QStringList{u"--from"_s, u"2026-02-01"_s, u"--until"_s, u"2026-01-01"_s};
    QTest::newRow("without a state that is none") << QStringList{u"--without-state"_s, u"lost"_s};
    QTest::newRow("without an unknown provider") << QStringList{u"--without-provider"_s, u"Gull"_s};
    QTest::newRow("without an unknown campaign") << QStringList{u"--without-campaign"_s, u"99"_s};
    QTest::newRow("no limit") << QStringList{u"--limit"_s, u"0"_s};
}

void TestMessageFind::wrongFiltersAreRefused()
{
    QFETCH(const QStringList, options);
    const Answer answer = find(options);
    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY(answer.out.isEmpty());
    QVERIFY(answer.err.trimmed().endsWith(u'.'));
    QCOMPARE(answer.err.count(u'\n'), 1);
}

} // namespace heliograph

QObject *tst_messagefind()
{
    return new heliograph::TestMessageFind;
}
#include "tst_messagefind.moc"
