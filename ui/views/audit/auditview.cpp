// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/audit/auditview.h"

#include "engine/query/sealtext.h"
#include "ui/text/auditdetailtext.h"
#include "ui/text/audittext.h"
#include "ui/text/builtintext.h"
#include "ui/views/audit/auditfilters.h"
#include "ui/views/audit/entrypanel.h"
#include "ui/views/audit/sealdialog.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr int PageSize = 200;

QList<TableColumn> entryColumns()
{
    return {{.id = QStringLiteral("at"), .title = AuditView::tr("When"), .width = 27},
            {.id = QStringLiteral("who"), .title = AuditView::tr("Who"), .width = 14},
            {.id = QStringLiteral("from"), .title = AuditView::tr("From"), .width = 16},
            {.id = QStringLiteral("what"), .title = AuditView::tr("What"), .width = 36},
            {.id = QStringLiteral("object"), .title = AuditView::tr("To what"), .width = 18},
            {.id = QStringLiteral("more"), .title = AuditView::tr("Details"), .width = 40}};
}

TableRow rowOf(const AuditRow &entry, const Format &format)
{
    return {entry.sequence,
            {{.text = format.time(entry.at), .hint = format.exactTime(entry.at)},
             {.text = entry.actorName.isEmpty() ? QString::number(number(entry.actor))
                                                : nameOfPerson(entry.actorName)},
             {.text = entry.origin},
             {.text = AuditText::action(entry.action), .hint = entry.action},
             {.text = entry.object},
             {.text = AuditDetailText::line(entry.detail), .muted = true}}};
}

} // namespace

AuditView::AuditView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("audit"), around, parent)
    , m_desk(around.client)
    , m_users(around.client)
    , m_verifier(around.client)
{
    build();
    buildActions();
    connectParts();
    connectVerifier();
}

void AuditView::build()
{
    m_chain = new QLabel(this);
    m_chain->setObjectName(QStringLiteral("audit.chain"));
    m_chain->setWordWrap(true);
    m_chain->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("audit.progress"));
    m_progress->setAccessibleName(tr("How many entries are done"));
    m_cancel = new QPushButton(tr("Stop"), this);
    m_cancel->setObjectName(QStringLiteral("audit.cancel"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_chain, 1);
    head->addWidget(m_progress);
    head->addWidget(m_cancel);
    m_filters = new AuditFilters(this);
    m_table = new DataTable(QStringLiteral("audit.entries"), entryColumns(), this);
    m_table->view().setAccessibleName(tr("Entries of the audit log"));
    m_table->setKeysAreIds();
    m_table->setNothing({QStringLiteral("audit"),
                         tr("The log is empty"),
                         tr("Everything that somebody changes is written here, for good."),
                         {}});
    m_table->setOrderWords(tr("newest first"));
    m_entry = new EntryPanel(this);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_entry);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    body().addLayout(head);
    body().addWidget(m_filters);
    body().addWidget(splitter, 1);
    m_timer.setInterval(200);
}

void AuditView::buildActions()
{
    m_verify = addPageAction(QStringLiteral("verifyAction"), QStringLiteral("ok"), tr("Verify"),
                             QStringLiteral("Ctrl+T"));
    m_exportAction = addPageAction(QStringLiteral("exportAction"), QStringLiteral("export"), tr("Export…"),
                                   QStringLiteral("Ctrl+Shift+S"));
    m_anchor = addPageAction(QStringLiteral("anchorAction"), QStringLiteral("lock"), tr("Anchor…"));
    showBusy();
}

void AuditView::connectParts()
{
    connect(m_filters, &AuditFilters::changed, this, &AuditView::askAgain);
    connect(m_table, &DataTable::filtersCleared, m_filters, &AuditFilters::clear);
    connect(m_table, &DataTable::currentChanged, this, &AuditView::showEntry);
    m_table->setMenu([this](QMenu &menu, qint64 sequence) {
        const AuditRow entry = m_entries.value(sequence);
        connect(menu.addAction(tr("Entries of this person")), &QAction::triggered, this, [this, entry] {
            open({{QStringLiteral("who"), number(entry.actor)}});
        });
        connect(menu.addAction(tr("Entries of this object")), &QAction::triggered, this, [this, entry] {
            open({{QStringLiteral("object"), entry.object}});
        });
    });
    connect(m_verify, &QAction::triggered, this, [this] {
        setVerifying(true);
        m_verifier.start();
    });
    connect(m_exportAction, &QAction::triggered, this, &AuditView::exportLog);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_progress->setMaximum(static_cast<int>(m_exporting->all()));
        m_progress->setValue(static_cast<int>(m_exporting->done()));
    });
    connect(m_anchor, &QAction::triggered, this, &AuditView::anchor);
    keepLayout(m_table);
}

void AuditView::connectVerifier()
{
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_exporting)
            m_exporting->stop();
        else
            m_verifier.cancel();
    });
    connect(&m_verifier, &AuditVerifier::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, Format::plural(total));
        m_progress->setValue(Format::plural(done));
    });
    connect(&m_verifier, &AuditVerifier::finished, this, [this](const AuditVerdict &verdict) {
        const Format format;
        m_verdict = AuditText::verdict(verdict, format);
        if (verdict.finding == AuditVerdict::Finding::Whole) {
            clearProblem();
            m_verdict = tr("%1 Verified at %2.").arg(m_verdict, format.time(client().clock().now()));
        } else {
            showProblem(m_verdict);
        }
        setVerifying(false);
        showHead();
    });
    connect(&m_verifier, &AuditVerifier::failed, this, [this](const Error &error) {
        setVerifying(false);
        showProblem(error);
    });
    connect(&m_verifier, &AuditVerifier::cancelled, this, [this](qint64 done) {
        m_verdict = tr("Verifying was stopped. The first %1 entries are whole; the rest was not looked at.")
                        .arg(Format().count(done));
        setVerifying(false);
        showHead();
    });
}

void AuditView::open(const QVariantMap &what)
{
    m_filters->open(what);
    m_asked = false;
    refresh();
}

QVariantMap AuditView::place() const
{
    return m_filters->place();
}

void AuditView::refresh()
{
    const bool ownOnly = session().grant(Right::AuditSee) == Grant::Own;
    m_filters->setOnly(ownOnly ? std::optional(session().user()) : std::nullopt);
    showBusy();
    allow(m_anchor, session().may(Right::AuditExport), session().whyNot(Right::AuditExport));
    if (session().isClosed() && !ownOnly)
        take(m_users.people(), [this](const QList<Person> &people) { m_filters->setPeople(people); });
    if (m_asked)
        m_table->model().refresh();
    else
        askAgain();
    showHead();
}

void AuditView::askAgain()
{
    m_asked = true;
    m_entries.clear();
    m_entry->showNone();
    if (const int filters = m_filters->count(); filters > 0)
        m_table->setFiltered(DataTable::Nothing{QStringLiteral("audit"), tr("No entry matches"),
                                                tr("%Ln filter(s) are set.", nullptr, filters),
                                                tr("Clear filters")});
    else
        m_table->setFiltered({});
    m_table->model().setPages([this](std::optional<qint64> before) { return page(before); });
}

QFuture<Result<TablePage>> AuditView::page(std::optional<qint64> before)
{
    return m_desk.entries(m_filters->filter(client().clock().now()), before, PageSize)
        .then(this, [this](const Result<QList<AuditRow>> &entries) -> Result<TablePage> {
            if (!entries)
                return entries.error();
            TablePage page;
            const Format format;
            for (const AuditRow &entry : *entries) {
                m_entries.insert(entry.sequence, entry);
                page.rows.append(rowOf(entry, format));
            }
            if (entries->size() == PageSize)
                page.next = entries->constLast().sequence;
            return page;
        });
}

void AuditView::showEntry(qint64 sequence)
{
    const auto entry = m_entries.constFind(sequence);
    if (entry == m_entries.constEnd())
        m_entry->showNone();
    else
        m_entry->show(*entry);
}

void AuditView::showHead()
{
    take(m_desk.lastSeal(), [this](const AuditSeal &seal) {
        if (seal.sequence == 0)
            m_chain->setText(tr("The audit log is empty."));
        else
            m_chain->setText(
                tr("%Ln entries; each carries the fingerprint of the one before.", nullptr,
                   Format::plural(seal.sequence))
                % QLatin1Char(' ')
                % (m_verdict.isEmpty() ? tr("Not verified since this window opened.") : m_verdict));
    });
}

void AuditView::setVerifying(bool verifying)
{
    m_verifying = verifying;
    showBusy();
}

void AuditView::setExporting(bool exporting)
{
    m_exporting = exporting ? std::make_shared<TaskProgress>() : nullptr;
    exporting ? m_timer.start() : m_timer.stop();
    showBusy();
}

// One at a time: both tell how far they are in the same place.
void AuditView::showBusy()
{
    const bool busy = m_verifying || m_exporting;
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    m_cancel->setVisible(busy);
    const QString why
        = m_verifying ? tr("The log is being verified now.") : tr("The log is being exported now.");
    allow(m_verify, !busy, why);
    const bool may = session().may(Right::AuditExport);
    allow(m_exportAction, may && !busy, may ? why : session().whyNot(Right::AuditExport));
}

void AuditView::exportLog()
{
    auto *chooser = new QFileDialog(this, tr("Export the audit log"), {}, tr("JSON lines (*.jsonl)"));
    chooser->setObjectName(QStringLiteral("audit.file"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("jsonl"));
    connect(chooser, &QFileDialog::fileSelected, this, &AuditView::writeTo);
    chooser->open();
}

void AuditView::writeTo(const QString &file)
{
    const auto work = [this, file] {
        setExporting(true);
        return m_desk.exportTo(file, m_exporting)
            .then(this, [this](const Result<AuditFile::Written> &written) {
                setExporting(false);
                return written;
            });
    };
    act(work, [this, file](const AuditFile::Written &written) {
        auto *shown = new SealDialog(tr("The audit log is exported"),
                                     tr("%1 entries are in %2. “heliograph audit verify --file” checks "
                                        "them anywhere, without this "
                                        "workspace. The seal of the last one:")
                                         .arg(Format().count(written.entries), file),
                                     sealText(written.seal), this);
        shown->open();
    });
}

void AuditView::anchor()
{
    act([this] { return m_desk.anchor(); },
        [this](const AuditSeal &seal) {
            auto *shown = new SealDialog(tr("The seal of the log as it is now"),
                                         tr("It is the seal of all %1 entries until now. Keep it where "
                                            "nobody who can change the database can "
                                            "change it, on paper for instance: who rewrites the log then "
                                            "contradicts it. “heliograph audit "
                                            "verify --seal” compares it.")
                                             .arg(Format().count(seal.sequence)),
                                         sealText(seal), this);
            shown->open();
        });
}

} // namespace heliograph
