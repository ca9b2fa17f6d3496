// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/messages/exportdialog.h"

#include "ui/session/engineclient.h"
#include "ui/session/preferences.h"
#include "ui/text/errortext.h"
#include "ui/text/exporttext.h"
#include "ui/text/format.h"
#include "ui/views/messages/exportchoices.h"
#include "ui/views/messages/exportcolumnlist.h"
#include "ui/views/passwordquestion.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace heliograph {

namespace {

const QString FolderKey = QStringLiteral("export/folder");

QString ending(ExportType type)
{
    return type == ExportType::Xlsx ? QStringLiteral(".xlsx") : QStringLiteral(".csv");
}

} // namespace

ExportDialog::ExportDialog(EngineClient &client, Preferences &preferences, const MessageFilter &filter,
                           const QString &what, qint64 about, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_filter(filter)
    , m_about(about)
    , m_columns(new ExportColumnList(preferences, this))
    , m_choices(new ExportChoices(preferences, client.session(), this))
    , m_file(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_progress(new QLabel(this))
{
    setObjectName(QStringLiteral("export"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export messages"));
    build(what);
    connectParts();
    m_timer.setInterval(200);
    if (m_about == 0)
        HistoryDesk(client).count(filter).then(this, [this](const Result<std::optional<qint64>> &count) {
            if (count && *count)
                setAbout(**count);
        });
}

ExportDialog::~ExportDialog()
{
    if (m_running)
        m_running->stopped = true;
}

void ExportDialog::build(const QString &what)
{
    auto *title = new QLabel(what, this);
    title->setProperty("role", QStringLiteral("title"));
    title->setWordWrap(true);
    m_file->setObjectName(QStringLiteral("export.file"));
    const QString folder
        = m_preferences.value(FolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
              .toString();
    m_file->setText(QDir(folder).filePath(
        QString(QStringLiteral("history-%1").arg(QDate::currentDate().toString(Qt::ISODate))
                % ending(m_choices->style().type))));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setObjectName(QStringLiteral("export.problem"));
    m_problem->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("export.progress"));

    const auto label = [this](const QString &words, QWidget *buddy) {
        auto *made = new QLabel(words, this);
        made->setBuddy(buddy);
        buddy->setAccessibleName(words);
        return made;
    };
    m_choose = new QPushButton(tr("Choose…"), this);
    m_choose->setObjectName(QStringLiteral("export.choose"));
    auto *fileLine = new QHBoxLayout;
    fileLine->addWidget(m_file, 1);
    fileLine->addWidget(m_choose);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(label(tr("Columns (drag to order)"), m_columns));
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_choices);
    layout->addWidget(label(tr("File"), m_file));
    layout->addLayout(fileLine);
    layout->addWidget(m_progress);
    layout->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(this);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(QStringLiteral("export.cancel"));
    m_start = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    setAbout(m_about);
    m_start->setObjectName(QStringLiteral("export.start"));
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 34);
}

void ExportDialog::setAbout(qint64 messages)
{
    m_about = messages;
    m_start->setText(m_about > 0 ? tr("Export %1").arg(Format().count(m_about)) : tr("Export"));
}

void ExportDialog::connectParts()
{
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_choices, &ExportChoices::typeChosen, this, &ExportDialog::renameFile);
    connect(m_choices, &ExportChoices::numbersChosen, this,
            [this] { m_columns->setNumbers(m_choices->numbers() != ExportNumbers::None); });
    connect(&m_timer, &QTimer::timeout, this, &ExportDialog::showProgress);
}

//! The ending follows the format, where it is one of the two.
void ExportDialog::renameFile()
{
    const ExportType type = m_choices->style().type;
    const QString other = ending(type == ExportType::Csv ? ExportType::Xlsx : ExportType::Csv);
    QString name = m_file->text();
    if (name.endsWith(other, Qt::CaseInsensitive))
        m_file->setText(QString(name.chopped(other.size()) % ending(type)));
}

void ExportDialog::chooseFile()
{
    const bool xlsx = m_choices->style().type == ExportType::Xlsx;
    auto *dialog = new QFileDialog(this, tr("Export to"), m_file->text(),
                                   xlsx ? tr("XLSX files (*.xlsx)") : tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(xlsx ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

QString ExportDialog::problem(const QStringList &columns) const
{
    const Session &session = m_client.session();
    const bool full = m_choices->numbers() == ExportNumbers::Full;
    if (columns.isEmpty())
        return tr("Choose at least one column.");
    const Right right = full ? Right::NumbersExport : Right::HistoryExport;
    if (session.grant(right) == Grant::Own && !m_filter.campaign)
        return tr(
            "You can export the messages of your own campaigns, one at a time. Choose a campaign in the "
            "filter, then export again.");
    if (full && session.isClosed() && m_choices->reason().isEmpty())
        return tr("Say what the full numbers are needed for. It is kept in the audit log.");
    return {};
}

void ExportDialog::start()
{
    const QStringList columns = m_columns->chosen();
    const QString wrong = problem(columns);
    m_problem->setText(wrong);
    if (!wrong.isEmpty()) {
        if (m_choices->numbers() == ExportNumbers::Full && m_choices->reason().isEmpty())
            m_choices->focusReason();
        return;
    }
    m_columns->remember();
    m_choices->remember();
    m_preferences.set(FolderKey, QFileInfo(m_file->text()).absolutePath());
    ExportOrder order{.file = m_file->text(),
                      .filter = m_filter,
                      .columns = columns,
                      .numbers = m_choices->numbers(),
                      .why = m_choices->reason(),
                      .style = m_choices->style()};
    if (m_choices->wantsSummary())
        order.summary = [](const ExportOrder &what, const Exported &exported) {
            return ExportText::summary(what, exported, Format());
        };
    run(order, true);
}

void ExportDialog::run(const ExportOrder &order, bool asks)
{
    m_running = std::make_shared<RunningExport>();
    m_spent.start();
    setRuns(true);
    HistoryDesk(m_client).exportTo(order, m_running).then(this, [=, this](const Result<Exported> &exported) {
        finish(exported);
        if (!exported && asks && exported.error().kind == ErrorKind::Secret && m_client.session().isClosed())
            askPassword(exported.error(), order);
    });
}

void ExportDialog::askPassword(const Error &why, const ExportOrder &order)
{
    DecisionDialog::ask(this, passwordQuestion(m_client.session(), why), [this, order](const Answer &answer) {
        m_problem->clear();
        m_client.proveAgain(answer.password, answer.code)
            .then(this, [this, order](const Result<void> &proven) {
                if (proven)
                    run(order, false);
                else
                    showProblem(proven.error());
            });
    });
}

//! While it runs, nothing but stopping is possible.
void ExportDialog::setRuns(bool runs)
{
    for (QWidget *part :
         {static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_choices),
          static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_start)})
        part->setEnabled(!runs);
    m_cancel->setText(runs ? tr("Stop") : tr("Cancel"));
    m_cancel->setToolTip(runs ? tr("Leaves no file behind") : QString());
    if (runs) {
        m_problem->clear();
        m_timer.start();
        showProgress();
    } else {
        m_timer.stop();
        m_progress->clear();
    }
}

void ExportDialog::showProgress()
{
    const Format format;
    const qint64 rows = m_running->rows;
    if (m_running->stopped) {
        m_progress->setText(tr("Stopping…"));
        return;
    }
    if (m_running->finishing) {
        m_progress->setText(tr("%1 written, completing the file…").arg(format.count(rows)));
        return;
    }
    const QString done = m_about > 0 ? tr("%1 of %2 written").arg(format.count(rows), format.count(m_about))
                                     : tr("%1 written").arg(format.count(rows));
    const double share
        = m_about > 0 ? static_cast<double>(rows) / static_cast<double>(m_about) : m_running->share.load();
    const QString left = ExportText::remaining(share, Millis(m_spent.elapsed()), format);
    m_progress->setText(left.isEmpty() ? done
                                       : tr("%1, %2", "what is done, and what is left").arg(done, left));
}

void ExportDialog::finish(const Result<Exported> &exported)
{
    m_running.reset();
    setRuns(false);
    if (!exported) {
        showProblem(exported.error());
        return;
    }
    Q_EMIT written(tr("%Ln message(s) were written to %1.", nullptr, Format::plural(exported->rows))
                       .arg(m_file->text()));
    accept();
}

void ExportDialog::showProblem(const Error &error)
{
    m_problem->setText(ErrorText::sentence(error));
}

// Stopping leaves no file behind.
void ExportDialog::reject()
{
    if (!m_running) {
        QDialog::reject();
        return;
    }
    m_running->stopped = true;
    showProgress();
}

} // namespace heliograph
