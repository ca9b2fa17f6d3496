// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/people/closedworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Limits and budgets where people sign in: supervisors make them stricter, admins looser as well.
class TestLimitRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_closed = std::make_unique<ClosedWorkspace>(); }
    void cleanup() { m_closed.reset(); }

    void aSupervisorMakesALimitStricterOnly();
    void aSupervisorLowersABudgetOnly();
    void anOperatorDoesNeither();

private:
    Answer cap(const QString &login, const QString &most)
    {
        return m_closed->callAs(login,
                                {u"limit"_s, u"set"_s, u"per-person"_s, most, u"--class"_s, u"notice"_s});
    }

    Answer budget(const QString &login, const QString &amount)
    {
        return m_closed->callAs(login, {u"budget"_s, u"set"_s, amount, u"EUR"_s});
    }

    void verifyRefused(const Answer &answer)
    {
        QCOMPARE(answer.code, ExitCode::Failed);
        QVERIFY2(answer.err.contains(u"limits.raise"_s), qPrintable(answer.err));
    }

    std::unique_ptr<ClosedWorkspace> m_closed;
};

void TestLimitRights::aSupervisorMakesALimitStricterOnly()
{
    QCOMPARE(cap(u"samir"_s, u"5/day"_s).code, ExitCode::Done);
    QCOMPARE(cap(u"samir"_s, u"3/day"_s).code, ExitCode::Done);

    verifyRefused(cap(u"samir"_s, u"4/day"_s));
    verifyRefused(
        m_closed->callAs(u"samir"_s, {u"limit"_s, u"clear"_s, u"per-person"_s, u"--class"_s, u"notice"_s}));
    QCOMPARE(cap(u"ada"_s, u"4/day"_s).code, ExitCode::Done);
}

void TestLimitRights::aSupervisorLowersABudgetOnly()
{
    QCOMPARE(budget(u"samir"_s, u"100"_s).code, ExitCode::Done);
    QCOMPARE(budget(u"samir"_s, u"80"_s).code, ExitCode::Done);

    verifyRefused(budget(u"samir"_s, u"90"_s));
    verifyRefused(m_closed->callAs(u"samir"_s, {u"budget"_s, u"remove"_s, u"EUR"_s}));
    QCOMPARE(budget(u"ada"_s, u"90"_s).code, ExitCode::Done);
}

void TestLimitRights::anOperatorDoesNeither()
{
    for (const Answer &refused : {cap(u"olga"_s, u"1/day"_s), budget(u"olga"_s, u"1"_s)}) {
        QCOMPARE(refused.code, ExitCode::Failed);
        QVERIFY2(refused.err.contains(u"limits.lower"_s), qPrintable(refused.err));
    }
}

} // namespace heliograph

QObject *tst_limitrights()
{
    return new heliograph::TestLimitRights;
}

#include "tst_limitrights.moc"
