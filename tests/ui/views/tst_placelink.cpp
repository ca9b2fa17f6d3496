// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/placelink.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Places as texts that can be handed on.
class TestPlaceLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkLeadsBackToItsPlace();
    void whatAScreenWantsSurvives();
    void aNumberCanBeLeftOut();
    void otherTextsAreNoLinks_data();
    void otherTextsAreNoLinks();
};

void TestPlaceLink::aLinkLeadsBackToItsPlace()
{
    const QString link = PlaceLink::of({u"history"_s, {{u"state"_s, u"held"_s}, {u"campaign"_s, 16}}});

    QCOMPARE(link, u"heliograph:history?campaign=16&state=held"_s);
    const auto place = PlaceLink::read(QString(u"  "_s % link % u'\n'));
    QVERIFY(place);
    QCOMPARE(place->view, u"history"_s);
    QCOMPARE(place->what.value(u"campaign"_s).toLongLong(), 16);
    QCOMPARE(PlaceLink::read(PlaceLink::of({u"overview"_s, {}})), std::optional(Place{u"overview"_s, {}}));
}

void TestPlaceLink::whatAScreenWantsSurvives()
{
    const QVariantMap what{{u"number"_s, u"+44 7700 900123"_s},
                           {u"account"_s, u"练习 & Co=1 50%"_s},
                           {u"changes"_s, true},
                           {u"several"_s, QStringList{u"a"_s, u"b,c"_s}}};

    const auto place = PlaceLink::read(PlaceLink::of({u"providers"_s, what}));

    QVERIFY(place);
    for (const QString &key : {u"number"_s, u"account"_s})
        QCOMPARE(place->what.value(key).toString(), what.value(key).toString());
    QCOMPARE(place->what.value(u"several"_s).toStringList(), QStringList({u"a"_s, u"b,c"_s}));
    QVERIFY(place->what.value(u"changes"_s).toBool());
}

void TestPlaceLink::aNumberCanBeLeftOut()
{
    const Place place{u"history"_s, {{u"number"_s, u"+447700900123"_s}, {u"state"_s, u"held"_s}}};

    QCOMPARE(PlaceLink::of(PlaceLink::withoutNumber(place)), u"heliograph:history?state=held"_s);
}

void TestPlaceLink::otherTextsAreNoLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a word") << u"history"_s;
    QTest::newRow("a number") << u"+44 7700 900123"_s;
    QTest::newRow("the web") << u"https://heliograph.example/history"_s;
    QTest::newRow("no screen") << u"heliograph:"_s;
}

void TestPlaceLink::otherTextsAreNoLinks()
{
    QFETCH(QString, text);

    QVERIFY(!PlaceLink::read(text));
}

QObject *tst_placelink()
{
    return new TestPlaceLink;
}

#include "tst_placelink.moc"
