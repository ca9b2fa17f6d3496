// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/listdifference.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestListDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreCounted_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("added");
        QTest::addColumn<int>("removed");
        QTest::newRow("the same") << u"a\nb\n"_s << u"a\nb\n"_s << 0 << 0;
        QTest::newRow("another order and spaces") << u"a\nb\n"_s << u"  b\r\n\n a"_s << 0 << 0;
        QTest::newRow("comments do not count") << u"# x\na\n"_s << u"a\n# y\n# z\n"_s << 0 << 0;
        QTest::newRow("more") << u"a\n"_s << u"a\nb\nc\n"_s << 2 << 0;
        QTest::newRow("less") << u"a\nb\nc\n"_s << u"b\n"_s << 0 << 2;
        QTest::newRow("first") << QString() << u"a\n"_s << 1 << 0;
        QTest::newRow("changed") << u"casino\n"_s << u"casino*\n"_s << 1 << 1;
    }

    void linesAreCounted()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, added);
        QFETCH(int, removed);
        const QJsonObject difference = listDifference(before, after);
        QCOMPARE(difference.value(u"lines_added"_s).toInt(), added);
        QCOMPARE(difference.value(u"lines_removed"_s).toInt(), removed);
    }
};

QObject *tst_listdifference()
{
    return new TestListDifference;
}

#include "tst_listdifference.moc"
