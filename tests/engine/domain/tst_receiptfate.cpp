// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/receiptfate.h"

#include <QSet>
#include <QTest>

using namespace heliograph;

class TestReceiptFate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFateHasItsOwnWord()
    {
        QSet<QString> words;
        for (int fate = 0; fate < ReceiptFateCount; ++fate)
            words.insert(receiptFateKey(static_cast<ReceiptFate>(fate)));

        QCOMPARE(words.size(), ReceiptFateCount);
        QVERIFY(!words.contains(QString()));
    }

    void theUnmatchedAreThoseWithoutAMessage()
    {
        QVERIFY(isUnmatched(ReceiptFate::New) && isUnmatched(ReceiptFate::Orphan));
        QVERIFY(isUnmatched(ReceiptFate::WrongNumber) && isUnmatched(ReceiptFate::Untrusted));
        QVERIFY(!isUnmatched(ReceiptFate::Moved) && !isUnmatched(ReceiptFate::NotKnown));
    }
};

QObject *tst_receiptfate()
{
    return new TestReceiptFate;
}

#include "tst_receiptfate.moc"
