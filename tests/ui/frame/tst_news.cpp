// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/news.h"
#include "ui/frame/newspanel.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Start{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + 10h};

Pulse pulseAt(TimePoint at, qint64 unknown = 0, bool stopped = false)
{
    Pulse pulse;
    pulse.at = at;
    pulse.health = EngineHealth::Idle;
    pulse.unknown = unknown;
    pulse.emergencyStop = stopped;
    return pulse;
}

} // namespace

//! Notifications of an open workspace, where everything concerns everybody.
class TestNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void equalKindsWithinAMinuteAreOne();
    void aPossibleDuplicateLeadsToItsMessage();
    void whatIsNotWantedDoesNotCome();
    void whatDoesNotComeInIsNews();
    void theyAreKeptForThirtyDaysForEachPerson();
    void thePanelFiltersAndMarksAsRead();
    void choosingOneLeadsToItAndReadsIt();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    Session m_session;
};

void TestNews::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"console.ini"_s));
}

void TestNews::equalKindsWithinAMinuteAreOne()
{
    News news(m_session, *m_preferences);
    news.look(pulseAt(Start));

    news.look(pulseAt(Start + 1s, 2));
    news.look(pulseAt(Start + 20s, 5));
    QCOMPARE(news.items().size(), 1);
    QVERIFY2(news.items().constFirst().text.contains(u'5'), qPrintable(news.items().constFirst().text));

    news.look(pulseAt(Start + 200s, 6));
    QCOMPARE(news.items().size(), 2);
    QCOMPARE(news.unread(), 2);
}

void TestNews::aPossibleDuplicateLeadsToItsMessage()
{
    News news(m_session, *m_preferences);
    Pulse pulse = pulseAt(Start);
    pulse.duplicates = {MessageId{5}};
    news.look(pulse);
    QVERIFY(news.items().isEmpty()); // known before

    pulse.duplicates = {MessageId{9}, MessageId{5}, MessageId{2}};
    pulse.unknown = 1; // news of its own
    news.look(pulse);

    QCOMPARE(news.items().size(), 2);
    const auto item
        = std::ranges::find(news.items(), u"history"_s, [](const NewsItem &one) { return one.place.view; });
    QVERIFY(item != news.items().end());
    QVERIFY2(item->text.contains(u'2'), qPrintable(item->text));
    QCOMPARE(item->place.what.value(u"message"_s).toLongLong(), 9);
    QCOMPARE(item->kind, NewsKind::Unknown);
    news.look(pulse);
    QCOMPARE(news.items().size(), 2);
}

void TestNews::whatIsNotWantedDoesNotCome()
{
    m_preferences->set(NewsKinds::bellKey(NewsKind::Unknown), false);
    m_preferences->set(NewsKinds::desktopKey(NewsKind::Stop), false);
    News news(m_session, *m_preferences);
    QSignalSpy came(&news, &News::came);
    news.look(pulseAt(Start));

    news.look(pulseAt(Start + 1s, 1, true));

    QCOMPARE(news.items().size(), 1);
    QCOMPARE(news.items().constFirst().kind, NewsKind::Stop);
    QCOMPARE(came.count(), 1); // unknown outcomes, on the desktop only
    m_preferences->set(NewsKinds::desktopKey(), false);
    news.look(pulseAt(Start + 200s, 2, true));
    QCOMPARE(came.count(), 1);
}

void TestNews::whatDoesNotComeInIsNews()
{
    News news(m_session, *m_preferences);
    Pulse pulse = pulseAt(Start);
    news.look(pulse);

    pulse.intakeFailing = 2;
    news.look(pulse);
    news.look(pulse); // the same again is none

    QCOMPARE(news.items().size(), 1);
    QCOMPARE(news.items().constFirst().kind, NewsKind::Intake);
    QCOMPARE(news.items().constFirst().icon, u"warning"_s);
    QCOMPARE(news.items().constFirst().place.view, u"diagnostics"_s);
    pulse.intakeFailing = 1;
    news.look(pulse);
    QCOMPARE(news.items().size(), 1);
    pulse.intakeFailing = 0;
    pulse.intakeLossAt = Start;
    news.look(pulse);
    QCOMPARE(news.items().size(), 3);
    QVERIFY(news.items().constFirst().text.contains(u"missing"_s));
}

void TestNews::theyAreKeptForThirtyDaysForEachPerson()
{
    m_preferences->setPerson(u"olga"_s);
    {
        News news(m_session, *m_preferences);
        news.look(pulseAt(Start));
        news.look(pulseAt(Start + 1s, 0, true));
        news.look(pulseAt(Start + 24h * 20, 3, true));
        news.markRead(1);
    }
    News again(m_session, *m_preferences);

    again.restore(Start + 24h * 21);
    QCOMPARE(again.items().size(), 2);
    QCOMPARE(again.unread(), 1);
    QCOMPARE(again.items().at(1).place, (Place{u"overview"_s, {}}));
    again.restore(Start + 24h * 31);
    QCOMPARE(again.items().size(), 1);
    m_preferences->setPerson(u"samir"_s);
    again.restore(Start + 24h * 21);
    QVERIFY(again.items().isEmpty());
}

void TestNews::thePanelFiltersAndMarksAsRead()
{
    News news(m_session, *m_preferences);
    news.look(pulseAt(Start));
    news.look(pulseAt(Start + 1s, 2, true));
    QWidget window;
    auto *panel = new NewsPanel(news, Start + 2s, &window);
    auto *list = panel->findChild<QListWidget *>(u"console.news.list"_s);
    auto *kind = panel->findChild<QComboBox *>(u"console.news.kind"_s);
    QCOMPARE(list->count(), 2);

    kind->setCurrentIndex(kind->findData(static_cast<int>(NewsKind::Unknown)));
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().startsWith(u"New: "_s));
    panel->findChild<QPushButton *>(u"console.news.read"_s)->click();

    QCOMPARE(news.unread(), 0);
    QVERIFY(!list->item(0)->text().startsWith(u"New: "_s));
    kind->setCurrentIndex(kind->findData(static_cast<int>(NewsKind::Replies)));
    QCOMPARE(list->count(), 1); // the words that there are none
    QVERIFY((list->item(0)->flags() & Qt::ItemIsEnabled) == 0);
}

void TestNews::choosingOneLeadsToItAndReadsIt()
{
    News news(m_session, *m_preferences);
    news.look(pulseAt(Start));
    news.look(pulseAt(Start + 1s, 2));
    QWidget window;
    auto *panel = new NewsPanel(news, Start + 2s, &window);
    QSignalSpy go(panel, &NewsPanel::go);
    auto *list = panel->findChild<QListWidget *>(u"console.news.list"_s);
    list->setCurrentRow(0);

    Q_EMIT list->itemClicked(list->item(0));
    Q_EMIT list->itemActivated(list->item(0)); // where one click activates

    QCOMPARE(go.count(), 1);
    QCOMPARE(go.constFirst().constFirst().value<Place>().view, u"unknown"_s);
    QCOMPARE(news.unread(), 0);
}

QObject *tst_news()
{
    return new TestNews;
}

#include "tst_news.moc"
