// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace heliograph {

//! What was just done, for ten seconds (product.md 3.12); with Undo where it can be taken back.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent = nullptr);

    //! Takes the place of what it says now. \a undo may be empty: then there is no button.
    void tell(const QString &sentence, const std::function<void()> &undo = {});

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_undo;
    std::function<void()> m_takeBack;
    QTimer m_timer{this};
};

} // namespace heliograph
