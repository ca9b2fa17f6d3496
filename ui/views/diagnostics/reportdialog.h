// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/fileroom.h"

#include <QDialog>

class QLabel;

namespace heliograph {

//! A report of the diagnostics, word for word as it would be saved, and the choice to save it. Deletes
//! itself.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const QString &report, QWidget *parent);

    //! Writes the report to \a file and closes, or says why it cannot.
    void saveTo(const QString &file);

Q_SIGNALS:
    void saved(const QString &sentence);

private:
    void build();
    void chooseFile();

    FileRoom m_files;
    QString m_report;
    QLabel *m_problem;
};

} // namespace heliograph
