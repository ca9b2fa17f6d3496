// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/mergesurvey.h"

#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The audience's people are called "Person 0" (row 2) to "Person 9" (row 11).
class TestMergeSurvey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_audience = m_store->addAudience(10);
        auto opened = SqliteReader::open(m_store->file(), m_store->keys().cipher(),
                                         m_store->keys().blindIndex(), m_store->clock());
        QVERIFY(opened);
        m_reader = *std::move(opened);
    }
    void cleanupTestCase()
    {
        m_reader.reset();
        m_store.reset();
    }

    void everybodyIsCountedOnce()
    {
        const MergeFigures figures = survey(u"Hello {{name}}"_s);

        QCOMPARE(figures.people, 10);
        QCOMPARE(figures.bySegments, (QMap<int, qint64>{{1, 10}}));
        QCOMPARE(figures.unmergeable, 0);
        QCOMPARE(figures.countries.keys(), QStringList{u"CN"_s});
        QVERIFY(figures.longest.values.first().startsWith(u"Person "));
    }

    void theCostIsThatOfEverySegment()
    {
        const MergeFigures figures = survey(QString(100, u'x'));

        QCOMPARE(figures.segments, 20); // 70 units into mainland China
        QCOMPARE(figures.cost().value(u"CNY"_s), *Money::parse(u"1", u"CNY"));
        QCOMPARE(figures.withoutPrice(), 0);
    }

    void whoHasNoPriceIsCounted()
    {
        m_price.reset();
        const MergeFigures figures = survey(u"Hello"_s);
        m_price = *Money::parse(u"0.05", u"CNY");

        QCOMPARE(figures.withoutPrice(), 10);
        QVERIFY(figures.cost().isEmpty());
    }

    void theFirstWhoCannotBeMergedIsKept()
    {
        const MergeFigures figures = survey(u"Hello {{nickname}}"_s);

        QCOMPARE(figures.unmergeable, 10);
        QCOMPARE(figures.firstProblem.line, 2);
        QVERIFY(figures.longest.isNobody());
        QCOMPARE(figures.bySegments, (QMap<int, qint64>{{1, 10}}));
    }

    void itCanBeStopped()
    {
        const auto merge = Merge::prepare(own(u"Hello"_s), u"Acme"_s, TemplateSyntax::Own);
        const auto figures
            = MergeSurvey(*merge, [](const QString &) {
                  return std::optional<Money>();
              }).run(*m_reader, m_audience, {u"name"_s}, [](const MergeFigures &) { return false; });
        QCOMPARE(figures.error().kind, ErrorKind::Cancelled);
    }

private:
    static CampaignContent own(const QString &text)
    {
        CampaignContent content;
        content.text = text;
        return content;
    }

    MergeFigures survey(const QString &text)
    {
        const auto merge = Merge::prepare(own(text), u"Acme"_s, TemplateSyntax::Own);
        if (!merge)
            qFatal("The text is no template.");
        MergeSurvey survey(*merge, [this](const QString &) { return m_price; });
        const auto figures = survey.run(*m_reader, m_audience, {u"name"_s}, {});
        if (!figures)
            qFatal("The audience cannot be read.");
        return *figures;
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    AudienceId m_audience{};
    std::optional<Money> m_price = *Money::parse(u"0.05", u"CNY");
};

QObject *tst_mergesurvey()
{
    return new TestMergeSurvey;
}

#include "tst_mergesurvey.moc"
