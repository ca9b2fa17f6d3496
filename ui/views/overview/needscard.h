// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/overview/needs.h"
#include "ui/views/overview/snoozes.h"
#include "ui/widgets/card.h"

#include <QTimer>

#include <memory>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace heliograph {

class NeedRow;

//! What needs the person who looks, each with its one button. Reminders can be snoozed; they come back by
//! themselves when their time is over.
class NeedsCard : public Card
{
    Q_OBJECT

public:
    //! \a clock and \a preferences outlive it.
    NeedsCard(const Clock &clock, Preferences &preferences, QWidget *parent = nullptr);
    ~NeedsCard() override;

    void show(const QList<Need> &needs);

Q_SIGNALS:
    void go(const heliograph::Place &place);

private:
    void build();
    void refresh();
    void showRows(const QList<Need> &needs);
    std::unique_ptr<NeedRow> makeRow(const QString &key);
    void orderTabs();
    void snooze(const QString &key, TimePoint until);
    void chooseTime(const QString &key, const QString &reminder);
    void showSnoozed(int count);

    const Clock &m_clock;
    Snoozes m_snoozes;
    QList<Need> m_needs;
    std::vector<std::unique_ptr<NeedRow>> m_rows;
    QGridLayout *m_grid;
    QLabel *m_nothing;
    QLabel *m_more;
    QLabel *m_snoozed;
    QPushButton *m_wake;
    QTimer m_return; //!< when the next snooze ends
};

} // namespace heliograph
