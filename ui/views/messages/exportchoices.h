// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/exportstyle.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QRadioButton;

namespace heliograph {

class Preferences;
class Session;

//! What an exported file looks like, and how it shows numbers. All but the numbers and the guard is
//! remembered for each person: these two begin with the safe choice every time.
class ExportChoices : public QWidget
{
    Q_OBJECT

public:
    ExportChoices(Preferences &preferences, const Session &session, QWidget *parent = nullptr);

    ExportNumbers numbers() const;
    QString reason() const; //!< for full numbers
    ExportStyle style() const;
    bool wantsSummary() const;

    void focusReason();
    void remember();

Q_SIGNALS:
    void typeChosen();
    void numbersChosen();

private:
    void build();
    void connectParts();
    void restore();
    void showPossible();

    Preferences &m_preferences;
    const Session &m_session;
    QRadioButton *m_csv;
    QRadioButton *m_xlsx;
    QRadioButton *m_masked;
    QRadioButton *m_full;
    QRadioButton *m_none;
    QLineEdit *m_reason;
    QComboBox *m_times;
    QComboBox *m_separator;
    QCheckBox *m_mark;
    QCheckBox *m_guard;
    QCheckBox *m_summary;
};

} // namespace heliograph
