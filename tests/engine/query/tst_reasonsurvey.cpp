// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"
#include "engine/query/history.h"
#include "engine/query/reasonsurvey.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestReasonSurvey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(HistoryFixture(m_store.connection(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                               {.people = 1'500, .campaigns = 3, .seed = 5})
                    .fill());
        auto reader = SqliteReader::open(m_store.file(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                                         m_store.clock());
        QVERIFY(reader);
        m_reader = *std::move(reader);
        const auto situation = readSituation(*m_reader, true, m_store.clock().now());
        QVERIFY(situation);
        m_situation = *situation;
    }

    void eachReasonIsFoundAsOftenAsItIsCounted_data()
    {
        QTest::addColumn<int>("campaign");

        QTest::newRow("of all") << 0;
        QTest::newRow("of the finished one") << 1;
        QTest::newRow("of the one that sends") << 3;
    }

    void eachReasonIsFoundAsOftenAsItIsCounted()
    {
        QFETCH(int, campaign);
        MessageFilter filter;
        if (campaign > 0)
            filter.campaign = CampaignId{campaign};

        const auto survey = surveyReasons(*m_reader, filter.campaign, m_situation);

        QVERIFY(survey);
        QVERIFY(!survey->ended.isEmpty());
        for (const ReasonShare &share : survey->ended) {
            filter.reason = share.code;
            QVERIFY2(found(filter) == share.count, qPrintable(share.code));
        }
    }

    void whatPeopleAreHeldForIsFoundByItsCode()
    {
        const auto survey = surveyReasons(*m_reader, std::nullopt, m_situation);

        QVERIFY(survey);
        QVERIFY(survey->held.size() > 1);
        QVERIFY(std::ranges::is_sorted(survey->held, std::ranges::greater(), &ReasonShare::count));
        for (const ReasonShare &share : survey->held) {
            MessageFilter filter;
            filter.line = LedgerLine::Held;
            filter.reason = share.code;
            QVERIFY2(found(filter) >= share.count, qPrintable(share.code));
        }
        MessageFilter none;
        none.line = LedgerLine::Held;
        none.reason = u"balance"_s;
        QCOMPARE(found(none), 0);
    }

    void anUnknownCampaignIsTold()
    {
        const auto survey = surveyReasons(*m_reader, CampaignId{99}, m_situation);

        QVERIFY(!survey);
        QCOMPARE(survey.error().kind, ErrorKind::NotFound);
    }

private:
    qint64 found(const MessageFilter &filter)
    {
        auto history = History::at(*m_reader, m_situation);
        if (!history)
            return -1;
        const auto rows = history->find(filter, 10'000);
        return rows ? rows->size() : -1;
    }

    SqliteTestStore m_store;
    std::unique_ptr<SqliteReader> m_reader;
    SendingSituation m_situation;
};

QObject *tst_reasonsurvey()
{
    return new TestReasonSurvey;
}

#include "tst_reasonsurvey.moc"
