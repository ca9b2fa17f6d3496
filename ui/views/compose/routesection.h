// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/compose/composesection.h"

class QComboBox;
class QListWidget;

namespace heliograph {

//! Through whom, in which order, under which signature and as what class.
class RouteSection : public ComposeSection
{
    Q_OBJECT

public:
    explicit RouteSection(QWidget *parent = nullptr);

    void showDraft(const NewCampaign &draft, const ComposeGround &ground) override;
    void apply(NewCampaign &draft) const override;
    void focusFirst() override;

private:
    void showSignatures(const QString &chosen);
    void showSummary();
    void move(int by);
    QList<AccountId> chosen() const;

    ComposeGround m_ground;
    QComboBox *m_class;
    QListWidget *m_accounts;
    QComboBox *m_signature;
};

} // namespace heliograph
