// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace heliograph {

class Form;
class NewsChoice;

//! What one person likes, kept on this computer; every choice acts at once.
class MinePage : public QWidget
{
    Q_OBJECT

public:
    explicit MinePage(Preferences &preferences, QWidget *parent = nullptr);

    void showKept();
    void setLongestLock(int minutes); //!< the workspace's
    void narrow(const QString &words); //!< shows fields whose label holds them

    //! Back to what a new person has.
    void reset();

    static QStringList keys();

private:
    template <typename Field>
    Field *addField(const QString &key, const QString &label, Field *field, const QString &hint = {});
    QComboBox *addChoice(const QString &key, const QString &label,
                         const QList<std::pair<QString, QString>> &choices, const QString &hint = {});
    void addSwitch(const QString &key, const QString &words, bool usual, const QString &hint = {});
    void build();
    void buildSending();
    void keepReceipts();

    Preferences &m_preferences;
    Form *m_form;
    QList<std::function<void()>> m_shows; //!< each puts one field to what is kept
    QList<std::pair<QString, QWidget *>> m_fields; //!< by label
    QSpinBox *m_lock = nullptr;
    QLineEdit *m_receipts = nullptr;
    NewsChoice *m_news = nullptr;
    bool m_showing = false;
};

} // namespace heliograph
