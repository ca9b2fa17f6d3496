// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/audiencedesk.h"
#include "ui/session/preferences.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace heliograph {

class ColumnMapping;
class ProblemRows;

//! Makes an audience of a file: how it is written, what its columns are, what is wrong with its rows, before
//! anything is imported. Closing it leaves nothing behind.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a called is the audience's name as it is offered. A pasted file is removed in the end.
    ImportDialog(EngineClient &client, Preferences &preferences, const QString &file, const QString &called,
                 QWidget *parent);
    ~ImportDialog() override;

    void saveProblems(const QString &path);

Q_SIGNALS:
    void imported(heliograph::AudienceId audience);

private:
    void build();
    QLayout *buildReading();
    void connectParts();
    ImportOrder order() const;
    void lookLater();
    void look();
    void takeLook(const Result<ListLook> &look);
    void check();
    void takeCheck(const Result<ListCheck> &check);
    void askWhereToSave();
    void import();
    void takeImport(const Result<ImportReport> &report);
    void tell(const QString &sentence);
    void setBusy(bool busy);

    AudienceDesk m_desk;
    Preferences &m_preferences;
    QString m_file;
    SharedProgress m_progress;
    int m_generation = 0;
    bool m_importing = false;
    QHash<qint32, QString> m_corrected;
    QTimer m_later;
    QTimer m_poll;
    QLineEdit *m_name;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QCheckBox *m_headings;
    QComboBox *m_country;
    ColumnMapping *m_columns;
    ProblemRows *m_problems;
    QLabel *m_sum;
    QLabel *m_problem;
    QProgressBar *m_bar;
    QPushButton *m_use;
};

} // namespace heliograph
