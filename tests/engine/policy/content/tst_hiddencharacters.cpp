// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/hiddencharacters.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestHiddenCharacters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void charactersThatDeceiveAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("places");
        QTest::newRow("zero width in a word") << u"pass\u200Bword"_s << QList<int>{4};
        QTest::newRow("several at once") << u"pass\u200B\u2060word"_s << QList<int>{4};
        QTest::newRow("soft hyphen") << u"pass\u00ADword"_s << QList<int>{4};
        QTest::newRow("between Chinese characters") << u"中\u200D奖"_s << QList<int>{1};
        QTest::newRow("turned around") << u"a \u202Emoc.live\u202C b"_s << QList<int>({2, 11});
        QTest::newRow("isolate") << u"\u2066x\u2069"_s << QList<int>({0, 2});
    }

    void charactersThatDeceiveAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, places);
        QCOMPARE(findHiddenCharacters(text), places);
    }

    void charactersThatAreNeededAreNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"Your order has shipped. 您好"_s;
        QTest::newRow("family") << u"👨\u200D👩\u200D👧"_s;
        QTest::newRow("heart") << u"❤\uFE0F"_s;
        QTest::newRow("Persian") << u"می\u200Cخواهم"_s;
        QTest::newRow("Hindi") << u"क्\u200Dष"_s;
        QTest::newRow("mark at the start") << u"\uFEFFhello"_s;
        QTest::newRow("at the end of a word") << u"hello\u200B world"_s;
    }

    void charactersThatAreNeededAreNone()
    {
        QFETCH(QString, text);
        QCOMPARE(findHiddenCharacters(text), QList<int>());
    }
};

QObject *tst_hiddencharacters()
{
    return new TestHiddenCharacters;
}

#include "tst_hiddencharacters.moc"
