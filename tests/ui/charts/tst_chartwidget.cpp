// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplechart.h"

#include "ui/charts/chartview.h"
#include "ui/charts/chartwidget.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QApplication>
#include <QChart>
#include <QClipboard>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestChartWidget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qRegisterMetaType<MessageFilter>();
        m_window = std::make_unique<QWidget>();
        m_window->resize(600, 500);
        m_chart = new ChartWidget(u"sample"_s, m_window.get());
        m_chart->resize(600, 500);
        m_chart->setContents(sampleColumns());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        Theme::use(ThemeName::Light);
    }

    void theTableHoldsTheSameNumbers();
    void theShortcutShowsTheTableAndBack();
    void everyBarHasRoomForItsName();
    void itIsDescribedForWhoeverHearsIt();
    void whatIsPointedAtIsSaidBeneath();
    void theLegendSwitchesSeries();
    void aPointLeadsToItsMessages();
    void aRowLeadsToItsMessages();
    void whatHasNoFilterSaysSo();
    void theZoomStaysWhileTheTimeIsTheSame();
    void figuresAreCopiedForASpreadsheet();
    void anotherThemeIsDrawnAnew();
    void everyControlHasAName();

private:
    QAction *action(const QString &name)
    {
        return m_chart->findChild<QAction *>(QString(u"sample."_s % name));
    }

    std::unique_ptr<QWidget> m_window; // has no layout, so that its least size stays
    ChartWidget *m_chart = nullptr;
};

void TestChartWidget::theTableHoldsTheSameNumbers()
{
    const QAbstractItemModel &model = m_chart->table().model();
    const QList<QStringList> rows = m_chart->contents().rows();

    QCOMPARE(model.rowCount(), rows.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.columnCount(), rows.at(row).size());
        for (int column = 0; column < model.columnCount(); ++column)
            QCOMPARE(model.index(row, column).data().toString(), rows.at(row).at(column));
    }
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Delivered"_s);
}

void TestChartWidget::theShortcutShowsTheTableAndBack()
{
    m_window->activateWindow();
    m_chart->view().setFocus();
    QVERIFY(!m_chart->showsTable());

    action(u"asTable"_s)->trigger();
    QVERIFY(m_chart->showsTable());
    QVERIFY(m_chart->table().isVisible() && !m_chart->view().isVisible());
    action(u"asTable"_s)->trigger();
    QVERIFY(!m_chart->showsTable());
    QCOMPARE(action(u"asTable"_s)->shortcut(), QKeySequence(u"Ctrl+Shift+T"_s));
}

void TestChartWidget::everyBarHasRoomForItsName()
{
    ChartContents bars = sampleBars();
    for (int more = 0; more < 8; ++more) {
        bars.categories.append(u"error %1"_s.arg(more));
        bars.categoryTexts.append(bars.categories.constLast());
        for (ChartSeries &series : bars.series)
            series.add(1, u"1"_s);
    }
    m_chart->setContents(bars);
    m_chart->resize(600, m_chart->minimumSizeHint().height());

    QStringList names;
    const auto *view = m_chart->findChild<ChartView *>();
    QTRY_VERIFY(view->height() >= view->minimumHeight());
    const QList<QGraphicsItem *> items = view->scene()->items();
    for (const QGraphicsItem *item : items) {
        if (const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item))
            names.append(text->toPlainText());
    }
    for (const QString &name : std::as_const(bars.categories))
        QVERIFY2(names.contains(name), qPrintable(names.join(u" | "_s)));
}

void TestChartWidget::itIsDescribedForWhoeverHearsIt()
{
    QCOMPARE(m_chart->accessibleName(), u"Volume"_s);
    QCOMPARE(m_chart->view().accessibleName(), u"Volume"_s);
    QCOMPARE(m_chart->view().accessibleDescription(), u"1,234 sent."_s);
}

void TestChartWidget::whatIsPointedAtIsSaidBeneath()
{
    QCOMPARE(m_chart->reading(), u"1,234 sent."_s);

    m_chart->view().point(1, 0);

    QCOMPARE(m_chart->reading(), u"1 March · Not delivered 100"_s);
    QCOMPARE(m_chart->view().accessibleDescription(), m_chart->reading());
}

void TestChartWidget::theLegendSwitchesSeries()
{
    auto *delivered = m_chart->findChild<QToolButton *>(u"sample.legend.0"_s);
    QVERIFY(delivered != nullptr && delivered->isVisible());
    const auto before = m_chart->view().chart()->series().size();
    m_chart->findChild<QToolButton *>(u"sample.legend.3"_s)->click();
    QCOMPARE(m_chart->view().chart()->series().size(), before - 1);

    delivered->click();
    m_chart->setContents(sampleColumns());

    QVERIFY(!delivered->isChecked());
    QCOMPARE(m_chart->table().model().rowCount(), 3);
}

void TestChartWidget::aPointLeadsToItsMessages()
{
    QSignalSpy chosen(m_chart, &ChartWidget::chosen);
    m_chart->view().point(1, 2);

    QTest::keyClick(&m_chart->view(), Qt::Key_Return);

    QCOMPARE(chosen.size(), 1);
    const auto filter = chosen.at(0).at(0).value<MessageFilter>();
    QVERIFY(filter.campaign == CampaignId(2) && filter.account == AccountId(2));
}

void TestChartWidget::aRowLeadsToItsMessages()
{
    QSignalSpy chosen(m_chart, &ChartWidget::chosen);
    m_chart->showTable(true);

    Q_EMIT m_chart->table().opened(2);

    QCOMPARE(chosen.size(), 1);
    const auto filter = chosen.at(0).at(0).value<MessageFilter>();
    QVERIFY(filter.campaign == CampaignId(1) && filter.account == AccountId(0));
}

void TestChartWidget::whatHasNoFilterSaysSo()
{
    QSignalSpy chosen(m_chart, &ChartWidget::chosen);
    QSignalSpy told(m_chart, &ChartWidget::told);
    m_chart->view().point(2, 1);

    QTest::keyClick(&m_chart->view(), Qt::Key_Return);

    QCOMPARE(chosen.size(), 0);
    QCOMPARE(told.size(), 1);
}

void TestChartWidget::theZoomStaysWhileTheTimeIsTheSame()
{
    m_chart->setContents(longColumns(50));
    m_chart->setZoom(10, 20);
    m_chart->setContents(longColumns(50));
    QCOMPARE(m_chart->zoom(), std::pair(10, 20));

    m_chart->setContents(longColumns(40));
    QCOMPARE(m_chart->zoom(), std::pair(0, -1));
    m_chart->setZoom(30, 60);
    QCOMPARE(m_chart->zoom(), std::pair(0, -1));
}

void TestChartWidget::figuresAreCopiedForASpreadsheet()
{
    m_chart->copyFigures();

    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(1), u"1 March\t1000\t100\t0\t90.9\t11"_s);
}

void TestChartWidget::anotherThemeIsDrawnAnew()
{
    Theme::use(ThemeName::Dark);

    QTRY_COMPARE(m_chart->view().chart()->backgroundBrush().color(),
                 Theme(ThemeName::Dark).color(ColorRole::Surface));
}

void TestChartWidget::everyControlHasAName()
{
    QVERIFY(!m_chart->table().view().accessibleName().isEmpty());
    const QList<QToolButton *> buttons = m_chart->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 5);
    for (const QToolButton *button : buttons)
        QVERIFY(!button->text().isEmpty() && button->focusPolicy() != Qt::NoFocus);
    QVERIFY(m_chart->view().focusPolicy() == Qt::StrongFocus);
    QCOMPARE(m_chart->actions().size(), 6);
}

QObject *tst_chartwidget()
{
    return new TestChartWidget;
}

#include "tst_chartwidget.moc"
