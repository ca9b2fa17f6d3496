// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/settingsdesk.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace heliograph {

class Form;

//! Encrypted copies of the workspace: written and looked through.
class BackupPage : public QWidget
{
    Q_OBJECT

public:
    explicit BackupPage(EngineClient &client, QWidget *parent = nullptr);

    void setKeyPlace(const QString &place);
    void setAllowed(bool allowed, const QString &whyNot);

    //! With the passphrase that stands in the fields.
    void backUp(const QString &file);
    void verify(const QString &file);

private:
    void build();
    bool checkPassphrase();
    std::optional<Secret> passphrase() const;
    void chooseTarget();
    void chooseBackup();
    void begin(const QString &words);
    void end(const Result<BackupContent> &content, const QString &words);

    SettingsDesk m_desk;
    QString m_keyPlace;
    Form *m_form;
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_again = nullptr;
    QPushButton *m_make;
    QPushButton *m_verify;
    QProgressBar *m_busy;
    QLabel *m_told;
};

} // namespace heliograph
