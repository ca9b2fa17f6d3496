// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/takeoverdesk.h"

#include <QSysInfo>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! What a new engine finds of a database that was restored, copied or moved: it is held.
class TestTakeoverRestored : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<TakeoverDesk>(); }
    void cleanup() { m_desk.reset(); }

    void anOlderDatabaseIsHeldAndProvesNothing_data();
    void anOlderDatabaseIsHeldAndProvesNothing();
    void aHoldStandsUntilSomebodyConfirms();
    void aDatabaseThatNobodyRemembersIsHeld();
    void anotherPlaceIsNoticed_data();
    void anotherPlaceIsNoticed();

private:
    std::unique_ptr<TakeoverDesk> m_desk;
};

void TestTakeoverRestored::anOlderDatabaseIsHeldAndProvesNothing_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("at once") << false;
    QTest::newRow("after a start that was killed when it had found that") << true;
}

void TestTakeoverRestored::anOlderDatabaseIsHeldAndProvesNothing()
{
    QFETCH(const bool, killed);
    m_desk->launch(4);
    {
        const Takeover engine = m_desk->take();
        const ArmedRequest armed = m_desk->arm(engine, 1); // never left, which the journal would prove
        JournalledRequest later = m_desk->lineOf(armed);
        later.requestId = QByteArray(16, 'x');
        const MessageId other{m_desk->scene().value(u"SELECT min(msg_id) FROM message WHERE msg_id<>%1"_s.arg(
            number(armed.messages.first().message)))};
        later.attempts = {{AttemptId{900}, other}}; // of which this database knows nothing
        QVERIFY(engine.journal->markLeaving(later));
    }
    if (killed) {
        RollbackGuard guard(m_desk->journals(), m_desk->scene().workspace().secrets(), m_desk->here());
        const auto found = guard.protect(m_desk->scene().store().restore(), m_desk->scene().now());
        QVERIFY(found && *found);
    }

    const Takeover next = m_desk->take();

    const auto held = m_desk->hold();
    QVERIFY(held);
    QCOMPARE(held->cause, RestoreCause::OlderThanJournal);
    QVERIFY(held->complete);
    QCOMPARE(held->knownAttempt, 900);
    QCOMPARE(held->inDoubt, 1);
    QCOMPARE(next.adopted, 1);
    QVERIFY(next.age.attempt >= 900);
    QCOMPARE(m_desk->count(MessageState::InDoubt), 2);
    QCOMPARE(m_desk->count(MessageState::Ready), 2);
    QCOMPARE(m_desk->scene().value(u"SELECT state FROM campaign"_s),
             static_cast<int>(CampaignState::Blocked));
}

void TestTakeoverRestored::aHoldStandsUntilSomebodyConfirms()
{
    m_desk->launch(2);
    {
        const Takeover engine = m_desk->take();
        (void)m_desk->arm(engine, 1);
    }
    m_desk->removeJournals();
    QVERIFY(m_desk->scene().workspace().secrets().remove(u"engine-mark"_s));
    const qint64 incarnation = m_desk->take().age.incarnation;

    QCOMPARE(m_desk->take().age.incarnation, incarnation); // it is found once
    QVERIFY(m_desk->hold());
    QVERIFY(m_desk->scene().store().restore().confirm(BuiltInAuthor, u"it is ours"_s));

    QCOMPARE(m_desk->take().age.incarnation, incarnation);
    QVERIFY(!m_desk->hold());
}

void TestTakeoverRestored::aDatabaseThatNobodyRemembersIsHeld()
{
    m_desk->launch(2);
    {
        const Takeover engine = m_desk->take();
        m_desk->scene().accept(m_desk->arm(engine, 1));
    }
    m_desk->removeJournals();
    QVERIFY(m_desk->scene().workspace().secrets().remove(u"engine-mark"_s));

    QCOMPARE(m_desk->take().adopted, 0);

    QVERIFY(m_desk->hold());
    QCOMPARE(m_desk->hold()->cause, RestoreCause::NoJournal);
    QCOMPARE(m_desk->hold()->campaigns, 1);
    QCOMPARE(m_desk->hold()->ready, 1);
}

void TestTakeoverRestored::anotherPlaceIsNoticed_data()
{
    QTest::addColumn<RestoreCause>("cause");
    QTest::newRow("another machine") << RestoreCause::OtherMachine;
    QTest::newRow("another file") << RestoreCause::OtherFile;
}

void TestTakeoverRestored::anotherPlaceIsNoticed()
{
    QFETCH(const RestoreCause, cause);
    SendingPlace there = m_desk->here();
    if (there.machine.isEmpty() || there.born == 0)
        QSKIP("This system tells its machines or its files not apart.");
    (void)m_desk->take();
    m_desk->removeJournals();
    if (cause == RestoreCause::OtherMachine)
        there.machine = QByteArray(16, '0');
    else
        ++there.born;
    QVERIFY(RollbackGuard(m_desk->journals(), m_desk->scene().workspace().secrets(), m_desk->here())
                .keepMark({.age = *m_desk->scene().store().restore().age(),
                           .part = 0,
                           .boot = QSysInfo::bootUniqueId(),
                           .place = there}));

    (void)m_desk->take();

    QVERIFY(m_desk->hold());
    QCOMPARE(m_desk->hold()->cause, cause);
}

} // namespace heliograph

QObject *tst_takeoverrestored()
{
    return new heliograph::TestTakeoverRestored;
}

#include "tst_takeoverrestored.moc"
