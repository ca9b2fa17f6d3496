// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/takeoverdesk.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! What one engine leaves to the next: nothing that is armed, and a journal that goes on.
class TestTakeover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<TakeoverDesk>(); }
    void cleanup() { m_desk.reset(); }

    void aNewWorkspaceHasNothingToTakeOver();
    void eachEngineHasItsOwnEpoch();
    void theJournalAndTheMarkTellWhereItBegan();
    void whatLeftIsInDoubtAndWhatDidNotGoesAgain();
    void withoutItsJournalEverythingIsInDoubt_data();
    void withoutItsJournalEverythingIsInDoubt();
    void whatIsSettledStaysSo();
    void withoutAJournalNobodySends();

private:
    std::unique_ptr<TakeoverDesk> m_desk;
};

void TestTakeover::aNewWorkspaceHasNothingToTakeOver()
{
    const Takeover taken = m_desk->take();

    QCOMPARE(taken.adopted, 0);
    QCOMPARE(taken.age.epoch, 1);
    QCOMPARE(taken.age.attempt, 0);
    QCOMPARE(taken.age.incarnation, m_desk->scene().store().restore().age()->incarnation);
    QCOMPARE(taken.age.databaseId.size(), 16);
    QVERIFY(taken.journal && !taken.journal->isBroken());
    QVERIFY(!m_desk->hold());
    QCOMPARE(m_desk->scene().value(u"SELECT process_id FROM engine_epoch WHERE epoch=1"_s),
             QCoreApplication::applicationPid());
}

void TestTakeover::eachEngineHasItsOwnEpoch()
{
    for (const qint64 epoch : {1, 2, 3}) {
        QCOMPARE(m_desk->take().age.epoch, epoch);
        QVERIFY(QFile::exists(JournalFolder::partFile(m_desk->journals(), epoch, 0)));
    }
    QCOMPARE(m_desk->scene().value(u"SELECT count(*) FROM engine_epoch"_s), 3);
    QVERIFY(!m_desk->hold());
}

void TestTakeover::theJournalAndTheMarkTellWhereItBegan()
{
    m_desk->launch(3);
    {
        const Takeover first = m_desk->take();
        (void)m_desk->arm(first, 2);
    }
    const Takeover second = m_desk->take();

    QVERIFY(second.age.attempt > 0);
    QCOMPARE(second.journal->highestAttempt(), second.age.attempt);
    const auto journal = JournalFolder(m_desk->journals(), second.age.databaseId).newest();
    const auto mark
        = Sighting::fromLine(m_desk->scene().workspace().secrets().read(u"engine-mark"_s)->expose());
    QVERIFY(journal && *journal && mark);
    for (const Sighting &sighting : {**journal, *mark}) {
        QCOMPARE(sighting.age.epoch, 2);
        QCOMPARE(sighting.age.attempt, second.age.attempt);
        QCOMPARE(sighting.age.databaseId, second.age.databaseId);
        QCOMPARE(sighting.boot, QSysInfo::bootUniqueId());
        QVERIFY(sighting.place == m_desk->here());
    }
}

void TestTakeover::whatLeftIsInDoubtAndWhatDidNotGoesAgain()
{
    m_desk->launch(6);
    {
        const Takeover engine = m_desk->take();
        const ArmedRequest left = m_desk->arm(engine, 2);
        (void)m_desk->arm(engine, 3); // killed before any byte of it left
        QVERIFY(engine.journal->markLeaving(m_desk->lineOf(left)));
    }
    QCOMPARE(m_desk->count(MessageState::Armed), 5);

    const Takeover next = m_desk->take();

    QCOMPARE(next.adopted, 5);
    QCOMPARE(m_desk->count(MessageState::Armed), 0);
    QCOMPARE(m_desk->count(MessageState::InDoubt), 2);
    QCOMPARE(m_desk->count(MessageState::Ready), 4);
    QCOMPARE(m_desk->arm(next, 6).messages.size(), 4); // those in doubt are not sent again
    QVERIFY(!m_desk->hold());
}

void TestTakeover::withoutItsJournalEverythingIsInDoubt_data()
{
    QTest::addColumn<bool>("damaged");
    QTest::newRow("it was removed") << false;
    QTest::newRow("a line is damaged") << true;
}

void TestTakeover::withoutItsJournalEverythingIsInDoubt()
{
    QFETCH(const bool, damaged);
    m_desk->launch(4);
    {
        const Takeover engine = m_desk->take();
        (void)m_desk->arm(engine, 3);
    }
    if (damaged) {
        QFile file(JournalFolder::partFile(m_desk->journals(), 1, 0));
        QVERIFY(file.open(QIODevice::Append));
        QVERIFY(file.write("not a line\nnor this one\n") > 0);
    } else {
        m_desk->removeJournals();
    }

    QCOMPARE(m_desk->take().adopted, 3);

    QCOMPARE(m_desk->count(MessageState::InDoubt), 3);
    QCOMPARE(m_desk->count(MessageState::Ready), 1);
    QVERIFY(!m_desk->hold()); // the mark knows this database
}

void TestTakeover::whatIsSettledStaysSo()
{
    m_desk->launch(3);
    {
        const Takeover engine = m_desk->take();
        const ArmedRequest request = m_desk->arm(engine, 2);
        QVERIFY(engine.journal->markLeaving(m_desk->lineOf(request)));
        m_desk->scene().accept(request);
    }

    QCOMPARE(m_desk->take().adopted, 0);

    QCOMPARE(m_desk->count(MessageState::Submitted), 2);
    QCOMPARE(m_desk->count(MessageState::InDoubt), 0);
    QVERIFY(!m_desk->hold());
}

void TestTakeover::withoutAJournalNobodySends()
{
    const QString away = m_desk->journals() + u".away"_s;
    QVERIFY(QDir().rename(m_desk->journals(), away) || !QDir(m_desk->journals()).exists());
    QFile inTheWay(m_desk->journals());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));

    const auto taken = Takeover::of(m_desk->scene().workspace(), m_desk->scene().store());

    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::Storage);
    QVERIFY(inTheWay.remove());
    QVERIFY(QDir().rename(away, m_desk->journals()) || !QDir(away).exists());
    QCOMPARE(m_desk->take().age.epoch, 2); // numbers are not used twice
}

} // namespace heliograph

QObject *tst_takeover()
{
    return new heliograph::TestTakeover;
}

#include "tst_takeover.moc"
