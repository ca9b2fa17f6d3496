// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace heliograph {

//! What a view shows when there is nothing to show: why, and at most one button that helps.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    //! \a action may be empty: then there is no button.
    void show(const QString &icon, const QString &title, const QString &sentence, const QString &action = {});

    //! From now on something is waited for. Most answers are there before anybody could read that it is: only
    //! when isPatient() has ended is that to be said (product.md 3.10).
    void expect();
    bool isPatient() const { return m_patience.isActive(); }

Q_SIGNALS:
    void actionChosen();
    void patienceEnded();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitSentence();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
    QTimer m_patience;
};

} // namespace heliograph
