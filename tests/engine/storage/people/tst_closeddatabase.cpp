// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What somebody with the database of a closed workspace in hands cannot write by mistake or by an SQL
//! console, because the database refuses it. (Whoever can write the file can take the triggers away as well:
//! D1.)
class TestClosedDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDatabaseRefuses_data();
    void theDatabaseRefuses();
    void anOpenDatabaseTakesNoPerson();
    void whatIsAllowedStaysAllowed();
};

namespace {

// %1 is a campaign of olga's that waits for approval; ada 4, olga 5, otto 6, samir 7, uma 8.
const QString Approve
    = u"UPDATE campaign SET state=3,approved_hash=content_hash,approved_by=%2 WHERE campaign_id=%1"_s;

} // namespace

void TestClosedDatabase::theDatabaseRefuses_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &sql, const QString &words) {
        QTest::newRow(name) << sql << words;
    };
    const auto approvedBy = [](const QString &who) { return QString(Approve).replace(u"%2"_s, who); };
    row("approved by its author", approvedBy(u"5"_s), u"only a supervisor"_s);
    row("approved by its author, made a supervisor",
        u"INSERT INTO user_role VALUES(5,2);"_s + approvedBy(u"5"_s), u"separation_of_duties"_s);
    row("approved by another operator", approvedBy(u"6"_s), u"only a supervisor"_s);
    row("approved by an admin", approvedBy(u"4"_s), u"only a supervisor"_s);
    row("approved by a supervisor who is an admin",
        u"INSERT INTO user_role VALUES(7,3);"_s + approvedBy(u"7"_s), u"only a supervisor"_s);
    row("approved by an auditor", approvedBy(u"8"_s), u"only a supervisor"_s);
    row("approved by a disabled supervisor",
        u"UPDATE app_user SET enabled=0 WHERE user_id=7;"_s + approvedBy(u"7"_s), u"only a supervisor"_s);
    row("approved by the built-in approver", approvedBy(u"2"_s), u"only a supervisor"_s);
    row("approved by the engine", approvedBy(u"3"_s), u"only a supervisor"_s);
    row("approved by nobody", approvedBy(u"NULL"_s), u"nothing here"_s);
    row("running without approval", u"UPDATE campaign SET state=5 WHERE campaign_id=%1"_s, u"nothing here"_s);
    row("scheduled without approval", u"UPDATE campaign SET state=4 WHERE campaign_id=%1"_s,
        u"nothing here"_s);
    row("approved for other content",
        u"UPDATE campaign SET state=3,approved_hash=zeroblob(32),approved_by=7 WHERE campaign_id=%1"_s,
        u"approval_bound"_s);
    row("another author", u"UPDATE campaign SET author_id=6 WHERE campaign_id=%1"_s, u"stays its author"_s);
    const auto insert = [](const QString &how, const QString &values) -> QString {
        return how
            + u" INTO "
              u"campaign(campaign_id,name,state,author_id,approved_by,approved_hash,audience_id,account_id,"
              "lane_class,doubt_policy,content,content_hash,created_at) SELECT "
            + values
            + u",audience_id,account_id,lane_class,doubt_policy,content,content_hash,created_at FROM "
              u"campaign "
              "WHERE campaign_id=%1";
    };
    row("a campaign of the built-in author", insert(u"INSERT"_s, u"99,'x',0,1,NULL,NULL"_s),
        u"only an operator"_s);
    row("a campaign of an admin", insert(u"INSERT"_s, u"99,'x',0,4,NULL,NULL"_s), u"only an operator"_s);
    row("a campaign that was born running", insert(u"INSERT"_s, u"99,'x',5,5,7,content_hash"_s),
        u"only an operator"_s);
    row("a campaign replaced by another", insert(u"INSERT OR REPLACE"_s, u"campaign_id,'x',0,6,NULL,NULL"_s),
        u"such a campaign already"_s);
    row("submitted for the built-in author", u"UPDATE campaign SET state=1 WHERE author_id=1"_s,
        u"nobody knows who wrote"_s);
    row("opened again", u"UPDATE meta SET closed_at=NULL"_s, u"closed for good"_s);
    row("closed at another time", u"UPDATE meta SET closed_at=1"_s, u"closed for good"_s);
    row("begun anew", u"INSERT OR REPLACE INTO meta(one,db_uuid,created_at) VALUES(1,zeroblob(16),0)"_s,
        u"one beginning"_s);
    row("without a beginning", u"DELETE FROM meta"_s, u"one beginning"_s);
    row("a built-in name that signs in", u"UPDATE app_user SET enabled=1 WHERE user_id=2"_s,
        u"nobody_signs_in_as_nobody"_s);
    row("a built-in name with a password", u"UPDATE app_user SET password_hash='x' WHERE user_id=1"_s,
        u"nobody_signs_in_as_nobody"_s);
    row("a built-in name with a role", u"INSERT INTO user_role VALUES(2,2)"_s, u"nobody_has_no_role"_s);
    row("a person deleted", u"DELETE FROM app_user WHERE user_id=6"_s, u"never deleted"_s);
    row("a person replaced",
        u"INSERT OR REPLACE INTO app_user(user_id,login,display_name) VALUES(4,'x','x')"_s,
        u"such a person already"_s);
    row("a name replaced", u"INSERT OR REPLACE INTO app_user(login,display_name) VALUES('ADA','x')"_s,
        u"such a person already"_s);
    row("the last admin disabled", u"UPDATE app_user SET enabled=0 WHERE user_id=4"_s,
        u"at least one active admin"_s);
    row("the last admin's role taken", u"DELETE FROM user_role WHERE user_id=4"_s,
        u"at least one active admin"_s);
    row("a role changed into another", u"UPDATE user_role SET role=2 WHERE user_id=5"_s, u"given or taken"_s);
    row("a role there is not", u"INSERT INTO user_role VALUES(5,9)"_s, u"CHECK"_s);
    row("an audit entry changed", u"UPDATE audit_log SET actor=1"_s, u"append-only"_s);
    row("an audit entry deleted", u"DELETE FROM audit_log WHERE seq=1"_s, u"append-only"_s);
    row("an audit entry replaced",
        u"INSERT OR REPLACE INTO audit_log SELECT seq,at,1,origin,action,object,detail,prev_hash,hash FROM "
        u"audit_log "
        "WHERE seq=2"_s,
        u"append-only"_s);
    row("an audit entry with a gap before it",
        u"INSERT INTO audit_log SELECT seq+9,at,1,origin,action,object,detail,prev_hash,hash FROM audit_log "
        u"ORDER "
        u"BY seq "
        "DESC LIMIT 1"_s,
        u"append-only"_s);
}

void TestClosedDatabase::theDatabaseRefuses()
{
    QFETCH(QString, sql);
    QFETCH(QString, words);
    PeopleScene scene;
    QCOMPARE(number(scene.id(u"uma"_s)), 8);
    const CampaignId campaign = scene.draft(u"olga"_s, u"hello"_s);
    scene.store().submit(campaign);
    const qint64 entries = scene.store().value(u"SELECT count(*) FROM audit_log"_s);

    Result<void> done;
    const QStringList statements = sql.split(u';');
    for (const QString &statement : statements)
        done = scene.store().sql(QString(statement).replace(u"%1"_s, QString::number(number(campaign))));

    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(words), qPrintable(done.error().detail));
    QCOMPARE(scene.store().stateOf(campaign), CampaignState::AwaitingApproval);
    QCOMPARE(scene.store().value(u"SELECT count(*) FROM audit_log"_s), entries);
}

void TestClosedDatabase::anOpenDatabaseTakesNoPerson()
{
    SqliteTestStore open;

    QVERIFY(!open.sql(u"INSERT INTO app_user(login,display_name) VALUES('eve','Eve')"_s));

    QCOMPARE(open.value(u"SELECT count(*) FROM app_user"_s), 3);
}

void TestClosedDatabase::whatIsAllowedStaysAllowed()
{
    PeopleScene scene;
    const CampaignId campaign = scene.draft(u"olga"_s, u"hello"_s);
    scene.store().submit(campaign);

    QVERIFY(scene.store().sql(
        u"INSERT INTO approval SELECT campaign_id,content_hash,7,1,0,9e15,zeroblob(64) FROM "
        "campaign WHERE campaign_id=%1"_s.arg(number(campaign))));
    QVERIFY(scene.store().sql(
        QString(Approve).replace(u"%2"_s, u"7"_s).replace(u"%1"_s, QString::number(number(campaign)))));

    QCOMPARE(scene.store().stateOf(campaign), CampaignState::Approved);
}

QObject *tst_closeddatabase()
{
    return new TestClosedDatabase;
}

#include "tst_closeddatabase.moc"
