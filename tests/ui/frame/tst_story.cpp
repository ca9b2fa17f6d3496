// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include "ui/text/translation.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 120'000;

// Eight people; a row is broken, one comes twice.
const QByteArray List = "phone,name\n"
                        "+12015550100,Ana\n+12015550101,Björn\n+12015550102,Chen\n+12015550103,Dilek\n"
                        "+12015550104,Élodie\n+12015550105,Faye\n+12015550106,Gao\n+12015550107,Hana\n"
                        "+12015550101,Björn\n0170 12,Nobody\n";

} // namespace

//! The whole story, as three people live it, through the real window: a list with bad rows becomes a
//! campaign, is approved by somebody else, goes out through a provider that loses answers, and is accounted
//! for.
class TestStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAListToTheAuditLog_data();
    void fromAListToTheAuditLog();

private:
    void importList();
    void composeAndSubmit();
    void approveAsSomebodyElse();
    void sendAndWatchTheLedger();
    void settleWhatIsUnknown();
    void readAndExport();
    void proveTheLog();
    CampaignRow campaign() const;
    qint64 counted(MessageState state) const;

    std::unique_ptr<ConsoleScene> m_scene;
};

void TestStory::fromAListToTheAuditLog_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("theme");
    QTest::newRow("English, light") << QLocale(QLocale::English, QLocale::UnitedKingdom)
                                    << static_cast<int>(ThemeName::Light);
    QTest::newRow("Chinese, dark") << QLocale(QLocale::Chinese, QLocale::China)
                                   << static_cast<int>(ThemeName::Dark);
}

void TestStory::fromAListToTheAuditLog()
{
    QFETCH(QLocale, locale);
    QFETCH(int, theme);
    installTranslation(*qApp, locale);
    Theme::use(static_cast<ThemeName>(theme));
    m_scene = std::make_unique<ConsoleScene>(
        ConsoleScene::Parts{.simulator = {u"--receipt-delay"_s, u"50-200"_s, u"--faults"_s,
                                          u"500-before=50"_s, u"--seed"_s, u"7"_s},
                            .account = {{u"batch"_s, u"1"_s}}});
    m_scene->preferences().set(u"engine/autostart"_s, false);
    m_scene->open();

    for (const auto step :
         {&TestStory::importList, &TestStory::composeAndSubmit, &TestStory::approveAsSomebodyElse,
          &TestStory::sendAndWatchTheLedger, &TestStory::settleWhatIsUnknown, &TestStory::readAndExport,
          &TestStory::proveTheLog}) {
        if (!QTest::currentTestFailed())
            (this->*step)();
    }

    m_scene.reset();
    installTranslation(*qApp, QLocale(QLocale::English));
    Theme::use(ThemeName::Light);
}

CampaignRow TestStory::campaign() const
{
    const auto campaigns = m_scene->reader().campaigns();
    return campaigns && !campaigns->isEmpty() ? campaigns->constFirst() : CampaignRow();
}

qint64 TestStory::counted(MessageState state) const
{
    const auto counters = m_scene->reader().counters(campaign().id, m_scene->clock().now());
    return counters ? counters->byState[static_cast<size_t>(state)] : -1;
}

// Olga: lines = people + duplicates + problems, before anything is sent.
void TestStory::importList()
{
    const QString file = m_scene->folder() + u"/customers.csv"_s;
    QFile list(file);
    QVERIFY(list.open(QIODevice::WriteOnly) && list.write(List) == List.size());
    list.close();
    m_scene->signIn(u"olga"_s);

    m_scene->go({u"compose"_s, {{u"file"_s, file}}});

    QTRY_VERIFY_WITH_TIMEOUT(m_scene->has(u"import.sum"_s), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_scene->find<QLabel>(u"import.sum"_s)->text().contains(u"10"), Patience);
    const QString sum = m_scene->find<QLabel>(u"import.sum"_s)->text();
    QVERIFY2(sum.contains(u"8") && sum.count(u"1"_s) >= 3, qPrintable(sum));
    m_scene->click(u"import.use"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_scene->find<QComboBox>(u"compose.audience.choice"_s)->count(), 2, Patience);
}

void TestStory::composeAndSubmit()
{
    m_scene->type(u"compose.name"_s, u"Spring sale"_s);
    m_scene->type(u"compose.message.text"_s, u"Hello {{name|there}}, see you on Sunday."_s);
    auto *accounts = m_scene->find<QListWidget>(u"compose.route.accounts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(accounts->count(), 1, Patience);
    accounts->item(0)->setCheckState(Qt::Checked);

    m_scene->trigger(u"compose.submit"_s);
    m_scene->click(u"decision.submit.action"_s);

    QTRY_COMPARE_WITH_TIMEOUT(campaign().state, CampaignState::AwaitingApproval, Patience);
    QCOMPARE(campaign().planned, 8);
    QCOMPARE(campaign().authorName, u"olga"_s);
}

void TestStory::approveAsSomebodyElse()
{
    m_scene->go({u"approvals"_s, {}});
    QVERIFY(!m_scene->window().findChild<QAction *>(u"approvals.approve"_s)->isEnabled());
    m_scene->signOut();
    m_scene->signIn(u"samir"_s);

    m_scene->go({u"approvals"_s, {{u"campaign"_s, number(campaign().id)}}});
    QTRY_VERIFY_WITH_TIMEOUT(
        m_scene->find<QLabel>(u"approvals.facts"_s) != nullptr
            && m_scene->find<QLabel>(u"approvals.facts"_s)->text().contains(u"see you on Sunday"_s),
        Patience);
    m_scene->trigger(u"approvals.approve"_s);
    m_scene->click(u"decision.approve.action"_s);

    QTRY_COMPARE_WITH_TIMEOUT(campaign().state, CampaignState::Approved, Patience);
    QCOMPARE(campaign().approverName, u"samir"_s);
}

void TestStory::sendAndWatchTheLedger()
{
    m_scene->go({u"campaigns"_s, {{u"campaign"_s, number(campaign().id)}}});
    m_scene->trigger(u"campaigns.start"_s);
    QTRY_COMPARE_WITH_TIMEOUT(campaign().state, CampaignState::Running, Patience);

    m_scene->trigger(u"command.engine"_s);

    QTRY_COMPARE_WITH_TIMEOUT(counted(MessageState::Ready) + counted(MessageState::Armed), 0, Patience);
    // Half of the requests fail in a way that leaves open whether the provider took them.
    QTRY_VERIFY_WITH_TIMEOUT(counted(MessageState::InDoubt) + counted(MessageState::Parked) > 0, Patience);
    // The page adds up, whatever the provider has lost.
    auto *sum = m_scene->find<QLabel>(u"campaigns.ledger.sum"_s);
    QVERIFY(sum != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(sum->property("role").toString(), u"muted"_s, Patience);
    QVERIFY2(sum->text().contains(u"8"), qPrintable(sum->text()));
}

// What is unknown is written off by a person; what was learned meanwhile stays learned.
void TestStory::settleWhatIsUnknown()
{
    m_scene->go({u"unknown"_s, {}});
    auto *groups = m_scene->find<DataTable>(u"unknown.groups"_s);
    while (counted(MessageState::InDoubt) + counted(MessageState::Parked) > 0) {
        QTRY_VERIFY_WITH_TIMEOUT(groups->model().rowCount() > 0
                                     || counted(MessageState::InDoubt) + counted(MessageState::Parked) == 0,
                                 Patience);
        auto *action = m_scene->window().findChild<QAction *>(u"unknown.sent"_s);
        if (!action->isEnabled()) {
            QTest::qWait(100);
            continue;
        }
        const qint64 before = counted(MessageState::InDoubt) + counted(MessageState::Parked);
        action->trigger();
        m_scene->type(u"decision.settle.reason"_s, u"the provider's console lists them"_s);
        m_scene->click(u"decision.settle.action"_s);
        QTRY_VERIFY_WITH_TIMEOUT(counted(MessageState::InDoubt) + counted(MessageState::Parked) < before,
                                 Patience);
    }

    const qint64 ended = counted(MessageState::Submitted) + counted(MessageState::Delivered)
        + counted(MessageState::Undelivered) + counted(MessageState::Rejected)
        + counted(MessageState::ClosedUnknown) + counted(MessageState::NoReceipt);
    QCOMPARE(ended, 8);
    m_scene->trigger(u"command.engine"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_scene->engine().isRunning(), Patience);
}

void TestStory::readAndExport()
{
    m_scene->go({u"reports"_s, {}});
    QTRY_VERIFY_WITH_TIMEOUT(m_scene->has(u"reports"_s), Patience);

    m_scene->go({u"history"_s, {{u"number"_s, u"+12015550102"_s}}});
    auto *messages = m_scene->find<DataTable>(u"history.messages"_s);
    QTRY_COMPARE_WITH_TIMEOUT(messages->model().rowCount(), 1, Patience);
    m_scene->go({u"history"_s, {{u"campaign"_s, number(campaign().id)}}});
    QTRY_COMPARE_WITH_TIMEOUT(messages->model().rowCount(), 8, Patience);

    const QString file = m_scene->folder() + u"/history.csv"_s;
    m_scene->trigger(u"history.export"_s);
    m_scene->type(u"export.file"_s, file);
    m_scene->click(u"export.start"_s);

    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), Patience);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray csv = written.readAll();
    QCOMPARE(csv.count('\n'), 9); // a heading and eight rows
    QVERIFY(!csv.contains("+12015550102")); // masked unless somebody wants more
}

// Ada: nobody has rewritten what was done.
void TestStory::proveTheLog()
{
    m_scene->signOut();
    m_scene->signIn(u"ada"_s);
    m_scene->go({u"audit"_s, {}});

    auto *chain = m_scene->find<QLabel>(u"audit.chain"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!chain->text().isEmpty(), Patience);
    const QString before = chain->text();

    m_scene->trigger(u"audit.verifyAction"_s);

    QTRY_VERIFY_WITH_TIMEOUT(chain->text() != before, Patience);
    QVERIFY2(!m_scene->has(u"audit.problem"_s), qPrintable(chain->text()));
    auto *table = m_scene->find<DataTable>(u"audit.entries"_s);
    QVERIFY(table != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(table->model().rowCount() > 5, Patience);
}

QObject *tst_story()
{
    return new TestStory;
}

#include "tst_story.moc"
