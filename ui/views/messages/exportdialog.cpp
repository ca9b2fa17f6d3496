// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/messages/exportdialog.h"

#include "ui/session/engineclient.h"
#include "ui/session/preferences.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/widgets/decisiondialog.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace heliograph {

namespace {

const QString ColumnsKey = QStringLiteral("export/columns");
const QString FolderKey = QStringLiteral("export/folder");
constexpr int NameRole = Qt::UserRole;

//! A column as people call it; the file has its name.
QString columnWords(const QString &name)
{
    static const QHash<QString, const char *> Words{
        {QStringLiteral("message_id"),
         QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Our number of the message")},
        {QStringLiteral("campaign_id"),
         QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Number of the campaign")},
        {QStringLiteral("campaign"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Campaign")},
        {QStringLiteral("row"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Row of the list")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Phone number")},
        {QStringLiteral("country"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Country")},
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "State")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Why")},
        {QStringLiteral("provider"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Provider")},
        {QStringLiteral("provider_message_id"),
         QT_TRANSLATE_NOOP("heliograph::ExportDialog", "The provider's number of the message")},
        {QStringLiteral("segments"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Segments")},
        {QStringLiteral("price"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Price")},
        {QStringLiteral("currency"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Currency")},
        {QStringLiteral("sent_at"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Handed over at")},
        {QStringLiteral("final_at"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Final since")},
        {QStringLiteral("attempts"), QT_TRANSLATE_NOOP("heliograph::ExportDialog", "Attempts")}};
    const char *words = Words.value(name);
    return words == nullptr ? name : ExportDialog::tr(words);
}

} // namespace

ExportDialog::ExportDialog(EngineClient &client, Preferences &preferences, const MessageFilter &filter,
                           const QString &what, qint64 about, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_filter(filter)
    , m_about(about)
    , m_columns(new QListWidget(this))
    , m_masked(new QRadioButton(tr("Masked: +44 7700 ••• 123"), this))
    , m_full(new QRadioButton(tr("Full: +447700900123"), this))
    , m_reason(new QLineEdit(this))
    , m_file(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_progress(new QLabel(this))
{
    setObjectName(QStringLiteral("export"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export messages"));
    build(what);
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, &ExportDialog::showProgress);
}

void ExportDialog::build(const QString &what)
{
    auto *title = new QLabel(what, this);
    title->setProperty("role", QStringLiteral("title"));
    title->setWordWrap(true);
    m_columns->setObjectName(QStringLiteral("export.columns"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setDragDropMode(QAbstractItemView::InternalMove);
    const QStringList chosen = m_preferences.value(ColumnsKey).toStringList();
    const QStringList names = ExportColumns::fixedNames();
    QStringList order = chosen;
    for (const QString &name : names) {
        if (!order.contains(name))
            order.append(name);
    }
    for (const QString &name : std::as_const(order)) {
        if (!names.contains(name))
            continue;
        auto *item = new QListWidgetItem(columnWords(name), m_columns);
        item->setData(NameRole, name);
        item->setToolTip(tr("%1 in the file").arg(name));
        item->setCheckState(chosen.isEmpty() || chosen.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    m_masked->setChecked(true);
    m_masked->setObjectName(QStringLiteral("export.masked"));
    m_full->setObjectName(QStringLiteral("export.full"));
    const Session &session = m_client.session();
    m_full->setEnabled(session.may(Right::NumbersExport));
    m_full->setToolTip(session.whyNot(Right::NumbersExport));
    m_file->setObjectName(QStringLiteral("export.file"));
    const QString folder
        = m_preferences.value(FolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
              .toString();
    m_file->setText(QDir(folder).filePath(
        QStringLiteral("history-%1.csv").arg(QDate::currentDate().toString(Qt::ISODate))));
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
    auto *choose = new QPushButton(tr("Choose…"), this);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    auto *fileLine = new QHBoxLayout;
    fileLine->addWidget(m_file, 1);
    fileLine->addWidget(choose);
    auto *note = new QLabel(
        tr("Text columns cannot run as formulas in a spreadsheet: such a cell gets an apostrophe in "
           "front. Numbers keep their plus sign. Times are UTC."),
        this);
    note->setProperty("role", QStringLiteral("muted"));
    note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(label(tr("Columns (drag to order)"), m_columns));
    layout->addWidget(m_columns, 1);
    layout->addWidget(label(tr("Numbers"), m_masked));
    layout->addWidget(m_masked);
    layout->addWidget(m_full);
    layout->addWidget(label(tr("What the full numbers are needed for (kept in the audit log)"), m_reason));
    layout->addWidget(m_reason);
    layout->addWidget(label(tr("File"), m_file));
    layout->addLayout(fileLine);
    layout->addWidget(note);
    layout->addWidget(m_progress);
    layout->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_start = buttons->addButton(m_about > 0 ? tr("Export %1").arg(Format().count(m_about)) : tr("Export"),
                                 QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("export.start"));
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    layout->addWidget(buttons);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    m_reason->setObjectName(QStringLiteral("export.reason"));
    m_reason->setEnabled(false);
    connect(m_full, &QRadioButton::toggled, m_reason, &QWidget::setEnabled);
    resize(fontMetrics().averageCharWidth() * 75, fontMetrics().height() * 30);
}

QStringList ExportDialog::chosenColumns() const
{
    QStringList names;
    for (int row = 0; row < m_columns->count(); ++row) {
        if (m_columns->item(row)->checkState() == Qt::Checked)
            names.append(m_columns->item(row)->data(NameRole).toString());
    }
    return names;
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export to"), m_file->text(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

QString ExportDialog::problem(const QStringList &columns) const
{
    const Session &session = m_client.session();
    if (columns.isEmpty())
        return tr("Choose at least one column.");
    const Right right = m_full->isChecked() ? Right::NumbersExport : Right::HistoryExport;
    if (session.grant(right) == Grant::Own && !m_filter.campaign)
        return tr(
            "You can export the messages of your own campaigns, one at a time. Choose a campaign in the "
            "filter, then export again.");
    if (m_full->isChecked() && session.isClosed() && m_reason->text().trimmed().isEmpty())
        return tr("Say what the full numbers are needed for. It is kept in the audit log.");
    return {};
}

void ExportDialog::start()
{
    const QStringList columns = chosenColumns();
    const QString wrong = problem(columns);
    m_problem->setText(wrong);
    if (!wrong.isEmpty()) {
        if (m_reason->text().trimmed().isEmpty())
            m_reason->setFocus();
        return;
    }
    const bool full = m_full->isChecked();
    m_preferences.set(ColumnsKey, columns);
    m_preferences.set(FolderKey, QFileInfo(m_file->text()).absolutePath());
    run({.file = m_file->text(),
         .filter = m_filter,
         .columns = columns,
         .numbers = full ? ExportNumbers::Full : ExportNumbers::Masked,
         .why = full ? m_reason->text().trimmed() : QString()},
        true);
}

void ExportDialog::run(const ExportOrder &order, bool asks)
{
    m_running = std::make_shared<RunningExport>();
    m_start->setEnabled(false);
    m_timer.start();
    HistoryDesk(m_client).exportTo(order, m_running).then(this, [=, this](const Result<qint64> &rows) {
        finish(rows);
        if (!rows && asks && rows.error().kind == ErrorKind::Secret && m_client.session().isClosed())
            askPassword(rows.error(), order);
    });
}

void ExportDialog::askPassword(const Error &why, const ExportOrder &order)
{
    DecisionDialog::ask(this,
                        {.id = QStringLiteral("password"),
                         .title = tr("Your password, once more"),
                         .text = ErrorText::sentence(why),
                         .action = tr("Go on"),
                         .stay = tr("Leave it"),
                         .dangerous = false,
                         .wantsPassword = true,
                         .wantsCode = m_client.session().hasSecondFactor()},
                        [this, order](const Answer &answer) {
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

void ExportDialog::showProgress()
{
    const Format format;
    m_progress->setText(m_about > 0
                            ? tr("%1 of %2 written").arg(format.count(m_running->rows), format.count(m_about))
                            : tr("%1 written").arg(format.count(m_running->rows)));
}

void ExportDialog::finish(const Result<qint64> &rows)
{
    m_timer.stop();
    m_running.reset();
    m_start->setEnabled(true);
    if (!rows) {
        m_progress->clear();
        showProblem(rows.error());
        return;
    }
    Q_EMIT written(
        tr("%Ln message(s) were written to %1.", nullptr, Format::plural(*rows)).arg(m_file->text()));
    accept();
}

void ExportDialog::showProblem(const Error &error)
{
    m_problem->setText(ErrorText::sentence(error));
}

// Stopping leaves no file behind.
void ExportDialog::reject()
{
    if (m_running)
        m_running->stopped = true;
    else
        QDialog::reject();
}

} // namespace heliograph
