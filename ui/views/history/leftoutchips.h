// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagerow.h"

#include <QHash>
#include <QWidget>

class QPushButton;

namespace heliograph {

class FlowLayout;

//! What the history leaves out, a button each that takes it in again: by pointer, Space, Backspace or Delete.
class LeftOutChips : public QWidget
{
    Q_OBJECT

public:
    //! Tab leads to its buttons from \a after, which outlives it.
    LeftOutChips(QWidget *after, QWidget *parent);

    void setCampaigns(const QHash<CampaignId, QString> &names);
    void setProviders(const QHash<AccountId, QString> &names);

    const LeftOut &leftOut() const { return m_leftOut; }
    void set(const LeftOut &leftOut);

    //! What \a filter asks for is not left out any more.
    void admit(const MessageFilter &filter);

    int count() const; //!< of the values left out
    int kinds() const; //!< of columns of which some are

Q_SIGNALS:
    void changed(); //!< by somebody who took one in again

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    int clear(); //!< returns the place of the button that had the focus; -1 if none had
    void orderTabs(int focused);
    void addChip(const QString &name, const QString &words, const LeftOut &rest);

    LeftOut m_leftOut;
    QHash<CampaignId, QString> m_campaigns;
    QHash<AccountId, QString> m_providers;
    QWidget *m_after;
    FlowLayout *m_row;
    QList<QPushButton *> m_chips; //!< as they are shown
};

} // namespace heliograph
