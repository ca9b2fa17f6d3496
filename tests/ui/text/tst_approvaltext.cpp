// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/approvaltext.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What approvers read of changes that wait for a second person.
class TestApprovalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfChangeHasWordsOfItsOwn();
    void everyStateHasWordsOfItsOwn();
    void whatChangesIsNamed();
};

void TestApprovalText::everyKindOfChangeHasWordsOfItsOwn()
{
    QStringList words;
    QStringList keys;
    for (int kind = 1; kind <= ChangeKindCount; ++kind) {
        words.append(ApprovalText::changeKind(static_cast<ChangeKind>(kind)));
        keys.append(changeKindKey(static_cast<ChangeKind>(kind)));
        QVERIFY(!words.constLast().isEmpty());
    }
    words.removeDuplicates();
    keys.removeDuplicates();

    QCOMPARE(words.size(), ChangeKindCount);
    QCOMPARE(keys.size(), ChangeKindCount);
}

void TestApprovalText::everyStateHasWordsOfItsOwn()
{
    QStringList words;
    for (int state = 0; state < ChangeStateCount; ++state)
        words.append(ApprovalText::changeState(static_cast<ChangeState>(state)));
    words.removeDuplicates();

    QCOMPARE(words.size(), ChangeStateCount);
}

void TestApprovalText::whatChangesIsNamed()
{
    const QStringList lines = ApprovalText::changeLines(
        {{u"listed"_s, 120}, {u"own_wish"_s, 37}, {u"ca_file"_s, u"/x.pem"_s}, {u"key"_s, u"new"_s}});

    QCOMPARE(
        lines,
        QStringList({u"ca file: /x.pem"_s, u"Key: another one"_s, u"People on the suppression list: 120"_s,
                     u"Of these, asked not to be texted: 37"_s}));
}

QObject *tst_approvaltext()
{
    return new TestApprovalText;
}

#include "tst_approvaltext.moc"
