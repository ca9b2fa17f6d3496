// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/compose/composesection.h"

class QListWidget;

namespace heliograph {

//! Everything that was looked at and needs somebody, each with the way there.
class ChecksSection : public ComposeSection
{
    Q_OBJECT

public:
    explicit ChecksSection(QWidget *parent = nullptr);

    void showDraft(const NewCampaign &, const ComposeGround &) override { }
    void apply(NewCampaign &) const override { }
    void focusFirst() override;

    //! \a examined: the engine was asked about every person.
    void setLines(const QList<CheckLine> &lines, bool examined);

Q_SIGNALS:
    void goThere(heliograph::ComposePart part);
    void examineWanted();

private:
    QListWidget *m_list;
};

} // namespace heliograph
