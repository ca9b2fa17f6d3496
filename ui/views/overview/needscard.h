// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/overview/needs.h"
#include "ui/views/overview/snoozes.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace heliograph {

//! What needs the person who looks, each with its one button. Reminders can be snoozed; they come back by
//! themselves when their time is over.
class NeedsCard : public Card
{
    Q_OBJECT

public:
    //! \a clock and \a preferences outlive it.
    NeedsCard(const Clock &clock, Preferences &preferences, QWidget *parent = nullptr);

    void show(const QList<Need> &needs);

Q_SIGNALS:
    void go(const heliograph::Place &place);

private:
    void build();
    void refresh();
    void showRows(const QList<Need> &needs);
    void addRow(int row, const Need &need);
    QMenu *snoozeMenu(const Need &need, QWidget *button);
    void snooze(const QString &key, TimePoint until);
    void chooseTime(const Need &need);
    void showSnoozed(int count);

    const Clock &m_clock;
    Snoozes m_snoozes;
    QList<Need> m_needs;
    QString m_shown;
    QList<QLabel *> m_texts; //!< of the rows that are shown
    QGridLayout *m_grid;
    QLabel *m_snoozed;
    QPushButton *m_wake;
    QTimer m_return; //!< when the next snooze ends
};

} // namespace heliograph
