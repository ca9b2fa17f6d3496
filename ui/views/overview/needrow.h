// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/overview/needs.h"

#include <QObject>

class QAction;
class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QWidget;

namespace heliograph {

//! One thing that needs somebody, as it stands in the card: it stays the same, with its focus and its open
//! menu, while what it says changes. Its parts go with it.
class NeedRow : public QObject
{
    Q_OBJECT

public:
    //! Its parts are children of \a card, which outlives it, and so does \a clock.
    NeedRow(const QString &key, const Clock &clock, QWidget *card);
    ~NeedRow() override;

    const QString &key() const { return m_key; }

    //! Says \a need, which has its key, in row \a at of \a grid.
    void show(const Need &need, int at, QGridLayout &grid);

    QList<QWidget *> controls() const; //!< in the order in which Tab reaches them

Q_SIGNALS:
    void go(const heliograph::Place &place);
    void snoozed(heliograph::TimePoint until);
    void timeWanted(const QString &reminder); //!< somebody wants to choose until when

private:
    void say(const Need &need, int at);
    void allowSnooze(bool allowed);
    QMenu *makeMenu(QWidget *button);

    QString m_key;
    const Clock &m_clock;
    QWidget *m_card;
    Need m_need;
    int m_at = -1;
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_snooze = nullptr; //!< of a reminder
    QAction *m_afternoon = nullptr; //!< of its menu, as long as there is one to come
};

} // namespace heliograph
