// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>

namespace heliograph {

class Preferences;

//! The columns of an export: which, and in which order, by dragging or with Alt+Up and Alt+Down. Remembered
//! for each person.
class ExportColumnList : public QListWidget
{
    Q_OBJECT

public:
    explicit ExportColumnList(Preferences &preferences, QWidget *parent = nullptr);

    QStringList chosen() const; //!< names, in order
    void remember();

    //! While numbers are left out, their column cannot be chosen.
    void setNumbers(bool offered);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void moveCurrent(int by);

    Preferences &m_preferences;
};

} // namespace heliograph
