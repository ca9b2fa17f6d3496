// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Who puts content rules in force, and what waits for a second person (product.md 4.16 and 5).
class TestRuleRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatTightensIsDoneAtOnce_data();
    void whatTightensIsDoneAtOnce();
    void whatWeakensWaitsForASecondAdmin();
    void aSupervisorDoesNotWeaken();
    void operatorsAndAuditorsChangeNothing();
    void takingAListOutOfForceWaits();
    void theOnlyAdminWeakensAtOnce();

private:
    static NewContentList list(const QString &words) { return {u"ours"_s, {}, u"[block]\n"_s + words}; }
    int version() { return int(m_scene->store().value(u"SELECT max(version) FROM content_list"_s)); }
    qint64 waiting() { return m_scene->store().value(u"SELECT count(*) FROM pending_change"_s); }

    std::unique_ptr<PeopleScene> m_scene;
};

void TestRuleRights::init()
{
    m_scene = std::make_unique<PeopleScene>();
    m_scene->add(u"adam"_s, {Role::Admin});
    QVERIFY(m_scene->store().store().content().import(list(u"casino\nlottery\n"_s), BuiltInAuthor));
}

void TestRuleRights::whatTightensIsDoneAtOnce_data()
{
    QTest::addColumn<QString>("who");
    QTest::newRow("an admin") << u"ada"_s;
    QTest::newRow("a supervisor") << u"samir"_s;
}

void TestRuleRights::whatTightensIsDoneAtOnce()
{
    QFETCH(const QString, who);

    const auto row = m_scene->as(who)->content().import(list(u"casino\nlottery\njackpot\n"_s), BuiltInAuthor);

    QVERIFY2(row, qPrintable(row ? QString() : row.error().detail));
    QCOMPARE(row->version, 2);
    QCOMPARE(waiting(), 0);
    QCOMPARE(m_scene->audited(u"rule.import"_s, who), 1);
}

void TestRuleRights::whatWeakensWaitsForASecondAdmin()
{
    const auto row = m_scene->as(u"ada"_s)->content().import(list(u"casino\n"_s), BuiltInAuthor);

    QVERIFY(!row);
    QCOMPARE(version(), 1);
    QCOMPARE(waiting(), 1);
    const ChangeId change{m_scene->store().value(u"SELECT max(change_id) FROM pending_change"_s)};
    QVERIFY(m_scene->as(u"adam"_s)->changes().confirm(change, BuiltInAuthor));
    QCOMPARE(version(), 2);
}

void TestRuleRights::aSupervisorDoesNotWeaken()
{
    const auto row = m_scene->as(u"samir"_s)->content().import(list(u"casino\n"_s), BuiltInAuthor);

    QVERIFY(!row);
    QVERIFY2(row.error().detail.contains(u"rules.weaken"_s), qPrintable(row.error().detail));
    QCOMPARE(version(), 1);
    QCOMPARE(waiting(), 0);
    QCOMPARE(m_scene->audited(u"refused"_s, u"samir"_s), 1);
}

void TestRuleRights::operatorsAndAuditorsChangeNothing()
{
    for (const QString &login : {u"olga"_s, u"uma"_s}) {
        QVERIFY(!m_scene->as(login)->content().import(list(u"casino\nlottery\njackpot\n"_s), BuiltInAuthor));
        QVERIFY(!m_scene->as(login)->content().remove(u"ours"_s, BuiltInAuthor));
        QCOMPARE(m_scene->audited(u"refused"_s, login), 2);
    }
    QCOMPARE(version(), 1);
}

void TestRuleRights::takingAListOutOfForceWaits()
{
    QVERIFY(!m_scene->as(u"samir"_s)->content().remove(u"ours"_s, BuiltInAuthor));
    QVERIFY(!m_scene->as(u"ada"_s)->content().remove(u"ours"_s, BuiltInAuthor));
    QCOMPARE(version(), 1);
    QCOMPARE(waiting(), 1);
}

void TestRuleRights::theOnlyAdminWeakensAtOnce()
{
    QVERIFY(m_scene->users().setEnabled(m_scene->id(u"adam"_s), false, BuiltInAuthor));

    QVERIFY(m_scene->as(u"ada"_s)->content().import(list(u"casino\n"_s), BuiltInAuthor));

    QCOMPARE(version(), 2);
}

QObject *tst_rulerights()
{
    return new TestRuleRights;
}

#include "tst_rulerights.moc"
