// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/workspacemaker.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace heliograph {

class Form;

//! The first start (product.md 3.9): one page, not a tour. Try the demo, start for real, or open a workspace
//! that is there.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    //! \a folder is where a first workspace would be; \a keychain says whether this computer has one.
    StartPage(WorkspaceMaker &maker, const QString &folder, bool keychain, QWidget *parent = nullptr);

Q_SIGNALS:
    void demoChosen();
    void opened(const QString &folder); //!< there is a workspace in it
    void languageChosen(const QString &language); //!< "en", "zh_CN"

private:
    QWidget *choices();
    QWidget *newWorkspace();
    void build();
    void chooseFolder(bool open);
    void create();
    void tryOpen(const QString &folder);
    void refuse(const QString &sentence);
    bool check();

    WorkspaceMaker &m_maker;
    bool m_keychain;
    QStackedWidget *m_stack;
    QLabel *m_problem;
    Form *m_form;
    QLineEdit *m_folder;
    QCheckBox *m_closed;
    QLineEdit *m_login;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QComboBox *m_secrets;
    QPushButton *m_create;
};

} // namespace heliograph
