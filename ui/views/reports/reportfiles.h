// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartwidget.h"
#include "ui/charts/recordedpaper.h"
#include "ui/session/fileroom.h"
#include "ui/session/taskprogress.h"

#include <QObject>

class QPrinter;
class QWidget;

namespace heliograph {

//! What leaves the window of a report: files and printed pages. Charts are drawn one at a time between what
//! the window does; pages are made and files written on another thread. Dialogs lie over the widget that owns
//! this.
class ReportFiles : public QObject
{
    Q_OBJECT

public:
    explicit ReportFiles(QWidget *over);
    ~ReportFiles() override;

    void savePaper(const ReportPaper &paper); //!< asks where
    void saveFigures(const QByteArray &csv); //!< asks where
    void saveChart(const ChartContents &chart, ChartWidget::FileKind kind); //!< asks where
    void print(const ReportPaper &paper); //!< asks on which printer

    void writePaper(const ReportPaper &paper, const QString &file);
    void printOn(const std::shared_ptr<QPrinter> &printer, const ReportPaper &paper);

    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void told(const QString &sentence); //!< how far it is, and that it is done
    void failed(const QString &sentence);
    void busyChanged(bool busy); //!< with a paper; there is one at a time

private:
    void chooseFile(const QString &title, const QString &suffix,
                    const std::function<void(const QString &file)> &then);
    void write(const QString &file, const QByteArray &bytes);
    void record(const ReportPaper &paper, const PaperSheet &sheet,
                const std::function<QFuture<Result<void>>(const RecordedPaper &)> &hand, const QString &done);
    void setBusy(bool busy);
    RecordedPaper::Tell tellTo(const SharedProgress &progress) const;

    QWidget *m_over;
    FileRoom m_room;
    SharedProgress m_progress = std::make_shared<TaskProgress>();
    bool m_busy = false;
};

} // namespace heliograph
