// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/providerdesk.h"
#include "ui/widgets/taskdialog.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace heliograph {

class Form;
class SettingsForm;

//! Connects a provider in five pages: choose, account, keys, test, rate. Nothing is kept before the last:
//! whoever opened it adds what ready() hands over, and calls accept() or showProblem(). Whoever only wants to
//! practise needs none of the others.
class ProviderAssistant : public TaskDialog
{
    Q_OBJECT

public:
    //! \a practice: whether a simulator may be chosen instead of a provider.
    ProviderAssistant(EngineClient &client, bool practice, QWidget *parent);

    //! Begins with all settings of \a account but its key, on the page of the account.
    void beginLike(const ProviderAccount &account);

Q_SIGNALS:
    void ready(const heliograph::ProviderAccount &account, const heliograph::Credentials &credentials);
    void practiceChosen();

private:
    enum Page { Choose, Account, Keys, Test, Rate };

    QWidget *choosePage(bool practice);
    QWidget *accountPage();
    QWidget *keysPage();
    QWidget *testPage();
    QWidget *ratePage();
    void next();
    void back();
    void show(Page page);
    bool checkAccount();
    bool checkKeys();
    //! Beneath the field of \a form that it is about, or else beneath all of them.
    void tell(SettingsForm &form, const Error &error);
    void test();
    void showTrial(const AccountTrial &trial);
    bool isPractice() const;
    QString driver() const;
    bool isLikeModel() const;
    ProviderAccount account() const;
    Credentials credentials() const;

    ProviderDesk m_desk;
    std::optional<ProviderAccount> m_model; //!< whose settings it begins with, without its key
    QString m_built; //!< the type that the account page is of
    int m_trying = 0; //!< the newest test
    bool m_passed = false;
    QStackedWidget *m_pages;
    QPushButton *m_back;
    QListWidget *m_types = nullptr;
    QLineEdit *m_name = nullptr;
    SettingsForm *m_account = nullptr;
    Form *m_keys = nullptr;
    QLineEdit *m_keyId = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_token = nullptr;
    QLabel *m_trial = nullptr;
    SettingsForm *m_rate = nullptr;
};

} // namespace heliograph
