// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/historydesk.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;
class QLineEdit;

namespace heliograph {

class EngineClient;
class Preferences;

//! Writes what a filter shows to a CSV file (product.md 4.7): which columns, masked or full numbers, where
//! to; progress that can be stopped. The file appears whole or not at all. Whether it may, the engine says;
//! where that wants a password that was just given, it is asked for here.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a about says how many messages it is about, or is 0 where nobody knows.
    ExportDialog(EngineClient &client, Preferences &preferences, const MessageFilter &filter,
                 const QString &what, qint64 about, QWidget *parent);

Q_SIGNALS:
    void written(const QString &sentence);

private:
    void build(const QString &what);
    QStringList chosenColumns() const;
    QString problem(const QStringList &columns) const;
    void chooseFile();
    void start();
    //! \a asks: for a password, where one is wanted.
    void run(const ExportOrder &order, bool asks);
    void askPassword(const Error &why, const ExportOrder &order);
    void showProgress();
    void finish(const Result<qint64> &rows);
    void showProblem(const Error &error);
    void reject() override;

    EngineClient &m_client;
    Preferences &m_preferences;
    MessageFilter m_filter;
    qint64 m_about;
    QListWidget *m_columns;
    QRadioButton *m_masked;
    QRadioButton *m_full;
    QLineEdit *m_reason;
    QLineEdit *m_file;
    QLabel *m_problem;
    QLabel *m_progress;
    QPushButton *m_start = nullptr;
    std::shared_ptr<RunningExport> m_running;
    QTimer m_timer;
};

} // namespace heliograph
