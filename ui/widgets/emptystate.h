// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

Q_SIGNALS:
    void actionChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitSentence();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace heliograph
