// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/diagnostics/diagnosticsview.h"

#include "ui/text/diagnosistext.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/views/diagnostics/reportdialog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSysInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

struct Sign
{
    QString icon;
    ColorRole role;
};

Sign signOf(DiagnosisVerdict verdict)
{
    switch (verdict) {
    case DiagnosisVerdict::Ok:
        return {QStringLiteral("ok"), ColorRole::Good};
    case DiagnosisVerdict::Look:
        return {QStringLiteral("warning"), ColorRole::Warning};
    case DiagnosisVerdict::Wrong:
        return {QStringLiteral("error"), ColorRole::Danger};
    }
    Q_UNREACHABLE();
}

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
// large database only when somebody asks for it.
void DiagnosticsView::run(Depth depth)
{
    ++m_run;
    m_at = client().clock().now();
    m_findings.clear();
    m_open = {DiagnosisCheck::Workspace, DiagnosisCheck::Database, DiagnosisCheck::Audit};
    clearProblem();
    showLines();
    const auto taken = [this, run = m_run](DiagnosisCheck check) {
        return [this, run, check](const DiagnosisDesk::Findings &findings) { add(run, check, findings); };
    };
    m_desk.quick().then(this, taken(DiagnosisCheck::Workspace));
    (depth == Depth::Whole ? m_desk.database() : m_desk.smallDatabase())
        .then(this, taken(DiagnosisCheck::Database));
    m_desk.audit().then(this, taken(DiagnosisCheck::Audit));
}

void DiagnosticsView::add(int run, DiagnosisCheck check, const DiagnosisDesk::Findings &findings)
{
    if (run != m_run)
        return;
    m_open.removeOne(check);
    if (findings)
        m_findings += *findings;
    else
        showProblem(findings.error());
    std::ranges::stable_sort(m_findings, {}, &DiagnosisFinding::check);
    showLines();
}

void DiagnosticsView::showLines()
{
    const Format format;
    clearLayout(*m_lines);
    int row = 0;
    for (const DiagnosisFinding &finding : std::as_const(m_findings))
        addLine(row++, finding);
    for (const DiagnosisCheck check : std::as_const(m_open))
        addWaiting(row++, check);
    const QString notYet = tr("Not everything has been looked at yet.");
    allow(m_again, m_open.isEmpty(), notYet);
    allow(m_save, m_open.isEmpty(), notYet);
    const QString state = !m_open.isEmpty()            ? tr("looking…")
        : isAbout(m_findings, DiagnosisVerdict::Wrong) ? tr("something is wrong")
        : isAbout(m_findings, DiagnosisVerdict::Look)  ? tr("nothing is wrong, something to look at")
                                                       : tr("all is well");
    m_summary->setText(QString(format.time(m_at) % QStringLiteral(" · ") % state));
}

void DiagnosticsView::addLine(int row, const DiagnosisFinding &finding)
{
    const Sign sign = signOf(finding.verdict);
    const QString name = DiagnosisText::name(finding.check);
    const QString verdict = DiagnosisText::name(finding.verdict);
    const QString sentence = DiagnosisText::sentence(finding, Format());
    auto *icon = new QLabel(this);
    icon->setPixmap(Icons::icon(sign.icon, sign.role).pixmap(18, 18));
    icon->setToolTip(verdict);
    icon->setAccessibleName(verdict);
    auto *what = new QLabel(QString(name % QStringLiteral(": ") % verdict), this);
    what->setProperty("role", QStringLiteral("heading"));
    auto *words = new QLabel(sentence, this);
    words->setObjectName(QStringLiteral("diagnostics.line.%1").arg(row));
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->setTextFormat(Qt::PlainText);
    words->setAccessibleName(
        QString(name % QStringLiteral(", ") % verdict % QStringLiteral(": ") % sentence));
    m_lines->addWidget(icon, row, 0, Qt::AlignTop);
    m_lines->addWidget(what, row, 1, Qt::AlignTop);
    m_lines->addWidget(words, row, 2);
    const auto [action, place] = remedy(finding);
    if (action.isEmpty())
        return;
    auto *button = new QPushButton(action, this);
    button->setObjectName(QStringLiteral("diagnostics.action.%1").arg(row));
    button->setAccessibleName(QString(action % QStringLiteral(": ") % name));
    connect(button, &QPushButton::clicked, this, [this, place = place] { Q_EMIT go(place); });
    m_lines->addWidget(button, row, 3, Qt::AlignTop);
}

void DiagnosticsView::addWaiting(int row, DiagnosisCheck check)
{
    m_lines->addWidget(new QLabel(QStringLiteral("…"), this), row, 0, Qt::AlignTop);
    auto *what = new QLabel(DiagnosisText::name(check), this);
    what->setProperty("role", QStringLiteral("heading"));
    m_lines->addWidget(what, row, 1, Qt::AlignTop);
    m_lines->addWidget(new QLabel(check == DiagnosisCheck::Database    ? tr("Reading all of it…")
                                      : check == DiagnosisCheck::Audit ? tr("Proving every entry…")
                                                                       : tr("Looking…"),
                                  this),
                       row, 2);
}

std::pair<QString, Place> DiagnosticsView::remedy(const DiagnosisFinding &finding) const
{
    const auto whoMay = [this](Right right, const QString &action, const Place &place) {
        return session().may(right) ? std::pair(action, place) : std::pair<QString, Place>();
    };
    const bool well = finding.verdict == DiagnosisVerdict::Ok;
    switch (finding.check) {
    case DiagnosisCheck::Backup:
        return whoMay(Right::SettingsEdit, tr("Make a backup"),
                      {QStringLiteral("settings"), {{QStringLiteral("page"), QStringLiteral("backup")}}});
    case DiagnosisCheck::Provider:
        return well ? std::pair<QString, Place>()
                    : whoMay(Right::ProvidersSee, tr("Open provider"),
                             {QStringLiteral("providers"), {{QStringLiteral("account"), finding.name}}});
    case DiagnosisCheck::Providers:
        return well ? std::pair<QString, Place>()
            : finding.fact == DiagnosisFact::NoProvider
            ? whoMay(Right::ProvidersSee, tr("Add a provider"), {QStringLiteral("providers"), {}})
            : whoMay(Right::QueueSee, tr("Open live queue"), {QStringLiteral("queue"), {}});
    case DiagnosisCheck::Receipts:
        return well ? std::pair<QString, Place>()
                    : whoMay(Right::ProvidersSee, tr("Open providers"), {QStringLiteral("providers"), {}});
    case DiagnosisCheck::Ledgers:
        return well ? std::pair<QString, Place>()
                    : whoMay(Right::HistorySee, tr("Open campaign"),
                             {QStringLiteral("campaigns"), {{QStringLiteral("campaign"), finding.id}}});
    case DiagnosisCheck::Audit:
        return well ? std::pair<QString, Place>()
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
    auto *dialog = new ReportDialog(DiagnosisText::report(m_findings, head(), Format()), this);
    connect(dialog, &ReportDialog::saved, this, &View::told);
    dialog->open();
}

} // namespace heliograph
