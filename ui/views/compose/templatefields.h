// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace heliograph {

//! The template of each chosen provider, with its state, its text and where its variables are filled from.
class TemplateFields : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateFields(QWidget *parent = nullptr);

    void showDraft(const NewCampaign &draft, const ComposeGround &ground);
    //! The accounts that \a draft goes through, and its audience.
    void setAccounts(const NewCampaign &draft);
    void apply(NewCampaign &draft) const;

Q_SIGNALS:
    void edited();

private:
    struct Field
    {
        AccountId account{};
        QWidget *place = nullptr;
        QComboBox *code = nullptr;
        QLabel *words = nullptr;
    };
    void addField(const ComposeAccount &account);
    void showWords(const Field &field);

    ComposeGround m_ground;
    NewCampaign m_draft; //!< as it was given last
    QList<Field> m_fields;
    QMap<AccountId, QString> m_chosen; //!< of accounts that are not shown now, too
    QVBoxLayout *m_layout;
    QLabel *m_none;
};

} // namespace heliograph
