// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"
#include "ui/views/history/historyview.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! A value that stands in a cell of the history is left out, and taken in again.
class TestLeavingOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aCampaignIsLeftOutAndTakenInAgain();
    void whatEverythingHasIsNotLeftOut();
    void numbersAreNotLeftOut();
    void manyNeedNoWideWindow();
    void theKeyboardGoesOnWithTheNext();

private:
    void launch();
    //! What the menu offers for the first row under \a column.
    QAction *offer(const QString &column);
    //! What is left out now, as buttons.
    QList<QPushButton *> leaveOut(const QStringList &states);
    DataTable &table() { return *part<DataTable>(m_view.get(), u"history.messages"_s); }

    CampaignId m_campaign{};
    std::unique_ptr<AdminScene> m_scene;
    std::unique_ptr<HistoryView> m_view;
};

void TestLeavingOut::init()
{
    m_scene = std::make_unique<AdminScene>();
    m_scene->lookAround();
    launch();
    m_view = std::make_unique<HistoryView>(m_scene->around());
    m_view->resize(1366, 700);
    m_view->setVisible(true);
    m_view->open({});
    QTRY_COMPARE(table().model().rowCount(), 3);
    QTRY_VERIFY(part<QComboBox>(m_view.get(), u"history.filter.campaign"_s)->count() > 1);
    QTRY_VERIFY(part<QComboBox>(m_view.get(), u"history.filter.provider"_s)->count() > 1);
}

void TestLeavingOut::cleanup()
{
    m_view.reset();
    m_scene.reset();
}

void TestLeavingOut::launch()
{
    const ProviderAccount provider = m_scene->addProvider(u"Kite"_s);
    const CampaignId draft = m_scene->addDraft(u"a list"_s, provider.id, {});
    const auto known = m_scene->reader().campaign(draft);
    CampaignStore &campaigns = m_scene->store().campaigns();
    const auto id = campaigns.create({.name = u"Spring sale"_s,
                                      .audience = known->audience,
                                      .accounts = {provider.id},
                                      .content = known->content});
    if (!id || !campaigns.beginFreeze(*id) || !campaigns.freeze(*id, 100))
        qFatal("The campaign has no people.");
    m_campaign = *id;
}

QAction *TestLeavingOut::offer(const QString &column)
{
    TableModel &model = table().model();
    const auto found = std::ranges::find(model.columns(), column, &TableColumn::id);
    delete m_view->findChild<QMenu *>(u"history.messages.menu"_s);
    table().view().setCurrentIndex(model.index(0, static_cast<int>(found - model.columns().begin())));
    QTest::keyClick(&table().view(), Qt::Key_F10, Qt::ShiftModifier);
    return part<QAction>(part<QMenu>(m_view.get(), u"history.messages.menu"_s),
                         u"history.messages.leaveoutvalue"_s);
}

void TestLeavingOut::aCampaignIsLeftOutAndTakenInAgain()
{
    QSignalSpy go(m_view.get(), &View::go);

    offer(u"campaign"_s)->trigger();
    QCOMPARE(go.count(), 1);
    m_view->open(go.first().first().value<Place>().what); // as the frame does

    QTRY_VERIFY(table().model().hasLoaded() && !table().model().isLoading());
    QCOMPARE(table().model().rowCount(), 0);
    QVERIFY(m_view->place().contains(u"without-campaign"_s));
    const QString chip = u"history.filter.without.campaign-"_s
        + m_view->place().value(u"without-campaign"_s).toStringList().first();
    QTRY_VERIFY(part<QPushButton>(m_view.get(), chip)->text().contains(u"Spring sale"_s));
    press(m_view.get(), chip);
    QTRY_COMPARE(table().model().rowCount(), 3);
    QVERIFY(m_view->place().isEmpty());
}

void TestLeavingOut::whatEverythingHasIsNotLeftOut()
{
    const qint64 campaign = number(m_campaign);
    m_view->open({{u"campaign"_s, campaign}});
    QTRY_COMPARE(table().model().rowCount(), 3);

    const QAction *sale = offer(u"campaign"_s);
    QVERIFY(!sale->isEnabled());
    QVERIFY(!sale->toolTip().isEmpty());
    QVERIFY(offer(u"provider"_s)->isEnabled());
}

void TestLeavingOut::numbersAreNotLeftOut()
{
    QVERIFY(!offer(u"to"_s)->isEnabled());
}

QList<QPushButton *> TestLeavingOut::leaveOut(const QStringList &states)
{
    m_view->open({{u"without-state"_s, states}});
    QList<QPushButton *> chips;
    for (const QString &state : states)
        chips.append(part<QPushButton>(m_view.get(), u"history.filter.without.state-"_s + state));
    return chips;
}

void TestLeavingOut::manyNeedNoWideWindow()
{
    const QList<QPushButton *> chips = leaveOut({u"held"_s, u"sending"_s, u"no_receipt"_s, u"unknown"_s});

    const auto *all = part<QWidget>(m_view.get(), u"history.filter.without"_s);
    const auto widest = std::ranges::max(
        chips, {}, [](const QPushButton *chip) { return chip->minimumSizeHint().width(); });
    QVERIFY(all->minimumSizeHint().width() <= widest->minimumSizeHint().width());
}

void TestLeavingOut::theKeyboardGoesOnWithTheNext()
{
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    const QList<QPushButton *> chips = leaveOut({u"held"_s, u"sending"_s, u"unknown"_s});
    QTRY_VERIFY(chips.first()->isVisible());
    auto *before = part<QPushButton>(m_view.get(), u"history.filter.clear"_s);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(chips.first()->hasFocus());

    QTest::keyClick(chips.first(), Qt::Key_Delete);

    const QWidget *focus = m_view->focusWidget();
    QVERIFY(focus != nullptr);
    QCOMPARE(focus->objectName(), u"history.filter.without.state-sending"_s);
}

} // namespace heliograph

QObject *tst_leavingout()
{
    return new heliograph::TestLeavingOut;
}

#include "tst_leavingout.moc"
