// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/foreigntext.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestForeignText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysOnItsLineAndGoesItsWay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");

        QTest::newRow("plain") << u"yes, 谢谢 😀"_s << u"yes, 谢谢 😀"_s;
        QTest::newRow("lines") << u"a\r\nb\nc"_s << u"a  b c"_s;
        QTest::newRow("an escape sequence") << u"a\x1b[2Jb"_s << u"a [2Jb"_s;
        QTest::newRow("one of eight bits") << u"a\u009b2Jb"_s << u"a 2Jb"_s;
        QTest::newRow("turned around") << u"a\u202eb\u2066c"_s << u"a b c"_s;
        QTest::newRow("separators") << u"a\u2028b\u2029c"_s << u"a b c"_s;
        QTest::newRow("Arabic stays") << u"مرحبا"_s << u"مرحبا"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void staysOnItsLineAndGoesItsWay()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);

        QCOMPARE(foreignText(text), line);
    }
};

QObject *tst_foreigntext()
{
    return new TestForeignText;
}

#include "tst_foreigntext.moc"
