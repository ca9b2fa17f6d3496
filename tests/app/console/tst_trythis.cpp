// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/demoworld.h"
#include "app/demo/sampleaudience.h"
#include "tests/ui/support/windowhand.h"
#include "ui/frame/consolewindow.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 120'000;

} // namespace

//! The six steps that the demo proposes, walked through its real window as a newcomer walks them
//! (product.md 7).
class TestTryThis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void approveTheCampaignThatWaits();
    void stopEverythingAndReleaseIt();
    void askWhyAMessageHasNotGone();
    void settleTheUnknownOutcomes();
    void goFromAChartToItsMessages();
    void composeWithAListThatHasProblems();

private:
    WindowHand hand() const { return WindowHand(*m_window); }
    void begin(const QString &step);
    void become(const QString &login);
    bool isTicked(const QString &step);
    //! Types the number that a question of \a id wants, if it wants one.
    void typeNumber(const QString &id);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<DemoWorld> m_world;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<EngineClient> m_client;
    std::unique_ptr<EngineHost> m_engine;
    std::unique_ptr<ConsoleWindow> m_window;
};

void TestTryThis::initTestCase()
{
    m_world = std::make_unique<DemoWorld>(m_folder.path(), m_clock);
    const auto made = m_world->make();
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
    const auto sample = writeListWithProblems(m_folder.path());
    QVERIFY(sample.has_value());
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"console.ini"_s));
    m_client = std::make_unique<EngineClient>(m_world->workspaceFolder(), m_clock);
    m_engine = std::make_unique<EngineHost>(m_world->workspaceFolder(), m_clock);
    m_window = std::make_unique<ConsoleWindow>(*m_client, *m_engine, *m_preferences,
                                               ConsoleFace{.workspace = u"Acme Retail"_s,
                                                           .demo = true,
                                                           .people = DemoWorld::people(),
                                                           .sampleList = *sample});
    m_window->resize(1366, 768);
    m_window->show();
    QSignalSpy ready(m_window.get(), &ConsoleWindow::ready);
    m_window->begin();
    QVERIFY(!ready.isEmpty() || ready.wait(Patience));
    QTRY_VERIFY_WITH_TIMEOUT(hand().has(u"overview.try"_s), Patience);
}

void TestTryThis::cleanupTestCase()
{
    m_window.reset();
}

// A step that fails leaves its picture, and the others a free window.
void TestTryThis::cleanup()
{
    const QString folder = qEnvironmentVariable("HELIOGRAPH_TEST_PICTURES");
    if (QTest::currentTestFailed() && !folder.isEmpty())
        m_window->grab().save(
            QString(folder % u'/' % QLatin1String(QTest::currentTestFunction()) % u".png"_s));
    const auto dialogs = m_window->findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->reject();
}

void TestTryThis::become(const QString &login)
{
    hand().trigger(QString(u"become."_s % login));
    QTRY_VERIFY_WITH_TIMEOUT(m_client->session().person() && m_client->session().person()->login == login,
                             Patience);
    QTRY_VERIFY_WITH_TIMEOUT(hand().has(u"overview.try"_s), Patience);
}

void TestTryThis::begin(const QString &step)
{
    m_window->go({u"overview"_s, {}});
    hand().click(QString(u"overview.try."_s % step));
}

bool TestTryThis::isTicked(const QString &step)
{
    m_window->go({u"overview"_s, {}});
    return QTest::qWaitFor(
        [&] {
            const auto *button = hand().find<QPushButton>(QString(u"overview.try."_s % step));
            return button != nullptr && button->property("done").toBool();
        },
        Patience);
}

void TestTryThis::typeNumber(const QString &id)
{
    const QString field = QString(u"decision."_s % id % u".number"_s);
    if (!hand().has(field))
        return;
    const QString words = hand().find<QLineEdit>(field)->accessibleName();
    QString digits;
    for (const QChar character : words) {
        if (character.isDigit())
            digits.append(character);
    }
    hand().type(field, digits);
}

void TestTryThis::approveTheCampaignThatWaits()
{
    begin(u"approve"_s);

    hand().trigger(u"approvals.approve"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand().has(u"decision.approve.action"_s), Patience);
    typeNumber(u"approve"_s);
    hand().click(u"decision.approve.action"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->place().view, u"campaigns"_s, Patience); // what became of it

    QVERIFY(isTicked(u"approve"_s));
}

// Where several people may release, two have to.
void TestTryThis::stopEverythingAndReleaseIt()
{
    begin(u"release"_s);

    hand().trigger(u"command.stop"_s);
    hand().type(u"decision.stop.reason"_s, u"only to see it"_s);
    hand().click(u"decision.stop.action"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->pulse().emergencyStop, Patience);
    hand().click(u"banner.action"_s);
    hand().type(u"release.reason"_s, u"it has been seen"_s);
    hand().click(u"release.action"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand().find<QLabel>(u"release.problem"_s)->text().contains(u"two people"_s),
                             Patience);
    m_window->findChild<QDialog *>(u"release"_s)->reject();
    become(u"wen"_s);
    m_window->go({u"approvals"_s, {{u"changes"_s, true}}});
    auto *changes = hand().find<DataTable>(u"approvals.changes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(changes->model().rowCount(), 1, Patience);
    changes->view().selectRow(0);
    hand().trigger(u"approvals.confirm"_s);
    hand().click(u"decision.confirm.action"_s);

    QTRY_VERIFY_WITH_TIMEOUT(!m_client->pulse().emergencyStop, Patience);
    become(u"samir"_s);
    QVERIFY(isTicked(u"release"_s));
}

void TestTryThis::askWhyAMessageHasNotGone()
{
    begin(u"why"_s);

    QTRY_VERIFY_WITH_TIMEOUT(hand().find<DataTable>(u"history.messages"_s) != nullptr, Patience);
    auto *messages = hand().find<DataTable>(u"history.messages"_s);
    QTRY_VERIFY_WITH_TIMEOUT(messages->model().rowCount() > 0, Patience);
    messages->view().selectRow(0);
    QTest::keyClick(&messages->view(), Qt::Key_Return);

    QTRY_VERIFY_WITH_TIMEOUT(
        hand().has(u"message.why"_s) && !hand().find<QLabel>(u"message.why"_s)->text().isEmpty(), Patience);
    QVERIFY(isTicked(u"why"_s));
}

void TestTryThis::settleTheUnknownOutcomes()
{
    begin(u"unknown"_s);

    hand().trigger(u"unknown.off"_s);
    hand().type(u"decision.settle.reason"_s, u"nobody has complained"_s);
    hand().click(u"decision.settle.action"_s);

    QVERIFY(isTicked(u"unknown"_s));
}

void TestTryThis::goFromAChartToItsMessages()
{
    begin(u"chart"_s);

    QTRY_VERIFY_WITH_TIMEOUT(hand().find<QWidget>(u"reports.volume.view"_s) != nullptr, Patience);
    auto *chart = hand().find<QWidget>(u"reports.volume.view"_s);
    // The page asks anew while it has not its first figures.
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 chart->setFocus();
                                 QTest::keyClick(chart, Qt::Key_Right);
                                 QTest::keyClick(chart, Qt::Key_Return);
                                 return m_window->place().view == u"history"_s;
                             }()),
                             Patience);

    QVERIFY(isTicked(u"chart"_s));
}

void TestTryThis::composeWithAListThatHasProblems()
{
    m_window->go({u"overview"_s, {}});
    QTRY_VERIFY_WITH_TIMEOUT(hand().has(u"overview.try.compose"_s), Patience);
    QVERIFY(!hand().find<QPushButton>(u"overview.try.compose"_s)->isEnabled()); // a supervisor does not
    become(u"olga"_s);
    begin(u"compose"_s);

    QTRY_VERIFY_WITH_TIMEOUT(
        hand().has(u"import.sum"_s) && !hand().find<QLabel>(u"import.sum"_s)->text().isEmpty(), Patience);
    hand().click(u"import.use"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand().has(u"compose.audience.choice"_s)
                                 && hand()
                                        .find<QComboBox>(u"compose.audience.choice"_s)
                                        ->currentText()
                                        .contains(u"customers-with-problems"_s),
                             Patience);

    QVERIFY(isTicked(u"compose"_s));
}

QObject *tst_trythis()
{
    return new TestTryThis;
}

#include "tst_trythis.moc"
