// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/compose/composesection.h"

class QComboBox;
class QPushButton;

namespace heliograph {

//! To whom: an audience there is, or one that is imported now.
class AudienceSection : public ComposeSection
{
    Q_OBJECT

public:
    explicit AudienceSection(QWidget *parent = nullptr);

    void showDraft(const NewCampaign &draft, const ComposeGround &ground) override;
    void apply(NewCampaign &draft) const override;
    void focusFirst() override;
    void choose(AudienceId audience);

Q_SIGNALS:
    void importWanted();
    void pasteWanted();

private:
    void showSummary();

    ComposeGround m_ground;
    QComboBox *m_audience;
};

} // namespace heliograph
