// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace heliograph {

//! A decision that cannot be taken back, as it is asked (product.md 3.12).
struct Decision
{
    QString id; //!< of the dialog, for its objectName
    QString title; //!< the question: "Cancel Spring sale?"
    QString text; //!< names people, money, and what cannot be undone
    QString action; //!< the verb with its number: "Cancel for 18,190 people"
    QString stay; //!< the safe one: "Keep sending"
    bool dangerous = true; //!< the safe button is the default; false where the act itself is the safe one
    qint64 typed = 0; //!< a number that has to be typed first; 0: none
    bool wantsReason = false;
    bool reasonOptional = false;
    int shortestReason = 5; //!< characters
    bool wantsPassword = false;
    QString passwordHint{}; //!< stands in its field while that is empty
    bool wantsCode = false; //!< of the second factor, with the password

    //! What has to be typed before something happens to \a people, in a workspace that wants it from \a from
    //! people on; 0: never.
    static constexpr qint64 typedFor(qint64 people, qint64 from)
    {
        return from > 0 && people >= from ? people : 0;
    }
};

//! What somebody gave with it.
struct Answer
{
    QString reason;
    QByteArray password;
    QByteArray code;
};

//! Asks a Decision and tells the answer when it is taken; nothing is told when it is not. Never blocks.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    using Taken = std::function<void(const Answer &)>;

    //! Shows the dialog over \a parent, which owns it.
    static DecisionDialog *ask(QWidget *parent, const Decision &decision, const Taken &taken);

    //! What is decided about has become less: takes the title, the text and the action of \a decision, and
    //! says \a why. What was typed stays.
    void amend(const Decision &decision, const QString &why);

    //! What was decided became impossible while it was asked: says why and takes the action away.
    void withdraw(const QString &sentence);

private:
    DecisionDialog(QWidget *parent, const Decision &decision, Taken taken);
    void say(const Decision &decision);
    void addFields();
    void addButtons();
    void take();
    QString problem() const;

    Decision m_decision;
    Taken m_taken;
    QLabel *m_title;
    QLabel *m_text;
    QLineEdit *m_typed = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_code = nullptr;
    QLabel *m_problem;
    QPushButton *m_action = nullptr;
};

} // namespace heliograph
