// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/people/closedworkspace.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! The queue where people sign in.
class TestQueueRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_closed = std::make_unique<ClosedWorkspace>();
        m_other = m_closed->workspace().addProvider(u"other"_s).id;
        m_campaign = QString::number(number(m_closed->submitted(u"olga"_s, u"hello"_s, {m_other})));
        start();
    }
    void cleanup() { m_closed.reset(); }

    void operatorsSeeTheShareOfTheirOwn();
    void whoMovesPeopleSaysHowMany();

private:
    void start();
    int inQueueOf(const QString &login, int lane);
    Answer move(const QStringList &options);

    std::unique_ptr<ClosedWorkspace> m_closed;
    AccountId m_other{};
    QString m_campaign;
};

void TestQueueRights::start()
{
    for (const QStringList &words : {QStringList{u"samir"_s, u"approval"_s, u"approve"_s},
                                     QStringList{u"olga"_s, u"campaign"_s, u"start"_s}}) {
        const Answer answer = m_closed->callAs(
            words.first(), words.mid(1) + QStringList{m_campaign, u"--yes-send-to"_s, u"3"_s});
        if (answer.code != ExitCode::Done)
            qFatal("The test's campaign did not start: %s", qPrintable(answer.err));
    }
}

//! No engine runs, so whoever waits counts as held.
int TestQueueRights::inQueueOf(const QString &login, int lane)
{
    const QJsonObject record
        = m_closed->callAs(login, {u"queue"_s, u"lanes"_s, u"--json"_s}).records().at(lane);
    return record.value(u"waiting"_s).toInt() + record.value(u"held"_s).toInt();
}

Answer TestQueueRights::move(const QStringList &options)
{
    return m_closed->callAs(u"samir"_s,
                            QStringList{u"queue"_s, u"move"_s, u"--campaign"_s, m_campaign, u"--from"_s,
                                        u"ali"_s, u"--to"_s, u"other"_s}
                                + options);
}

void TestQueueRights::operatorsSeeTheShareOfTheirOwn()
{
    QCOMPARE(inQueueOf(u"olga"_s, 0), 3);
    QCOMPARE(inQueueOf(u"otto"_s, 0), 0);
    QCOMPARE(inQueueOf(u"samir"_s, 0), 3);
}

void TestQueueRights::whoMovesPeopleSaysHowMany()
{
    for (const QStringList &options : {QStringList(), QStringList{u"--yes-send-to"_s, u"2"_s}}) {
        const Answer refused = move(options);
        QCOMPARE(refused.code, ExitCode::Usage);
        QVERIFY2(refused.err.contains(u"add --yes-send-to 3"_s), qPrintable(refused.err));
    }
    QCOMPARE(inQueueOf(u"samir"_s, 0), 3);
    QCOMPARE(move({u"--dry-run"_s}).code, ExitCode::Done);

    const Answer moved = move({u"--yes-send-to"_s, u"3"_s});

    QVERIFY2(moved.code == ExitCode::Done, qPrintable(moved.err));
    QCOMPARE(inQueueOf(u"samir"_s, 0), 0);
    QCOMPARE(inQueueOf(u"samir"_s, 1), 3);
}

} // namespace heliograph

QObject *tst_queuerights()
{
    return new heliograph::TestQueueRights;
}

#include "tst_queuerights.moc"
