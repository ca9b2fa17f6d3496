// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeclock.h"
#include "ui/views/overview/needscard.h"

#include <QAction>
#include <QDateTime>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Need need(const QString &key, bool reminder)
{
    return {.icon = u"limits"_s,
            .text = key,
            .since = u"2 h"_s,
            .action = u"Look"_s,
            .place = {u"limits"_s, {}},
            .at = {},
            .key = key,
            .reminder = reminder};
}

} // namespace

//! What needs somebody, and what may wait.
class TestNeedsCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"console.ini"_s));
        m_card = std::make_unique<NeedsCard>(m_clock, *m_preferences);
        m_card->show(Needs);
    }
    void cleanup()
    {
        m_card.reset();
        m_preferences.reset();
    }

    void whatStandsStillIsNoReminder();
    void onlyRemindersCanBeSnoozed();
    void whatIsSnoozedReturnsWhenItsTimeIsOver();
    void aSnoozeOutlastsTheProgram();
    void aSnoozeIsOnePersons();
    void everythingCanBeShownAgain();
    void tomorrowIsNineInTheMorning();
    void theSameNeedsKeepTheirButtonsAndTheFocus();
    void aRowStaysWhenOthersComeAndGo();

private:
    static const QList<Need> Needs;

    QStringList shown() const;
    void snooze(int row, const QString &choice);

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<NeedsCard> m_card;
};

const QList<Need> TestNeedsCard::Needs{need(u"unknown"_s, false), need(u"budget"_s, true)};

QStringList TestNeedsCard::shown() const
{
    QStringList texts;
    for (int row = 0;; ++row) {
        const auto *button = m_card->findChild<QPushButton *>(u"overview.need.%1"_s.arg(row));
        if (button == nullptr)
            return texts;
        texts.append(button->accessibleName().section(u": "_s, 1));
    }
}

void TestNeedsCard::snooze(int row, const QString &choice)
{
    auto *button = m_card->findChild<QToolButton *>(u"overview.need.%1.snooze"_s.arg(row));
    if (button == nullptr)
        qFatal("This cannot be snoozed.");
    button->menu()->findChild<QAction *>(QString(u"overview.snooze."_s % choice))->trigger();
}

void TestNeedsCard::whatStandsStillIsNoReminder()
{
    OverviewState state;
    CampaignLine line;
    line.campaign.name = u"Spring sale"_s;
    line.campaign.state = CampaignState::AwaitingApproval;
    state.campaigns.append(line);
    line.campaign.state = CampaignState::Blocked;
    line.campaign.hold = {HoldReason::Balance, {}, {}};
    state.campaigns.append(line);
    DoubtGroup unknown;
    unknown.mayDecide = 6;
    state.unknown = {unknown};
    ProviderAccount stopped;
    stopped.hold = {HoldReason::Circuit, {}, {}};
    state.providers = {stopped};
    for (const qint64 booked : {82, 100}) {
        Budget budget;
        budget.name.unit = u"EUR"_s;
        budget.allowed = 100;
        budget.booked = booked;
        state.budgets.append(budget);
    }

    int reminders = 0;
    const QList<Need> needs = Needs::of(state, Session(), Format());
    for (const Need &need : needs)
        reminders += need.reminder ? 1 : 0;

    QCOMPARE(needs.size(), 6);
    QCOMPARE(reminders, 2); // what waits for approval, and the budget that is not used up
}

void TestNeedsCard::onlyRemindersCanBeSnoozed()
{
    QCOMPARE(shown(), QStringList({u"unknown"_s, u"budget"_s}));
    QVERIFY(m_card->findChild<QToolButton *>(u"overview.need.0.snooze"_s) == nullptr);
    QVERIFY(m_card->findChild<QToolButton *>(u"overview.need.1.snooze"_s) != nullptr);
}

void TestNeedsCard::whatIsSnoozedReturnsWhenItsTimeIsOver()
{
    snooze(1, u"hour"_s);
    QTRY_COMPARE(shown(), QStringList{u"unknown"_s});

    m_clock.advance(59min);
    m_card->show(Needs);
    QCOMPARE(shown(), QStringList{u"unknown"_s});
    m_clock.advance(2min);
    m_card->show(Needs);

    QCOMPARE(shown(), QStringList({u"unknown"_s, u"budget"_s}));
}

void TestNeedsCard::aSnoozeOutlastsTheProgram()
{
    snooze(1, u"hour"_s);
    QTRY_COMPARE(shown(), QStringList{u"unknown"_s});
    m_card.reset();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"console.ini"_s));
    m_card = std::make_unique<NeedsCard>(m_clock, *m_preferences);

    m_card->show(Needs);

    QCOMPARE(shown(), QStringList{u"unknown"_s});
}

void TestNeedsCard::aSnoozeIsOnePersons()
{
    m_preferences->setPerson(u"samir"_s);
    snooze(1, u"hour"_s);
    QTRY_COMPARE(shown(), QStringList{u"unknown"_s});

    m_preferences->setPerson(u"olga"_s);
    m_card->show(Needs);

    QCOMPARE(shown(), QStringList({u"unknown"_s, u"budget"_s}));
}

void TestNeedsCard::everythingCanBeShownAgain()
{
    snooze(1, u"tomorrow"_s);
    QTRY_COMPARE(shown(), QStringList{u"unknown"_s});

    m_card->findChild<QPushButton *>(u"overview.needs.wake"_s)->click();

    QCOMPARE(shown(), QStringList({u"unknown"_s, u"budget"_s}));
}

void TestNeedsCard::tomorrowIsNineInTheMorning()
{
    const TimePoint now = m_clock.now();

    const QDateTime morning = QDateTime::fromMSecsSinceEpoch(toMillis(Snoozes::atHour(now, 1, 9)));

    QCOMPARE(morning.time(), QTime(9, 0));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(toMillis(now)).date().daysTo(morning.date()), 1);
}

void TestNeedsCard::theSameNeedsKeepTheirButtonsAndTheFocus()
{
    m_card->QWidget::show();
    m_card->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    const QList<QWidget *> before = m_card->findChildren<QWidget *>();
    auto *button = m_card->findChild<QPushButton *>(u"overview.need.1"_s);
    button->setFocus();

    QList<Need> later = Needs;
    for (Need &need : later)
        need.since = u"3 h"_s;
    m_card->show(later);

    QCOMPARE(m_card->findChildren<QWidget *>(), before);
    QVERIFY(button->isVisible() && button->hasFocus());
}

void TestNeedsCard::aRowStaysWhenOthersComeAndGo()
{
    m_card->QWidget::show();
    m_card->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    const QPointer<QPushButton> budget = m_card->findChild<QPushButton *>(u"overview.need.1"_s);
    budget->setFocus();
    Need more = Needs[1];
    more.text = u"budget, nearly used up"_s;

    m_card->show({more});
    QCOMPARE(shown(), QStringList{more.text});
    QVERIFY(budget && budget->hasFocus());
    m_card->show({need(u"approval"_s, true), need(u"unknown"_s, false), more});

    QCOMPARE(shown(), QStringList({u"approval"_s, u"unknown"_s, more.text}));
    QVERIFY(budget && budget->hasFocus());
    QCOMPARE(budget->objectName(), u"overview.need.2"_s);
}

QObject *tst_needscard()
{
    return new TestNeedsCard;
}

#include "tst_needscard.moc"
