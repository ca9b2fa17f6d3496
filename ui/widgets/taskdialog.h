// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace heliograph {

class Form;

//! A dialog in which something is filled in and then done. It stays open, with everything that was typed,
//! until it is done: whoever opened it calls accept() then, or says with showProblem() why it is not.
class TaskDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString id; //!< its objectName, and the beginning of those within
        QString title;
        QString text{}; //!< may be empty
        QString action; //!< of the main button, a verb with its object
        QString leave; //!< of the other one
    };

    TaskDialog(const Words &words, QWidget *parent);

    Form &form() { return *m_form; }
    //! Beneath the form.
    QVBoxLayout &body() { return *m_body; }

    void setAction(const QString &words);
    //! One more button, called \a name within.
    QPushButton *addButton(const QString &name, const QString &words);
    void setText(const QString &text);

    //! Says under the form what went wrong; an empty sentence takes it back. The dialog can be used again.
    void showProblem(const QString &sentence);
    QString problem() const;

    //! While what was taken is being done: the main button waits.
    void setBusy(bool busy);

Q_SIGNALS:
    void taken(); //!< the main button

private:
    QLabel *m_text;
    Form *m_form;
    QVBoxLayout *m_body;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    QPushButton *m_action;
};

} // namespace heliograph
