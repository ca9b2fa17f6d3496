// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/overviewview.h"

#include "engine/query/today.h"
#include "engine/submission.h"
#include "tests/ui/views/writingscene.h"

#include <QPushButton>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000;

} // namespace

//! Whether anything needs somebody, and how the day stands.
class TestOverviewView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<WritingScene>(); }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void theDaysFiguresAreThoseOfTheLedger();
    void aFigureOpensTheHistoryWithItsFilter();
    void nothingToTryOutsideTheDemo();

private:
    void submit();
    void open();
    QPushButton *waiting() const { return part<QPushButton>(*m_view, u"overview.today.waiting"_s); }

    std::unique_ptr<WritingScene> m_scene;
    std::unique_ptr<OverviewView> m_view;
};

void TestOverviewView::submit()
{
    const CampaignId id = m_scene->campaign(u"Spring sale"_s, m_scene->audience(u"customers"_s), u"Hello"_s);
    const auto verdict = Submission(m_scene->reader()).examine(id);
    if (!verdict || !Submission::submit(m_scene->store(), id, *verdict, Submission::RowsAtOnce))
        qFatal("The campaign cannot be submitted.");
}

void TestOverviewView::open()
{
    m_view = std::make_unique<OverviewView>(m_scene->surroundings());
    m_view->resize(1100, 800);
    m_view->setVisible(true);
    m_view->open({});
}

void TestOverviewView::theDaysFiguresAreThoseOfTheLedger()
{
    submit();
    open();

    QTRY_VERIFY_WITH_TIMEOUT(waiting()->text().endsWith(u" 3"_s), Patience);

    const auto situation = readSituation(m_scene->reader(), false, m_scene->clock().now());
    QVERIFY(situation);
    const auto today = readToday(m_scene->reader(), *situation, QTimeZone::systemTimeZone());
    QVERIFY(today);
    QCOMPARE(today->ledger.line(LedgerLine::Waiting), 3);
    QCOMPARE(today->ledger.planned, 3);
}

void TestOverviewView::aFigureOpensTheHistoryWithItsFilter()
{
    open();
    Place place;
    connect(m_view.get(), &View::go, this, [&place](const Place &to) { place = to; });

    waiting()->click();

    QCOMPARE(place, (Place{u"history"_s, {{u"state"_s, u"waiting"_s}}}));
}

void TestOverviewView::nothingToTryOutsideTheDemo()
{
    submit();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(waiting()->text().endsWith(u" 3"_s), Patience);

    QVERIFY(!part<QWidget>(*m_view, u"overview.try"_s)->isVisible());
}

QObject *tst_overviewview()
{
    return new TestOverviewView;
}

#include "tst_overviewview.moc"
