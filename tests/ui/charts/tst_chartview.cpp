// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplechart.h"

#include "ui/charts/chartview.h"

#include <QChart>
#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Where a value of a category stands in the view.
QPoint placeOf(const ChartView &view, const QPointF &value)
{
    const QAbstractSeries *anchor = view.chart()->series().constFirst();
    return view.mapFromScene(
        view.chart()->mapToScene(view.chart()->mapToPosition(value, const_cast<QAbstractSeries *>(anchor))));
}

} // namespace

class TestChartView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(600, 400);
        m_view = new ChartView(m_window.get());
        m_view->resize(600, 400);
        m_view->show(sampleColumns(), {});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void keysGoFromPointToPoint();
    void enterChoosesWhatIsPointedAt();
    void aClickChoosesTheBarUnderIt();
    void lyingBarsAreChosenToo();
    void draggingOverTimeZooms();
    void escapeAndADoubleClickZoomBack();
    void aClickWhileZoomedWaitsForASecond();
    void lyingBarsDoNotZoom();

private:
    void click(const QPointF &value)
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, placeOf(*m_view, value));
    }
    void drag(double from, double to);

    //! Draws \a contents and lets the layout of the chart happen.
    void draw(const ChartContents &contents, const ChartPart &part = {})
    {
        m_view->show(contents, part);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<QWidget> m_window; // has no layout, which would not let it shrink
    ChartView *m_view = nullptr;
};

void TestChartView::keysGoFromPointToPoint()
{
    QSignalSpy pointed(m_view, &ChartView::pointed);
    const auto press = [this](Qt::Key key) { QTest::keyClick(m_view, key); };

    press(Qt::Key_Right);
    QCOMPARE(m_view->category(), 0);
    press(Qt::Key_Right);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(std::pair(m_view->series(), m_view->category()), std::pair(1, 1));
    press(Qt::Key_End);
    press(Qt::Key_Right);
    QCOMPARE(m_view->category(), 2);
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(std::pair(m_view->series(), m_view->category()), std::pair(-1, 0));
    QCOMPARE(pointed.size(), 9);
}

void TestChartView::enterChoosesWhatIsPointedAt()
{
    QSignalSpy chosen(m_view, &ChartView::chosen);

    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(m_view, Qt::Key_End);
    QTest::keyClick(m_view, Qt::Key_Return);

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0), QVariantList({-1, 2}));
}

void TestChartView::aClickChoosesTheBarUnderIt()
{
    QSignalSpy chosen(m_view, &ChartView::chosen);

    click({0, 500});
    click({0, 1050});
    click({2, 1000});

    QCOMPARE(chosen.size(), 3);
    QCOMPARE(chosen.at(0), QVariantList({0, 0}));
    QCOMPARE(chosen.at(1), QVariantList({1, 0}));
    QCOMPARE(chosen.at(2), QVariantList({-1, 2}));
}

void TestChartView::lyingBarsAreChosenToo()
{
    draw(sampleBars());
    QSignalSpy chosen(m_view, &ChartView::chosen);
    const QRectF area = m_view->chart()->plotArea();
    const auto at = [&](double x, double y) {
        return m_view->mapFromScene(m_view->chart()->mapToScene(
            QPointF(area.left() + area.width() * x, area.top() + area.height() * y)));
    };

    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(0.1, 0.17));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(0.95, 0.85));

    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(0), QVariantList({0, 0}));
    QCOMPARE(chosen.at(1), QVariantList({-1, 2}));
}

void TestChartView::drag(double from, double to)
{
    const QPoint begin = placeOf(*m_view, {from, 2});
    const QPoint end = placeOf(*m_view, {to, 2});
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, begin);
    QMouseEvent move(QEvent::MouseMove, end, m_view->viewport()->mapToGlobal(end), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_view->viewport(), &move);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, end);
}

void TestChartView::draggingOverTimeZooms()
{
    draw(longColumns(50));
    QSignalSpy zoomed(m_view, &ChartView::zoomed);
    QSignalSpy chosen(m_view, &ChartView::chosen);

    drag(10, 20);

    QCOMPARE(zoomed.size(), 1);
    QCOMPARE(zoomed.at(0), QVariantList({10, 20}));
    QCOMPARE(chosen.size(), 0);
}

void TestChartView::escapeAndADoubleClickZoomBack()
{
    draw(longColumns(50), {.first = 10, .last = 20});
    QSignalSpy zoomed(m_view, &ChartView::zoomed);

    QTest::keyClick(m_view, Qt::Key_Escape);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, placeOf(*m_view, {15, 2}));

    QCOMPARE(zoomed.size(), 2);
    QCOMPARE(zoomed.at(0), QVariantList({0, -1}));
    QCOMPARE(zoomed.at(1), QVariantList({0, -1}));
}

void TestChartView::aClickWhileZoomedWaitsForASecond()
{
    draw(longColumns(50), {.first = 10, .last = 20});
    QSignalSpy chosen(m_view, &ChartView::chosen);

    click({15, 2});

    QCOMPARE(chosen.size(), 0);
    QCOMPARE(m_view->category(), 15);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0), QVariantList({0, 15}));
}

void TestChartView::lyingBarsDoNotZoom()
{
    draw(sampleBars());
    QSignalSpy zoomed(m_view, &ChartView::zoomed);
    const QPoint middle = m_view->viewport()->rect().center();

    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, middle);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, middle + QPoint(100, 0));

    QCOMPARE(zoomed.size(), 0);
}

QObject *tst_chartview()
{
    return new TestChartView;
}

#include "tst_chartview.moc"
