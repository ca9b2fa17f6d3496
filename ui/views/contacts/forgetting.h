// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/forgottenperson.h"
#include "ui/views/view.h"

#include <QObject>

namespace heliograph {

//! Asks whether somebody is to be forgotten for good, and says what that took away.
class Forgetting : public QObject
{
    Q_OBJECT

public:
    //! Dialogs lie over \a over, which owns this.
    Forgetting(const Surroundings &around, QWidget *over);

    //! Asks for the number first.
    void askWhom();
    //! \a shown is the number as whoever looks may see it.
    void ask(const QString &e164, const QString &shown);

    static QString sentence(const ForgottenPerson &person); //!< what was erased
    static QString rest(
        const ForgottenPerson &person); //!< what still needs the number; empty if nothing does

Q_SIGNALS:
    void decided(const QString &e164, const QString &reason);

private:
    Surroundings m_around;
    QWidget *m_over;
};

} // namespace heliograph
