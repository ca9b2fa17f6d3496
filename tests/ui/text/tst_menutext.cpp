// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/menutext.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestMenuText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAmpersandMarksNoLetter()
    {
        QCOMPARE(menuText(u"Spring & summer"_s), u"Spring && summer"_s);
        QCOMPARE(menuText(u"&&"_s), u"&&&&"_s);
        QCOMPARE(menuText(u"Spring sale"_s), u"Spring sale"_s);
    }
};

QObject *tst_menutext()
{
    return new TestMenuText;
}

#include "tst_menutext.moc"
