// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportsample.h"

#include "tests/support/fakeclock.h"
#include "ui/charts/chartview.h"
#include "ui/views/reports/reportbar.h"
#include "ui/views/reports/reportfiles.h"
#include "ui/views/reports/reportsview.h"
#include "ui/views/reports/savedreports.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPrinter>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The screen, shown a report of a real history. Its workspace does not exist, so what it asks for itself
//! fails, and says so.
class TestReportsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<ReportSample>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void init();
    void cleanup();

    void itShowsFiguresAndSixCharts();
    void aBarLeadsToHistory();
    void placeAndZoomComeBack();
    void aReportIsSavedByNameAndOpened();
    void aReportThatIsReplacedComesBackByUndo();
    void aNameOfAReportIsShownAsItWasGiven();
    void thePaperHasPeriodFiltersAndAllCharts();
    void figuresOfThePageAreOneFile();
    void aPaperIsWrittenWholeAndToldOf();
    void aFolderThatTakesNothingIsToldAndLeavesNothing();
    void printedPagesAreMadeAside();
    void currenciesAreChosenWhereThereAreSeveral();
    void whatFailsIsSaid();
    void chartsStandSideBySideWhereThereIsRoom();
    void everyControlHasAName();
    void itCanBeUsedInEveryTheme();

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<ReportSample> m_sample;
    std::unique_ptr<EngineClient> m_client;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<QWidget> m_window; // has no layout, so that its least size stays
    ReportsView *m_view = nullptr;
};

void TestReportsView::init()
{
    m_client = std::make_unique<EngineClient>(m_folder.filePath(u"none"_s), m_clock);
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"preferences"_s));
    m_window = std::make_unique<QWidget>();
    m_window->resize(1200, 800);
    m_view = new ReportsView(Surroundings{*m_client, *m_preferences}, m_window.get());
    m_view->resize(1200, 800);
    const ReportQuestion question = m_sample->question();
    m_view->show(m_sample->run(question), question);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestReportsView::cleanup()
{
    m_window.reset();
    m_client.reset();
    m_preferences.reset();
    Theme::use(ThemeName::Light);
}

void TestReportsView::itShowsFiguresAndSixCharts()
{
    QVERIFY(m_view->findChild<QLabel *>(u"reports.figures"_s)->text().contains(u"% delivered"_s));
    QCOMPARE(m_view->charts().size(), 6);
    for (const ChartWidget *chart : m_view->charts()) {
        QVERIFY(!chart->contents().isEmpty());
        QCOMPARE(chart->table().model().rowCount(), chart->contents().size());
    }
}

void TestReportsView::aBarLeadsToHistory()
{
    QSignalSpy go(m_view, &View::go);
    ChartWidget *provider = m_view->charts().at(1);
    provider->view().point(0, 1);

    QTest::keyClick(&provider->view(), Qt::Key_Return);

    QCOMPARE(go.size(), 1);
    const auto place = go.at(0).at(0).value<Place>();
    QCOMPARE(place.view, u"history"_s);
    QCOMPARE(place.what.value(u"state"_s).toString(), u"delivered"_s);
    QVERIFY(place.what.contains(u"sent-from"_s) && place.what.contains(u"provider"_s));
}

void TestReportsView::placeAndZoomComeBack()
{
    m_view->charts().at(0)->setZoom(2, 5);
    const QVariantMap place = m_view->place();
    m_view->charts().at(0)->setZoom(0, -1);

    m_view->open(place);
    const ReportQuestion question = m_sample->question();
    m_view->show(m_sample->run(question), question);

    QCOMPARE(m_view->charts().at(0)->zoom(), std::pair(2, 5));
    QCOMPARE(m_view->place(), place);
}

void TestReportsView::aReportIsSavedByNameAndOpened()
{
    ReportChoice choice;
    choice.span = ReportChoice::Span::LastMonth;
    m_view->open(choice.toMap());
    m_view->saveReport(u"Monthly / all"_s);
    m_view->open(ReportChoice().toMap());
    auto *saved = m_view->findChild<SavedReports *>();
    QCOMPARE(saved->names(), QStringList({u"Monthly  all"_s}));

    saved->menu()->actions().constFirst()->trigger();
    QVERIFY(ReportChoice::fromMap(m_view->place()) == choice);

    saved->menu()->actions().constLast()->trigger();
    QVERIFY(saved->names().isEmpty());
}

void TestReportsView::aReportThatIsReplacedComesBackByUndo()
{
    ReportChoice choice;
    choice.span = ReportChoice::Span::LastMonth;
    m_view->open(choice.toMap());
    QSignalSpy undoable(m_view, &View::toldWithUndo);
    m_view->saveReport(u"Mine"_s);
    QCOMPARE(undoable.count(), 0);
    m_view->open(ReportChoice().toMap());

    m_view->saveReport(u"Mine "_s);

    QCOMPARE(undoable.count(), 1);
    undoable.first().at(1).value<std::function<void()>>()();
    m_view->findChild<SavedReports *>()->menu()->actions().constFirst()->trigger();
    QVERIFY(ReportChoice::fromMap(m_view->place()) == choice);
    m_view->findChild<SavedReports *>()->menu()->actions().constLast()->trigger(); // forgets it
}

void TestReportsView::aNameOfAReportIsShownAsItWasGiven()
{
    m_view->saveReport(u"Cost & delivery"_s);

    const QMenu *menu = m_view->findChild<SavedReports *>()->menu();
    QCOMPARE(menu->actions().constFirst()->text(), u"Cost && delivery"_s);
    QVERIFY(menu->actions().constLast()->text().contains(u"Cost && delivery"_s));
    menu->actions().constLast()->trigger();
}

void TestReportsView::thePaperHasPeriodFiltersAndAllCharts()
{
    ReportChoice choice;
    choice.before = ReportChoice::Before::WeekBefore;
    m_view->findChild<ReportBar *>()->setChoice(choice);

    const ReportPaper paper = m_view->paper();

    QCOMPARE(paper.title, u"Reports"_s);
    QVERIFY(paper.lines.at(0).contains(u" to "_s));
    QCOMPARE(paper.lines.at(1), u"Compared with: A week earlier"_s);
    QCOMPARE(paper.charts.size(), 6);
}

void TestReportsView::figuresOfThePageAreOneFile()
{
    const QList<QByteArray> parts = QByteArray(m_view->figures()).replace("\r\n\r\n", "\x1f").split('\x1f');

    QCOMPARE(parts.size(), 6);
    for (qsizetype part = 0; part < parts.size(); ++part)
        QCOMPARE(parts.at(part).trimmed().split('\n').size(),
                 m_view->charts().at(part)->contents().size() + 1);
}

void TestReportsView::aPaperIsWrittenWholeAndToldOf()
{
    const QString file = m_folder.filePath(u"report.pdf"_s);
    QSignalSpy told(m_view, &View::told);
    auto *files = m_view->findChild<ReportFiles *>();
    auto *action = m_view->findChild<QAction *>(u"reports.pdf"_s);

    files->writePaper(m_view->paper(), file);

    QVERIFY(files->isBusy());
    QVERIFY(!action->isEnabled());
    QVERIFY2(!QFile::exists(file), "it is not written while somebody waits for the window");
    QTRY_VERIFY_WITH_TIMEOUT(!files->isBusy(), 30'000);
    QVERIFY(action->isEnabled());
    QCOMPARE(told.last().first().toString(), u"“%1” is written."_s.arg(file));
    QVERIFY(told.size() > 6); // each chart, too
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray pdf = written.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(pdf.count("/Type /Page\n"), 3);
    QVERIFY(!QFile::exists(file + u".part"_s));
}

void TestReportsView::aFolderThatTakesNothingIsToldAndLeavesNothing()
{
    const QString file = m_folder.filePath(u"missing/report.pdf"_s);
    auto *files = m_view->findChild<ReportFiles *>();
    QSignalSpy failed(files, &ReportFiles::failed);

    files->writePaper(m_view->paper(), file);

    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
    const QString sentence = failed.first().first().toString();
    QVERIFY2(sentence.startsWith(file) && sentence.contains(u"Choose another place"_s), qPrintable(sentence));
    QCOMPARE(m_view->findChild<Banner *>(u"reports.problem"_s)->sentence(), sentence);
    QVERIFY(!files->isBusy());
    QVERIFY(!QFile::exists(m_folder.filePath(u"missing"_s)));
}

void TestReportsView::printedPagesAreMadeAside()
{
    const QString file = m_folder.filePath(u"printed.pdf"_s);
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(file);
    auto *files = m_view->findChild<ReportFiles *>();
    QSignalSpy told(files, &ReportFiles::told);

    files->printOn(printer, m_view->paper());

    QTRY_VERIFY_WITH_TIMEOUT(!files->isBusy(), 30'000);
    QCOMPARE(told.last().first().toString(), u"The report is printed."_s);
    QFile printed(file);
    QVERIFY(printed.open(QIODevice::ReadOnly));
    QVERIFY(printed.readAll().startsWith("%PDF-"));
}

void TestReportsView::currenciesAreChosenWhereThereAreSeveral()
{
    auto *currency = m_view->findChild<QComboBox *>(u"reports.currency"_s);
    QVERIFY(!currency->isVisible());
    const ReportQuestion question = m_sample->question();
    Report report = m_sample->run(question);
    report.totals.cost.micros.insert(u"EUR"_s, 5'000'000);
    report.costs.last().cost.micros = {{u"EUR"_s, 5'000'000}};
    m_view->show(report, question);
    QVERIFY(currency->isVisible());

    QTest::keyClick(currency, Qt::Key_Down);

    QCOMPARE(m_view->charts().at(5)->contents().title, u"Cost in EUR"_s);
}

void TestReportsView::whatFailsIsSaid()
{
    m_view->open({});

    auto *problem = m_view->findChild<Banner *>(u"reports.problem"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(!problem->sentence().isEmpty());
}

void TestReportsView::chartsStandSideBySideWhereThereIsRoom()
{
    const QList<ChartWidget *> charts = m_view->charts();
    QVERIFY(charts.at(1)->x() > charts.at(0)->x());

    m_view->resize(500, 800);

    QTRY_COMPARE(charts.at(1)->x(), charts.at(0)->x());
    QVERIFY(charts.at(1)->y() > charts.at(0)->y());
}

void TestReportsView::everyControlHasAName()
{
    const QList<QWidget *> widgets = m_view->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || qobject_cast<const QScrollArea *>(widget) != nullptr || widget->focusProxy() != nullptr)
            continue;
        const QVariant text = widget->property("text");
        QVERIFY2(!widget->accessibleName().isEmpty() || !text.toString().isEmpty()
                     || widget->objectName().startsWith(u"qt_"_s),
                 qPrintable(QString(QString::fromLatin1(widget->metaObject()->className()) % u' '
                                    % widget->objectName())));
    }
    QCOMPARE(m_view->pageActions().size(), 4);
}

void TestReportsView::itCanBeUsedInEveryTheme()
{
    const QByteArray figures = m_view->figures();
    for (const ThemeName theme : {ThemeName::Dark, ThemeName::HighContrast, ThemeName::Light}) {
        Theme::use(theme);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!m_view->grab().isNull());
        QCOMPARE(m_view->figures(), figures);
    }
}

QObject *tst_reportsview()
{
    return new TestReportsView;
}

#include "tst_reportsview.moc"
