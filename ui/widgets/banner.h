// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace heliograph {

//! A state that lasts, above a page: never over it, and no space is kept for it.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Good, Warning, Danger };

    explicit Banner(QWidget *parent = nullptr);

    //! Shows \a sentence; \a action, if not empty, is the one button.
    void tell(Kind kind, const QString &sentence, const QString &action = {});
    void setClosable(bool closable);
    QString sentence() const;

Q_SIGNALS:
    void actionChosen();
    void closed();

private:
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace heliograph
