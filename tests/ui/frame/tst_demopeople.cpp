// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestDemoPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theFirstOfThemIsSignedInAtTheStart();
    void whoSignedOutComesBackWithoutAPassword();
    void whoIsLockedOutComesBackWithoutAPassword();
    void whoeverIsAskedForThePasswordIsToldIt();
    void aWorkspaceWithoutThemOffersNobody();

private:
    bool isSignedInAs(const QString &login) const;

    std::unique_ptr<ConsoleScene> m_scene;
};

void TestDemoPeople::initTestCase()
{
    m_scene = std::make_unique<ConsoleScene>(ConsoleScene::Parts{.people = {u"samir"_s, u"olga"_s}});
    m_scene->preferences().set(u"engine/autostart"_s, false);
}

void TestDemoPeople::init()
{
    m_scene->client().signOut();
    m_scene->open();
}

bool TestDemoPeople::isSignedInAs(const QString &login) const
{
    return QTest::qWaitFor(
        [&] {
            const auto &session = m_scene->client().session();
            return session.person() && session.person()->login == login && m_scene->has(u"overview"_s)
                && !m_scene->has(u"signin"_s);
        },
        30'000);
}

void TestDemoPeople::theFirstOfThemIsSignedInAtTheStart()
{
    QVERIFY(isSignedInAs(u"samir"_s));
}

void TestDemoPeople::whoSignedOutComesBackWithoutAPassword()
{
    m_scene->signOut();
    m_scene->click(u"signin.become.olga"_s);
    QVERIFY(isSignedInAs(u"olga"_s));
}

void TestDemoPeople::whoIsLockedOutComesBackWithoutAPassword()
{
    m_scene->trigger(u"command.lock"_s);
    QVERIFY(m_scene->has(u"signin"_s));
    m_scene->click(u"signin.become.samir"_s);
    QVERIFY(isSignedInAs(u"samir"_s));
}

void TestDemoPeople::whoeverIsAskedForThePasswordIsToldIt()
{
    QVERIFY(isSignedInAs(u"samir"_s));

    const QString hint = m_scene->client().session().passwordHint();

    QVERIFY2(hint.contains(QString::fromUtf8(ConsoleScene::passwordOf(u"samir"_s))), qPrintable(hint));
    m_scene->signOut();
    QVERIFY(m_scene->client().session().passwordHint().isEmpty());
}

void TestDemoPeople::aWorkspaceWithoutThemOffersNobody()
{
    ConsoleScene plain({});
    plain.open();
    QVERIFY(plain.has(u"signin"_s));
    QVERIFY(!plain.has(u"signin.become.samir"_s));
}

QObject *tst_demopeople()
{
    return new TestDemoPeople;
}

#include "tst_demopeople.moc"
