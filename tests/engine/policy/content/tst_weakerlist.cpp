// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/weakerlist.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Which change of a list of content rules may let a text pass.
class TestWeakerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsJudged_data();
    void aChangeIsJudged();
    void whereAListCountsIsJudged_data();
    void whereAListCountsIsJudged();
    void aNewListIsWeakerIfItExcuses();
    void aListThatIsNoneCannotWeaken();
};

void TestWeakerList::aChangeIsJudged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("weaker");
    QTest::newRow("the same") << u"[block]\nfree"_s << u"[block]\nFree"_s << false;
    QTest::newRow("a word more") << u"[block]\nfree"_s << u"[block]\nfree\ncasino"_s << false;
    QTest::newRow("a word less") << u"[block]\nfree\ncasino"_s << u"[block]\nfree"_s << true;
    QTest::newRow("minds more") << u"[note]\nfree"_s << u"[block]\nfree"_s << false;
    QTest::newRow("minds less") << u"[block]\nfree"_s << u"[note]\nfree"_s << true;
    QTest::newRow("finds more") << u"[block]\nfree"_s << u"[block]\nfree*"_s << false;
    QTest::newRow("finds less") << u"[block]\nfree*"_s << u"[block]\nfree"_s << true;
    QTest::newRow("excuses more") << u"[block]\nroyal"_s << u"[block]\nroyal\n[allow]\nroyal mail"_s << true;
    QTest::newRow("excuses less") << u"[block]\nroyal\n[allow]\nroyal mail"_s << u"[block]\nroyal"_s << false;
    QTest::newRow("a rule turned down")
        << u"[rules]\nshortener = block"_s << u"[rules]\nshortener = note"_s << true;
    QTest::newRow("a rule turned up")
        << u"[rules]\nshortener = note"_s << u"[rules]\nshortener = block"_s << false;
    QTest::newRow("one more host allowed")
        << u"[allowed links]\nacme.example"_s << u"[allowed links]\nacme.example\nother.example"_s << true;
    QTest::newRow("one host less") << u"[allowed links]\nacme.example\nother.example"_s
                                   << u"[allowed links]\nacme.example"_s << false;
    QTest::newRow("a brand has another host")
        << u"[brands]\nacme = acme.example"_s << u"[brands]\nacme = acme.example evil.example"_s << true;
    QTest::newRow("a brand has no hosts left")
        << u"[brands]\nacme = acme.example"_s << u"[brands]\nacme"_s << true;
    QTest::newRow("a brand gets its hosts")
        << u"[brands]\nacme"_s << u"[brands]\nacme = acme.example"_s << false;
    QTest::newRow("the first host allowed")
        << u"[block]\nfree"_s << u"[block]\nfree\n[allowed links]\nacme.example"_s << true;
    QTest::newRow("no host is allowed any more")
        << u"[block]\nfree\n[allowed links]\nacme.example"_s << u"[block]\nfree"_s << false;
    QTest::newRow("a shortener less") << u"[shorteners]\nbit.ly\nt.co"_s << u"[shorteners]\nbit.ly"_s << true;
}

void TestWeakerList::aChangeIsJudged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, weaker);
    const auto old = ContentList::parse(before);
    const auto fresh = ContentList::parse(after);
    QVERIFY2(old, qPrintable(old ? QString() : old.error().detail));
    QVERIFY2(fresh, qPrintable(fresh ? QString() : fresh.error().detail));

    QCOMPARE(isWeaker(*old, *fresh), weaker);
}

void TestWeakerList::whereAListCountsIsJudged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("weaker");
    const QString minds = u"[block]\ncasino"_s;
    const QString excuses = u"[block]\ncasino\n[allow]\ncasino royale"_s;
    QTest::newRow("everywhere, as before") << QString() << QString() << excuses << false;
    QTest::newRow("in one country only") << QString() << u"DE"_s << minds << true;
    QTest::newRow("in another country") << u"CN"_s << u"DE"_s << minds << true;
    QTest::newRow("minds more widely") << u"DE"_s << QString() << minds << false;
    QTest::newRow("excuses more widely") << u"DE"_s << QString() << excuses << true;
}

void TestWeakerList::whereAListCountsIsJudged()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, text);
    QFETCH(const bool, weaker);
    ContentListRow row;
    row.country = before;
    row.text = text;

    QCOMPARE(isWeaker(row, after, text), weaker);
}

void TestWeakerList::aNewListIsWeakerIfItExcuses()
{
    QVERIFY(!isWeaker(std::nullopt, {}, u"[block]\ncasino\n[shorteners]\nbit.ly"_s));
    QVERIFY(isWeaker(std::nullopt, {}, u"[allow]\ncasino royale"_s));
    QVERIFY(isWeaker(std::nullopt, {}, u"[allowed links]\nacme.example"_s));
}

void TestWeakerList::aListThatIsNoneCannotWeaken()
{
    ContentListRow row;
    row.text = u"[block]\ncasino"_s;

    QVERIFY(!isWeaker(row, {}, u"[no such heading]\ncasino"_s));
}

} // namespace heliograph

QObject *tst_weakerlist()
{
    return new heliograph::TestWeakerList;
}

#include "tst_weakerlist.moc"
