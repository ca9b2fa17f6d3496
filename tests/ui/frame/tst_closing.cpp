// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include "ui/frame/closing.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What closing the window does while this computer sends.
class TestClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRememberedChoiceIsNotAskedForAgain();
    void aChoiceThatIsNotRememberedIs();
    void quittingWaitsForTheEngineAndCloses();
    void withoutAnEngineItClosesAtOnce();

private:
    void startEngine();

    std::unique_ptr<ConsoleScene> m_scene;
};

void TestClosing::init()
{
    m_scene = std::make_unique<ConsoleScene>(ConsoleScene::Parts{.closed = false});
    m_scene->preferences().set(u"engine/autostart"_s, false);
    m_scene->open();
}

void TestClosing::startEngine()
{
    m_scene->trigger(u"command.engine"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_scene->engine().isRunning(), 30'000);
}

void TestClosing::aRememberedChoiceIsNotAskedForAgain()
{
    startEngine();
    QSignalSpy left(&m_scene->window(), &ConsoleWindow::leftRunning);

    m_scene->window().close();
    QTRY_VERIFY(m_scene->has(u"console.close.remember"_s));
    m_scene->find<QCheckBox>(u"console.close.remember"_s)->setChecked(true);
    m_scene->click(u"console.close.background"_s);
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(m_scene->preferences().value(Closing::key()).toString(), u"background"_s);
    m_scene->window().show();
    m_scene->window().close();

    QTRY_COMPARE(left.count(), 2);
    QVERIFY(m_scene->engine().isRunning());
}

void TestClosing::aChoiceThatIsNotRememberedIs()
{
    startEngine();

    m_scene->window().close();
    m_scene->click(u"console.close.background"_s);
    QVERIFY(!m_scene->preferences().value(Closing::key()).isValid());
    m_scene->window().show();
    m_scene->window().close();

    QTRY_VERIFY(m_scene->has(u"console.close.remember"_s));
    m_scene->click(u"console.close.cancel"_s);
    QVERIFY(m_scene->window().isVisible());
}

void TestClosing::quittingWaitsForTheEngineAndCloses()
{
    startEngine();
    m_scene->preferences().set(Closing::key(), u"quit"_s);

    m_scene->window().close();

    QTRY_VERIFY_WITH_TIMEOUT(!m_scene->window().isVisible(), 60'000);
    QVERIFY(!m_scene->engine().isRunning());
}

void TestClosing::withoutAnEngineItClosesAtOnce()
{
    QVERIFY(m_scene->window().close());
    QVERIFY(!m_scene->window().isVisible());
}

QObject *tst_closing()
{
    return new TestClosing;
}

#include "tst_closing.moc"
