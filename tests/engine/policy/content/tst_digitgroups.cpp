// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/digitgroups.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestDigitGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("card") << u"card 4111 1111 1111 1111."_s << u"card:4111 1111 1111 1111"_s;
        QTest::newRow("card with dashes") << u"5500-0000-0000-0004"_s << u"card:5500-0000-0000-0004"_s;
        QTest::newRow("card of 15") << u"378282246310005"_s << u"card:378282246310005"_s;
        QTest::newRow("wrong checksum") << u"4111 1111 1111 1112"_s << QString();
        QTest::newRow("all the same") << u"0000 0000 0000 0000"_s << QString();
        QTest::newRow("in a word") << u"ref4111111111111111"_s << QString();
        QTest::newRow("before Chinese") << u"卡号4111111111111111已"_s << u"card:4111111111111111"_s;
        QTest::newRow("too long") << u"41111111111111111111"_s << QString();
        QTest::newRow("abroad with plus") << u"call +49 170 1234567 now"_s << u"phone:49 170 1234567"_s;
        QTest::newRow("abroad with zeros") << u"0049 170 1234567"_s << u"phone:0049 170 1234567"_s;
        QTest::newRow("Chinese mobile") << u"请拨13900000001"_s << u"phone:13900000001"_s;
        QTest::newRow("Chinese hotline") << u"400-820-8820"_s << u"phone:400-820-8820"_s;
        QTest::newRow("code") << u"your code is 123456"_s << QString();
        QTest::newRow("date and amount") << u"2026-03-01, 12.50, order 20375"_s << QString();
        QTest::newRow("eleven digits of another kind") << u"12345678901"_s << QString();
        QTest::newRow("two") << u"13900000001, 13900000002"_s << u"phone:13900000001 phone:13900000002"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void groupsAreTold()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        QStringList words;
        const QList<DigitGroup> groups = findDigitGroups(text.toStdU16String());
        for (const DigitGroup &group : groups)
            words.append((group.kind == DigitGroup::Kind::Card ? u"card:"_s : u"phone:"_s)
                         + text.mid(group.begin, group.end - group.begin));
        QCOMPARE(words.join(u' '), found);
    }
};

QObject *tst_digitgroups()
{
    return new TestDigitGroups;
}

#include "tst_digitgroups.moc"
