// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/reportfiles.h"

#include "ui/charts/chartexport.h"
#include "ui/charts/paperrecorder.h"
#include "ui/text/errortext.h"

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace heliograph {

ReportFiles::ReportFiles(QWidget *over)
    : QObject(over)
    , m_over(over)
{
}

// Pages that are being made stop after the one under way.
ReportFiles::~ReportFiles()
{
    m_progress->stop();
}

void ReportFiles::savePaper(const ReportPaper &paper)
{
    chooseFile(tr("Save the report"), QStringLiteral("pdf"),
               [this, paper](const QString &file) { writePaper(paper, file); });
}

void ReportFiles::saveFigures(const QByteArray &csv)
{
    chooseFile(tr("Save the figures"), QStringLiteral("csv"),
               [this, csv](const QString &file) { write(file, csv); });
}

void ReportFiles::saveChart(const ChartContents &chart, ChartWidget::FileKind kind)
{
    const QString title = tr("Save “%1”").arg(chart.title);
    switch (kind) {
    case ChartWidget::FileKind::Png:
        return chooseFile(title, QStringLiteral("png"),
                          [this, chart](const QString &file) { write(file, ChartExport::png(chart)); });
    case ChartWidget::FileKind::Svg:
        return chooseFile(title, QStringLiteral("svg"),
                          [this, chart](const QString &file) { write(file, ChartExport::svg(chart)); });
    case ChartWidget::FileKind::Csv:
        return chooseFile(title, QStringLiteral("csv"),
                          [this, chart](const QString &file) { write(file, ChartExport::csv(chart)); });
    }
}

void ReportFiles::print(const ReportPaper &paper)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(paper.title);
    auto *dialog = new QPrintDialog(printer.get(), m_over);
    dialog->setObjectName(QStringLiteral("reports.printing"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer, paper] { printOn(printer, paper); });
    dialog->open();
}

void ReportFiles::writePaper(const ReportPaper &paper, const QString &file)
{
    record(
        paper, PaperSheet::a4(),
        [this, file](const RecordedPaper &whole) {
            Q_EMIT told(tr("“%1” is being written…").arg(file));
            return m_room.write(file, [whole, tell = tellTo(m_progress)] { return whole.pdf(tell); });
        },
        tr("“%1” is written.").arg(file));
}

void ReportFiles::printOn(const std::shared_ptr<QPrinter> &printer, const ReportPaper &paper)
{
    record(
        paper, PaperSheet::of(*printer),
        [this, printer](const RecordedPaper &whole) {
            Q_EMIT told(tr("The pages go to the printer…"));
            return m_room.run(
                [printer, whole, tell = tellTo(m_progress)] { return whole.paint(*printer, tell); });
        },
        tr("The report is printed."));
}

RecordedPaper::Tell ReportFiles::tellTo(const SharedProgress &progress) const
{
    return [progress](qint64 done, qint64 all) { return progress->tell(done, all); };
}

void ReportFiles::record(const ReportPaper &paper, const PaperSheet &sheet,
                         const std::function<QFuture<Result<void>>(const RecordedPaper &)> &hand,
                         const QString &done)
{
    if (m_busy)
        return;
    setBusy(true);
    auto *recorder = new PaperRecorder(paper, sheet, this);
    connect(recorder, &PaperRecorder::recording, this, [this](int chart, int charts) {
        Q_EMIT told(
            tr("Chart %1 of %2 is being drawn…").arg(QString::number(chart), QString::number(charts)));
    });
    connect(recorder, &PaperRecorder::recorded, this, [this, hand, done](const RecordedPaper &whole) {
        hand(whole).then(this, [this, done](const Result<void> &result) {
            setBusy(false);
            if (result)
                Q_EMIT told(done);
            else
                Q_EMIT failed(ErrorText::sentence(result.error()));
        });
    });
    recorder->start();
}

void ReportFiles::write(const QString &file, const QByteArray &bytes)
{
    m_room.write(file, [bytes] { return Result<QByteArray>(bytes); })
        .then(this, [this, file](const Result<void> &written) {
            if (written)
                Q_EMIT told(tr("“%1” is written.").arg(file));
            else
                Q_EMIT failed(ErrorText::sentence(written.error()));
        });
}

void ReportFiles::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

void ReportFiles::chooseFile(const QString &title, const QString &suffix,
                             const std::function<void(const QString &file)> &then)
{
    auto *dialog = new QFileDialog(m_over, title);
    dialog->setObjectName(QStringLiteral("reports.file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QString(suffix.toUpper() % QStringLiteral(" (*.") % suffix % u')'));
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

} // namespace heliograph
