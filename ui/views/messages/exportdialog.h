// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/historydesk.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace heliograph {

class EngineClient;
class ExportChoices;
class ExportColumnList;
class Preferences;

//! Writes what a filter shows to a CSV or XLSX file (product.md 4.7): which columns, how numbers and times,
//! where to; progress with the time that is left, which can be stopped. The file appears whole or not at all.
//! Whether it may, the engine says; where that wants a password that was just given, it is asked for here.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a about says how many messages it is about, or is 0 where nobody knows; then counters are asked.
    ExportDialog(EngineClient &client, Preferences &preferences, const MessageFilter &filter,
                 const QString &what, qint64 about, QWidget *parent);
    ~ExportDialog() override; //!< stops what still runs

Q_SIGNALS:
    void written(const QString &sentence);

private:
    void build(const QString &what);
    void setAbout(qint64 messages);
    void connectParts();
    void renameFile();
    QString problem(const QStringList &columns) const;
    void chooseFile();
    void start();
    //! \a asks: for a password, where one is wanted.
    void run(const ExportOrder &order, bool asks);
    void askPassword(const Error &why, const ExportOrder &order);
    void setRuns(bool runs);
    void showProgress();
    void finish(const Result<Exported> &exported);
    void showProblem(const Error &error);
    void reject() override;

    EngineClient &m_client;
    Preferences &m_preferences;
    MessageFilter m_filter;
    qint64 m_about;
    ExportColumnList *m_columns;
    ExportChoices *m_choices;
    QLineEdit *m_file;
    QLabel *m_problem;
    QLabel *m_progress;
    QPushButton *m_choose = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_start = nullptr;
    std::shared_ptr<RunningExport> m_running;
    QElapsedTimer m_spent;
    QTimer m_timer;
};

} // namespace heliograph
