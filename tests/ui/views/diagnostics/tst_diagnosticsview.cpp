// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/diagnostics/diagnosticsview.h"

#include "engine/submission.h"
#include "tests/ui/views/writingscene.h"
#include "ui/views/diagnostics/reportdialog.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000;

// Whatever of this is found in a report has leaked.
const QString Text = u"marked-text"_s;
const QString Name = u"marked-name"_s;
const QString City = u"marked-city"_s;
const QString Number = u"15112345678"_s;
const QString Key = u"marked-key"_s;
const QString TheSecret = u"marked-secret"_s;
const QString Label = u"marked-label"_s;

} // namespace

//! How the workspace is, line by line, and the report that leaves the computer.
class TestDiagnosticsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<WritingScene>(); }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void everyCheckHasALine();
    void aProviderWithoutKeyCanBeOpened();
    void itCanBeRunAgain();
    void linesStayWhileItIsRunAgain();
    void aLostDatabaseIsTold();
    void aReportIsShownBeforeItIsSaved();
    void aReportHoldsNoSecret();

private:
    void open();
    bool isDone() const { return action(u"diagnostics.save"_s)->isEnabled(); }
    QAction *action(const QString &name) const { return part<QAction>(*m_view, name); }
    QString lines() const;
    ReportDialog *report();
    void addMarkedPeople();
    void addMarkedProvider();

    std::unique_ptr<WritingScene> m_scene;
    std::unique_ptr<DiagnosticsView> m_view;
};

void TestDiagnosticsView::open()
{
    m_view = std::make_unique<DiagnosticsView>(m_scene->surroundings());
    m_view->resize(1000, 700);
    m_view->show();
    m_view->open({});
    if (!QTest::qWaitFor([this] { return isDone(); }, Patience))
        qFatal("Looking did not end.");
}

QString TestDiagnosticsView::lines() const
{
    QStringList lines;
    for (int row = 0;; ++row) {
        const auto *line = m_view->findChild<QLabel *>(u"diagnostics.line.%1"_s.arg(row));
        if (line == nullptr)
            return lines.join(u'\n');
        lines.append(line->accessibleName());
    }
}

ReportDialog *TestDiagnosticsView::report()
{
    action(u"diagnostics.save"_s)->trigger();
    return part<ReportDialog>(*m_view, u"diagnostics.report"_s);
}

void TestDiagnosticsView::everyCheckHasALine()
{
    open();

    QTRY_VERIFY(part<QLabel>(*m_view, u"diagnostics.line.0"_s)->isVisible());
    const QString found = lines();
    for (const QString &check :
         {u"Folder, ok"_s, u"Disk, "_s, u"Engine, look"_s, u"Keys, ok"_s, u"Database, ok"_s, u"Storage, ok"_s,
          u"Restored copies, "_s, u"Backup, look"_s, u"Providers, ok"_s, u"Receipts, ok"_s, u"Clock, ok"_s,
          u"Ledgers, ok"_s, u"Audit log, ok"_s})
        QVERIFY2(found.contains(check), qPrintable(QString(check % u" is not in\n"_s % found)));
}

// The providers of the scene have no keys.
void TestDiagnosticsView::aProviderWithoutKeyCanBeOpened()
{
    open();
    QVERIFY2(lines().contains(u"Provider, wrong: ali: "_s), qPrintable(lines()));
    Place place;
    connect(m_view.get(), &View::go, this, [&place](const Place &to) { place = to; });

    const QList<QPushButton *> buttons = m_view->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (place.view.isEmpty() && button->accessibleName() == u"Open provider: Provider"_s)
            button->click();
    }

    QCOMPARE(place, (Place{u"providers"_s, {{u"account"_s, u"ali"_s}}}));
}

void TestDiagnosticsView::itCanBeRunAgain()
{
    open();
    const QString before = part<QLabel>(*m_view, u"diagnostics.summary"_s)->text();
    m_scene->clock().advance(std::chrono::hours(1));

    action(u"diagnostics.again"_s)->trigger();
    QVERIFY(!isDone());

    QTRY_VERIFY_WITH_TIMEOUT(isDone(), Patience);
    QVERIFY(part<QLabel>(*m_view, u"diagnostics.summary"_s)->text() != before);
}

void TestDiagnosticsView::linesStayWhileItIsRunAgain()
{
    open();
    const QString before = lines();
    const QPointer<QLabel> line = part<QLabel>(*m_view, u"diagnostics.line.0"_s);

    action(u"diagnostics.again"_s)->trigger();
    QVERIFY(!isDone());
    QCOMPARE(lines(), before);

    QTRY_VERIFY_WITH_TIMEOUT(isDone(), Patience);
    QCOMPARE(part<QLabel>(*m_view, u"diagnostics.line.0"_s), line.data());
}

void TestDiagnosticsView::aLostDatabaseIsTold()
{
    QFile secrets(m_scene->path(u"secrets"_s));
    QVERIFY(secrets.rename(m_scene->path(u"elsewhere"_s)));

    open();

    QVERIFY2(lines().contains(u"Keys, wrong: "_s), qPrintable(lines()));
    QVERIFY(!lines().contains(u"Ledgers"_s));
}

void TestDiagnosticsView::aReportIsShownBeforeItIsSaved()
{
    open();
    ReportDialog *dialog = report();
    const QString text = part<QPlainTextEdit>(*dialog, u"diagnostics.report.text"_s)->toPlainText();
    QVERIFY2(text.contains(u"ok  Database: "_s), qPrintable(text));
    const QString file = m_scene->path(u"report.txt"_s);

    dialog->saveTo(file);

    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), Patience);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(written.readAll()), text);
}

void TestDiagnosticsView::addMarkedPeople()
{
    const AudienceId audience
        = m_scene->audience(Name, QString(u"+49%1,%2,%3\n"_s.arg(Number, Name, City)).toUtf8());
    const CampaignId id = m_scene->campaign(Name, audience, QString(u"Hello {{name}}, "_s % Text));
    const auto verdict = Submission(m_scene->reader()).examine(id);
    if (!verdict || !Submission::submit(m_scene->store(), id, *verdict, Submission::RowsAtOnce))
        qFatal("The campaign cannot be submitted.");
}

// One that is sound, and one with a mark where a host belongs.
void TestDiagnosticsView::addMarkedProvider()
{
    const auto workspace = Workspace::open(m_scene->folder(), m_scene->clock());
    QVERIFY(workspace);
    for (const bool sound : {true, false}) {
        ProviderAccount account;
        account.driver = u"aliyun"_s;
        account.label = QString(Label % (sound ? u"-1"_s : u"-2"_s));
        account.secretRef = QString(u"provider/"_s % account.label);
        account.settings = {{u"endpoint"_s, sound ? u"http://127.0.0.1:9"_s : QString(u"http://"_s % Text)},
                            {u"sign_name"_s, Name},
                            {u"access_key_id"_s, Key}};
        QVERIFY((*workspace)->keepCredentials(account, {Key, Secret(TheSecret.toUtf8()), {}}));
        QVERIFY(m_scene->store().accounts().add(account));
    }
}

void TestDiagnosticsView::aReportHoldsNoSecret()
{
    addMarkedPeople();
    addMarkedProvider();
    open();
    QVERIFY(lines().contains(Label)); // in the window it is named

    const QString text = part<QPlainTextEdit>(*report(), u"diagnostics.report.text"_s)->toPlainText();

    QVERIFY(text.contains(u"wrong  Provider: account "_s));
    for (const QString &mark : {Text, Name, City, Number, Key, TheSecret, Label, m_scene->folder()})
        QVERIFY2(!text.contains(mark, Qt::CaseInsensitive), qPrintable(QString(mark % u" is in\n"_s % text)));
}

QObject *tst_diagnosticsview()
{
    return new TestDiagnosticsView;
}

#include "tst_diagnosticsview.moc"
