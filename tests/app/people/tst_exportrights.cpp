// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/people/closedworkspace.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! Messages into a file, for those who may have them.
class TestExportRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_closed = std::make_unique<ClosedWorkspace>(); }
    void cleanup() { m_closed.reset(); }

    void operatorsExportTheirOwnOnly();
    void whoNamesNoCampaignIsToldTo();
    void operatorsSeeTheirOwnInTheAuditLog();
    void fewFullNumbersAreExportedBySignIn();

private:
    std::unique_ptr<ClosedWorkspace> m_closed;
};

void TestExportRights::operatorsExportTheirOwnOnly()
{
    const QString own = QString::number(number(m_closed->submitted(u"olga"_s, u"own"_s)));
    const QString other = QString::number(number(m_closed->submitted(u"otto"_s, u"other"_s)));
    const QString file = m_closed->workspace().path(u"out.csv"_s);
    const QStringList words{u"history"_s, u"export"_s, u"--out"_s, file};
    const QStringList full{u"--full-numbers"_s, u"--why"_s, u"a complaint"_s};

    for (const QStringList &whose : {QStringList(), QStringList{u"--campaign"_s, other}}) {
        QCOMPARE(m_closed->callAs(u"olga"_s, words + whose).code, ExitCode::Failed);
        QCOMPARE(m_closed->callAs(u"olga"_s, words + whose + full).code, ExitCode::Failed);
    }

    QVERIFY(!QFile::exists(file));
    const Answer exported = m_closed->callAs(u"olga"_s, words + QStringList{u"--campaign"_s, own} + full);
    QVERIFY2(exported.code == ExitCode::Done, qPrintable(exported.err));
    QVERIFY(QFile::exists(file));
}

void TestExportRights::whoNamesNoCampaignIsToldTo()
{
    const Answer refused = m_closed->callAs(
        u"olga"_s, {u"history"_s, u"export"_s, u"--out"_s, m_closed->workspace().path(u"out.csv"_s)});

    QVERIFY2(refused.err.contains(u"name one of them (--campaign)"_s), qPrintable(refused.err));
}

void TestExportRights::operatorsSeeTheirOwnInTheAuditLog()
{
    const QString own = QString::number(number(m_closed->submitted(u"olga"_s, u"own"_s)));
    const QString other = QString::number(number(m_closed->submitted(u"otto"_s, u"other"_s)));
    const auto list = [this](const QString &login, const QStringList &words) {
        return m_closed->callAs(login, QStringList{u"audit"_s, u"list"_s, u"--json"_s} + words);
    };

    const auto olga = m_closed->workspace().store().users().person(u"olga"_s);
    QVERIFY(olga);
    const QList<QJsonObject> acts = list(u"olga"_s, {}).records();
    QVERIFY(!acts.isEmpty());
    QVERIFY(std::ranges::all_of(
        acts, [&](const QJsonObject &act) { return act.value(u"actor"_s).toInteger() == number(olga->id); }));
    QVERIFY(!list(u"olga"_s, {u"--campaign"_s, own}).records().isEmpty());
    QCOMPARE(list(u"olga"_s, {u"--campaign"_s, other}).code, ExitCode::Failed);
    QVERIFY(!list(u"uma"_s, {u"--campaign"_s, other}).records().isEmpty());
}

void TestExportRights::fewFullNumbersAreExportedBySignIn()
{
    m_closed->submitted(u"olga"_s, u"hello"_s);
    const QString file = m_closed->workspace().path(u"out.csv"_s);
    QCOMPARE(m_closed->callAs(u"samir"_s, {u"sign-in"_s}).code, ExitCode::Done);
    m_closed->workspace().clock().advance(6min);

    const Answer exported = m_closed->call({u"history"_s, u"export"_s, u"--out"_s, file, u"--full-numbers"_s,
                                            u"--why"_s, u"a complaint"_s, u"--as"_s, u"samir"_s});

    QVERIFY2(exported.code == ExitCode::Done, qPrintable(exported.err));
    QVERIFY(QFile::exists(file));
}

} // namespace heliograph

QObject *tst_exportrights()
{
    return new heliograph::TestExportRights;
}

#include "tst_exportrights.moc"
