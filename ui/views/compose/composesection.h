// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/compose/draftchecks.h"
#include "ui/widgets/card.h"

class QLabel;

namespace heliograph {

class StateBadge;

//! A part of the page where a campaign is written: a heading, a line that sums it up, and how it stands.
class ComposeSection : public Card
{
    Q_OBJECT

public:
    ComposeSection(const QString &id, const QString &heading, QWidget *parent = nullptr);

    //! Puts what \a draft says into its fields, quietly.
    virtual void showDraft(const NewCampaign &draft, const ComposeGround &ground) = 0;
    //! Puts what its fields say into \a draft.
    virtual void apply(NewCampaign &draft) const = 0;

    //! Ready, "2 to look at" or "1 to fix".
    void setChecks(const QList<CheckLine> &lines);
    virtual void focusFirst() = 0;

Q_SIGNALS:
    void edited(); //!< by whoever sits there

protected:
    void setSummary(const QString &summary);
    //! Calls edited(), unless showDraft() is at work.
    void tellEdited();
    QString name(const QString &part) const { return m_id + QLatin1Char('.') + part; }

    bool m_showing = false;

private:
    QString m_id;
    QLabel *m_summary;
    StateBadge *m_mark;
    QLabel *m_problems;
};

} // namespace heliograph
