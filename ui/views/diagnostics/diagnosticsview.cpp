// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/diagnostics/diagnosticsview.h"

#include "ui/text/diagnosistext.h"
#include "ui/views/diagnostics/reportdialog.h"
#include "ui/widgets/card.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSysInfo>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace heliograph {

namespace {

bool isAbout(const QList<DiagnosisFinding> &findings, DiagnosisVerdict verdict)
{
    return std::ranges::find(findings, verdict, &DiagnosisFinding::verdict) != findings.end();
}

} // namespace

DiagnosticsView::DiagnosticsView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("diagnostics"), around, parent)
    , m_desk(around.client.diagnosis())
    , m_again(addPageAction(QStringLiteral("again"), QStringLiteral("refresh"), tr("&Run again")))
    , m_save(addPageAction(QStringLiteral("save"), QStringLiteral("export"), tr("&Save report…")))
    , m_summary(new QLabel(this))
    , m_card(new Card(QString(), this))
    , m_lines(new QGridLayout)
{
    build();
}

DiagnosticsView::~DiagnosticsView() = default;

QString DiagnosticsView::title() const
{
    return tr("Diagnostics");
}

void DiagnosticsView::build()
{
    m_summary->setObjectName(QStringLiteral("diagnostics.summary"));
    m_summary->setProperty("role", QStringLiteral("title"));
    m_lines->setColumnStretch(2, 1);
    m_lines->setHorizontalSpacing(10);
    m_lines->setVerticalSpacing(8);
    m_card->body().addLayout(m_lines);
    auto *inside = new QWidget(this);
    auto *parts = new QVBoxLayout(inside);
    parts->setContentsMargins(0, 0, 4, 0);
    parts->addWidget(m_summary);
    parts->addWidget(m_card);
    parts->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("diagnostics.area"));
    area->setWidgetResizable(true);
    area->setWidget(inside);
    body().addWidget(area, 1);
    connect(m_again, &QAction::triggered, this, [this] { run(Depth::Whole); });
    connect(m_save, &QAction::triggered, this, &DiagnosticsView::saveReport);
}

void DiagnosticsView::open(const QVariantMap &)
{
    if (m_open.isEmpty())
        run(Depth::Quick);
}

// What is quickly known comes first; the database and the audit log are read from end to end meanwhile. A
// large database only when somebody asks for it. What was found before stays until it is known anew.
void DiagnosticsView::run(Depth depth)
{
    ++m_run;
    m_at = client().clock().now();
    m_open = {DiagnosisCheck::Workspace, DiagnosisCheck::Database, DiagnosisCheck::Audit};
    clearProblem();
    showLines();
    const auto taken = [this, run = m_run](DiagnosisCheck part) {
        return [this, run, part](const DiagnosisDesk::Findings &findings) { add(run, part, findings); };
    };
    m_desk.quick().then(this, taken(DiagnosisCheck::Workspace));
    (depth == Depth::Whole ? m_desk.database() : m_desk.smallDatabase())
        .then(this, taken(DiagnosisCheck::Database));
    m_desk.audit().then(this, taken(DiagnosisCheck::Audit));
}

void DiagnosticsView::add(int run, DiagnosisCheck part, const DiagnosisDesk::Findings &findings)
{
    if (run != m_run)
        return;
    m_open.removeOne(part);
    m_found.remove(part);
    if (findings)
        m_found.insert(part, *findings);
    else
        showProblem(findings.error());
    showLines();
}

QList<DiagnosisFinding> DiagnosticsView::findings() const
{
    QList<DiagnosisFinding> all;
    for (const QList<DiagnosisFinding> &part : m_found)
        all += part;
    std::ranges::stable_sort(all, {}, &DiagnosisFinding::check);
    return all;
}

// A line stays as long as what it is about is there: its button may be about to be pressed.
void DiagnosticsView::showLines()
{
    const QList<DiagnosisFinding> shown = findings();
    std::vector<std::unique_ptr<FindingRow>> before = std::exchange(m_rows, {});
    const auto rowOf = [this, &before](const FindingRow::Key &key) {
        const auto same = std::ranges::find_if(before, [&key](const std::unique_ptr<FindingRow> &row) {
            return row != nullptr && row->key() == key;
        });
        m_rows.push_back(same == before.end() ? makeRow(key) : std::move(*same));
        return m_rows.back().get();
    };
    int at = 0;
    for (const DiagnosisFinding &finding : shown)
        rowOf(FindingRow::keyOf(finding))->show(finding, remedy(finding), at++, *m_lines);
    for (const DiagnosisCheck part : std::as_const(m_open)) {
        if (!m_found.contains(part))
            rowOf({part, {}, FindingRow::Waiting})->wait(part, at++, *m_lines);
    }
    const QString notYet = tr("Not everything has been looked at yet.");
    allow(m_again, m_open.isEmpty(), notYet);
    allow(m_save, m_open.isEmpty(), notYet);
    m_summary->setText(QString(Format().time(m_at) % QStringLiteral(" · ") % summary(shown)));
}

QString DiagnosticsView::summary(const QList<DiagnosisFinding> &shown) const
{
    if (!m_open.isEmpty())
        return shown.isEmpty() ? tr("looking…") : tr("looking again…");
    if (isAbout(shown, DiagnosisVerdict::Wrong))
        return tr("something is wrong");
    return isAbout(shown, DiagnosisVerdict::Look) ? tr("nothing is wrong, something to look at")
                                                  : tr("all is well");
}

std::unique_ptr<FindingRow> DiagnosticsView::makeRow(const FindingRow::Key &key)
{
    auto row = std::make_unique<FindingRow>(key, m_card);
    connect(row.get(), &FindingRow::go, this, &View::go);
    return row;
}

FindingRow::Remedy DiagnosticsView::remedy(const DiagnosisFinding &finding) const
{
    const auto whoMay = [this](Right right, const QString &action, const Place &place) {
        return session().may(right) ? FindingRow::Remedy(action, place) : FindingRow::Remedy();
    };
    const bool well = finding.verdict == DiagnosisVerdict::Ok;
    switch (finding.check) {
    case DiagnosisCheck::Backup:
        return whoMay(Right::SettingsEdit, tr("Make a backup"),
                      {QStringLiteral("settings"), {{QStringLiteral("page"), QStringLiteral("backup")}}});
    case DiagnosisCheck::Provider:
    case DiagnosisCheck::Intake:
        return well ? FindingRow::Remedy()
                    : whoMay(Right::ProvidersSee, tr("Open provider"),
                             {QStringLiteral("providers"), {{QStringLiteral("account"), finding.name}}});
    case DiagnosisCheck::Providers:
        return well ? FindingRow::Remedy()
            : finding.fact == DiagnosisFact::NoProvider
            ? whoMay(Right::ProvidersSee, tr("Add a provider"), {QStringLiteral("providers"), {}})
            : whoMay(Right::QueueSee, tr("Open live queue"), {QStringLiteral("queue"), {}});
    case DiagnosisCheck::Receipts:
        return well ? FindingRow::Remedy()
                    : whoMay(Right::ProvidersSee, tr("Open providers"), {QStringLiteral("providers"), {}});
    case DiagnosisCheck::Duplicates:
        return well ? FindingRow::Remedy()
                    : whoMay(Right::HistorySee, tr("Open the newest"),
                             {QStringLiteral("history"), {{QStringLiteral("message"), finding.id}}});
    case DiagnosisCheck::Ledgers:
        return well ? FindingRow::Remedy()
                    : whoMay(Right::HistorySee, tr("Open campaign"),
                             {QStringLiteral("campaigns"), {{QStringLiteral("campaign"), finding.id}}});
    case DiagnosisCheck::Audit:
        return well ? FindingRow::Remedy()
                    : whoMay(Right::AuditSee, tr("Open audit log"), {QStringLiteral("audit"), {}});
    default:
        return {};
    }
}

QStringList DiagnosticsView::head() const
{
    return {tr("Heliograph %1, diagnostics of %2")
                .arg(QCoreApplication::applicationVersion(), Format().time(m_at)),
            tr("%1, Qt %2").arg(QSysInfo::prettyProductName(), QLatin1String(qVersion())),
            tr("This report holds no number, text or key of anybody, and no name that people gave.")};
}

void DiagnosticsView::saveReport()
{
    auto *dialog = new ReportDialog(DiagnosisText::report(findings(), head(), Format()), this);
    connect(dialog, &ReportDialog::saved, this, &View::told);
    dialog->open();
}

} // namespace heliograph
