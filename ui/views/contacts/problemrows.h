// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/audiencedesk.h"

#include <QList>
#include <QWidget>

class QLineEdit;
class QTableWidget;

namespace heliograph {

//! The rows of a list that have a problem, and a field that mends the number of the chosen one.
class ProblemRows : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemRows(QWidget *parent = nullptr);

    void setRows(const QList<Reject> &rows);

Q_SIGNALS:
    void corrected(qint32 line, const QString &number);
    void refused(const QString &sentence); //!< why a row cannot be mended so
    void saveWanted();

private:
    void correct();

    QTableWidget *m_table;
    QLineEdit *m_correction;
};

} // namespace heliograph
