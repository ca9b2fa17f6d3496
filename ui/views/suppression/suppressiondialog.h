// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"
#include "ui/session/suppressiondesk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace heliograph {

class Form;

//! Asks for numbers that get no texts from now on, typed or in a file; or compares a file with the list.
class SuppressionDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Kind { Typed, File, Check };

    //! \a file is empty for typed numbers. \a providers are offered as scopes.
    SuppressionDialog(Kind kind, EngineClient &client, Preferences &preferences, const QString &file,
                      const QMap<AccountId, QString> &providers, QWidget *parent);
    ~SuppressionDialog() override;

    void setNumbers(const QString &numbers);

Q_SIGNALS:
    void added(const QString &sentence);
    //! The same of typed numbers, of which some were new: they can be taken back.
    void addedByHand(const QString &sentence, const QStringList &e164, heliograph::SuppressionScope scope);

private:
    void build(const QMap<AccountId, QString> &providers);
    NewSuppression entry() const;
    void act();
    void take(const Result<SuppressionReport> &report);
    QString summary(const SuppressionReport &report) const;

    Kind m_kind;
    SuppressionDesk m_desk;
    Preferences &m_preferences;
    QString m_file;
    SharedProgress m_progress = std::make_shared<TaskProgress>();
    Form *m_form;
    QPlainTextEdit *m_numbers;
    QComboBox *m_country;
    QComboBox *m_reason;
    QComboBox *m_scope;
    QLineEdit *m_source;
    QLabel *m_answer;
    QPushButton *m_act;
};

} // namespace heliograph
