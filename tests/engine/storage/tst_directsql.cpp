// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! S06 of engine.md C5: what somebody with the database in hands cannot write, because the database refuses
//! it (engine.md SR-11).
class TestDirectSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDatabaseRefuses_data()
    {
        QTest::addColumn<bool>("approved");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("constraint");
        QTest::newRow("running without approval")
            << false << u"UPDATE campaign SET state=5"_s << u"approval_bound"_s;
        QTest::newRow("scheduled without approval")
            << false << u"UPDATE campaign SET state=4"_s << u"approval_bound"_s;
        QTest::newRow("approved for other content")
            << false << u"UPDATE campaign SET state=3,approved_by=2,approved_hash=zeroblob(32)"_s
            << u"approval_bound"_s;
        QTest::newRow("other content while running")
            << true << u"UPDATE campaign SET content_hash=zeroblob(32)"_s << u"approval_bound"_s;
        QTest::newRow("the approval taken away while running")
            << true << u"UPDATE campaign SET approved_by=NULL"_s << u"approval_bound"_s;
        QTest::newRow("approved by its author")
            << true << u"UPDATE campaign SET approved_by=author_id"_s << u"separation_of_duties"_s;
    }

    void theDatabaseRefuses()
    {
        QFETCH(bool, approved);
        QFETCH(QString, sql);
        QFETCH(QString, constraint);
        SqliteTestStore store;
        const CampaignId campaign = store.addCampaign(store.addAudience(3), store.addAccount());
        if (approved)
            store.launch(campaign);
        else
            store.submit(campaign);
        const CampaignState before = store.stateOf(campaign);

        const Result<void> done = store.sql(sql);

        QVERIFY(!done);
        QVERIFY2(
            store.value(
                u"SELECT count(*) FROM sqlite_schema WHERE name='campaign' AND sql LIKE '%'||'%1'||'%'"_s.arg(
                    constraint))
                == 1,
            "the constraint is gone");
        QCOMPARE(store.stateOf(campaign), before);
    }
};

QObject *tst_directsql()
{
    return new TestDirectSql;
}

#include "tst_directsql.moc"
