// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Who may deal with a reply, and to whom it may be given: one to olga's campaign, one of a stranger.
class TestInboxAssignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }

    void operatorsGiveAwayTheirOwn();
    void nobodyIsGivenWhatHeMayNotAnswer_data();
    void nobodyIsGivenWhatHeMayNotAnswer();
    void othersDoNotAssign_data();
    void othersDoNotAssign();
    void severalAreAssignedTogetherOrNotAtAll();
    void whatIsDoneIsOpenedByWhoMayAnswer();

private:
    InboundId keep(const QString &text);
    Result<int> assign(const QString &who, const QList<InboundId> &replies, const QString &to);
    qint64 assigned() { return m_scene->store().value(u"SELECT count(assigned_to) FROM inbound"_s); }

    std::unique_ptr<PeopleScene> m_scene;
    InboundId m_olgas{};
    InboundId m_strangers{};
};

void TestInboxAssignment::init()
{
    m_scene = std::make_unique<PeopleScene>();
    const CampaignId campaign = m_scene->draft(u"olga"_s, u"hello"_s);
    m_olgas = keep(u"is it red?"_s);
    m_strangers = keep(u"who are you?"_s);
    QVERIFY(m_scene->store().sql(u"UPDATE inbound SET msg_id=1,campaign_id=%1 WHERE inbound_id=%2"_s.arg(
        QString::number(number(campaign)), QString::number(number(m_olgas)))));
}

InboundId TestInboxAssignment::keep(const QString &text)
{
    InboundMessage message;
    message.e164 = TestStore::phone(1);
    message.text = text;
    const auto kept = m_scene->store().store().inbox().keep(AccountId{1}, {message}, m_scene->clock().now());
    if (!kept || kept->size() != 1)
        qFatal("A reply cannot be kept.");
    return kept->constFirst().id;
}

Result<int> TestInboxAssignment::assign(const QString &who, const QList<InboundId> &replies,
                                        const QString &to)
{
    return m_scene->as(who)->inbox().assign(replies, m_scene->id(to), BuiltInAuthor, m_scene->clock().now());
}

void TestInboxAssignment::operatorsGiveAwayTheirOwn()
{
    const auto given = assign(u"olga"_s, {m_olgas}, u"samir"_s);

    QVERIFY2(given, qPrintable(given ? QString() : given.error().detail));
    QCOMPARE(assigned(), 1);
    QCOMPARE(m_scene->audited(u"inbox.assign"_s, u"olga"_s), 1);
    QVERIFY(assign(u"samir"_s, {m_olgas}, u"olga"_s));
    QCOMPARE(m_scene->store().value(u"SELECT assigned_to FROM inbound WHERE assigned_to IS NOT NULL"_s),
             number(m_scene->id(u"olga"_s)));
}

void TestInboxAssignment::nobodyIsGivenWhatHeMayNotAnswer_data()
{
    QTest::addColumn<bool>("stranger");
    QTest::addColumn<QString>("to");
    QTest::newRow("an operator, another's campaign") << false << u"otto"_s;
    QTest::newRow("an operator, a stranger's") << true << u"olga"_s;
    QTest::newRow("an admin") << false << u"ada"_s;
    QTest::newRow("an auditor") << true << u"uma"_s;
}

void TestInboxAssignment::nobodyIsGivenWhatHeMayNotAnswer()
{
    QFETCH(const bool, stranger);
    QFETCH(const QString, to);

    const auto given = assign(u"samir"_s, {stranger ? m_strangers : m_olgas}, to);

    QVERIFY(!given);
    QVERIFY2(given.error().detail.contains(u"may not answer it"_s), qPrintable(given.error().detail));
    QCOMPARE(assigned(), 0);
    QVERIFY(m_scene->users().setEnabled(m_scene->id(u"olga"_s), false, BuiltInAuthor));
    QVERIFY(assign(u"samir"_s, {m_olgas}, u"olga"_s).error().detail.contains(u"was disabled"_s));
}

void TestInboxAssignment::othersDoNotAssign_data()
{
    QTest::addColumn<QString>("who");
    QTest::newRow("an operator, another's campaign") << u"otto"_s;
    QTest::newRow("an admin") << u"ada"_s;
    QTest::newRow("an auditor") << u"uma"_s;
}

void TestInboxAssignment::othersDoNotAssign()
{
    QFETCH(const QString, who);

    QVERIFY(!assign(who, {m_olgas}, u"olga"_s));
    QCOMPARE(assigned(), 0);
    QCOMPARE(m_scene->audited(u"refused"_s, who), 1);
}

//! The one that is refused is the last: those before it stay nobody's.
void TestInboxAssignment::severalAreAssignedTogetherOrNotAtAll()
{
    QVERIFY(!assign(u"samir"_s, {m_olgas, m_strangers}, u"olga"_s));
    QCOMPARE(assigned(), 0);
    QVERIFY(!assign(u"olga"_s, {m_olgas, m_strangers}, u"samir"_s));
    QCOMPARE(assigned(), 0);
    QCOMPARE(m_scene->audited(u"refused"_s, u"olga"_s), 1);

    const auto given = assign(u"samir"_s, {m_olgas, m_strangers}, u"samir"_s);

    QVERIFY2(given, qPrintable(given ? QString() : given.error().detail));
    QCOMPARE(*given, 2);
    QCOMPARE(assigned(), 2);
    QCOMPARE(m_scene->audited(u"inbox.assign"_s, u"samir"_s), 2);
}

void TestInboxAssignment::whatIsDoneIsOpenedByWhoMayAnswer()
{
    const TimePoint now = m_scene->clock().now();
    QVERIFY(m_scene->as(u"samir"_s)->inbox().markDone({m_olgas}, BuiltInAuthor, now));

    QVERIFY(!m_scene->as(u"otto"_s)->inbox().reopen({m_olgas}, BuiltInAuthor, now));
    QCOMPARE(*m_scene->as(u"olga"_s)->inbox().reopen({m_olgas}, BuiltInAuthor, now), 1);
    QCOMPARE(m_scene->audited(u"inbox.undone"_s, u"olga"_s), 1);
}

} // namespace heliograph

QObject *tst_inboxassignment()
{
    return new heliograph::TestInboxAssignment;
}

#include "tst_inboxassignment.moc"
