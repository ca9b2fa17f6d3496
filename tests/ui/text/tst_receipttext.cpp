// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/receipttext.h"

#include <QSet>
#include <QTest>

using namespace heliograph;

class TestReceiptText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFateHasItsOwnWords()
    {
        QSet<QString> words;
        for (int fate = 0; fate < ReceiptFateCount; ++fate)
            words.insert(ReceiptText::fate(static_cast<ReceiptFate>(fate)));

        QCOMPARE(words.size(), ReceiptFateCount);
        QVERIFY(!words.contains(QString()));
    }
};

QObject *tst_receipttext()
{
    return new TestReceiptText;
}

#include "tst_receipttext.moc"
