// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/practicedesk.h"
#include "ui/session/testdesk.h"
#include "ui/views/view.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace heliograph {

class EmptyState;
class Form;
class PhonePane;

//! Sends a first message through a simulated account and shows what arrives, as on a phone: the way of every
//! message through engine, provider and receipt, with nothing that leaves this computer. The number that gets
//! it is confirmed by the code in it, so that campaigns can be tested with it.
class PracticeView : public View
{
    Q_OBJECT

public:
    explicit PracticeView(const Surroundings &around, QWidget *parent = nullptr);

    QString title() const override { return tr("Practice phone"); }
    void refresh() override;

private:
    void build();
    QWidget *buildSteps();
    void showAccounts(const QList<ProviderAccount> &accounts);
    void showNumbers(const QList<TestNumber> &numbers);
    void showPhone();
    void send();
    void takeSent(const SentTest &sent);
    void confirm();
    void takeAnswer(const CodeAnswer &answer);
    void tell(const QString &sentence);
    const TestNumber *waiting() const; //!< for its code
    const TestNumber *confirmed() const;

    PracticeDesk m_desk;
    TestDesk m_tests;
    QList<TestNumber> m_numbers; //!< of whoever is signed in
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_nothing = nullptr;
    QComboBox *m_account = nullptr;
    QLineEdit *m_number = nullptr;
    QPushButton *m_send = nullptr;
    Form *m_form = nullptr;
    QLineEdit *m_code = nullptr;
    QPushButton *m_confirm = nullptr;
    QLabel *m_told = nullptr;
    QPushButton *m_compose = nullptr;
    PhonePane *m_phone = nullptr;
};

} // namespace heliograph
