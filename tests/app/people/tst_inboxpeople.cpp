// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/people/closedworkspace.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Whose a reply is, where people sign in.
class TestInboxPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReplyIsAssignedListedAndGivenBack();
    void severalAreAssignedAtOnce();
    void whoMayNotAnswerIsNotChosen();

private:
    static void keep(ClosedWorkspace &closed, const QString &text = u"who are you?"_s);
};

void TestInboxPeople::keep(ClosedWorkspace &closed, const QString &text)
{
    InboundMessage message;
    message.e164 = u"+447700900123"_s;
    message.text = text;
    const auto kept
        = closed.workspace().store().inbox().keep(AccountId{1}, {message}, closed.workspace().clock().now());
    QVERIFY(kept && kept->size() == 1);
}

void TestInboxPeople::aReplyIsAssignedListedAndGivenBack()
{
    ClosedWorkspace closed;
    keep(closed);
    const QStringList mine{u"inbox"_s, u"list"_s, u"--mine"_s, u"--json"_s};
    QVERIFY(closed.callAs(u"samir"_s, mine).records().isEmpty());

    const Answer assigned
        = closed.callAs(u"samir"_s, {u"inbox"_s, u"assign"_s, u"1"_s, u"--to"_s, u"samir"_s});

    QVERIFY2(assigned.out.contains(u"1 of 1 reply was assigned to samir now."_s),
             qPrintable(assigned.out + assigned.err));
    const QList<QJsonObject> listed = closed.callAs(u"samir"_s, mine).records();
    QCOMPARE(listed.size(), 1);
    QVERIFY(!listed.first().value(u"assigned_to"_s).toString().isEmpty());
    QVERIFY(
        closed.callAs(u"samir"_s, {u"inbox"_s, u"show"_s, u"1"_s}).out.contains(u"is to deal with it."_s));
    QCOMPARE(closed.callAs(u"samir"_s, {u"inbox"_s, u"unassign"_s, u"1"_s}).code, ExitCode::Done);
    QVERIFY(closed.callAs(u"samir"_s, mine).records().isEmpty());
}

void TestInboxPeople::severalAreAssignedAtOnce()
{
    ClosedWorkspace closed;
    keep(closed);
    keep(closed, u"hello?"_s);
    const auto assign = [&closed](const QStringList &ids) {
        return closed.callAs(u"samir"_s,
                             QStringList{u"inbox"_s, u"assign"_s} + ids
                                 + QStringList{u"--to"_s, u"samir"_s, u"--json"_s});
    };

    QCOMPARE(assign({u"1"_s, u"9"_s}).code, ExitCode::Usage);
    QVERIFY(closed.callAs(u"samir"_s, {u"inbox"_s, u"list"_s, u"--mine"_s}).out.isEmpty());

    QCOMPARE(assign({u"1"_s, u"2"_s}).records().first().value(u"assigned"_s), QJsonValue(2));
    QCOMPARE(assign({u"1"_s, u"2"_s}).records().first().value(u"assigned"_s), QJsonValue(0));
}

void TestInboxPeople::whoMayNotAnswerIsNotChosen()
{
    ClosedWorkspace closed;
    keep(closed);

    const Answer refused = closed.callAs(u"samir"_s, {u"inbox"_s, u"assign"_s, u"1"_s, u"--to"_s, u"otto"_s});

    QCOMPARE(refused.code, ExitCode::Failed);
    QVERIFY2(refused.err.contains(u"may not answer it"_s), qPrintable(refused.err));
    QVERIFY(closed.callAs(u"samir"_s, {u"inbox"_s, u"list"_s, u"--json"_s})
                .records()
                .first()
                .value(u"assigned_to"_s)
                .isNull());
}

} // namespace heliograph

QObject *tst_inboxpeople()
{
    return new heliograph::TestInboxPeople;
}

#include "tst_inboxpeople.moc"
