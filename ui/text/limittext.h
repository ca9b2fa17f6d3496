// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/holdreason.h"
#include "engine/domain/limitnote.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! Why a limit keeps people back, with its figures. Any thread.
class LimitText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::LimitText)

public:
    //! What follows "Held because" for a hold that a limit made. Where only the reason is known, as of many
    //! people at once, the sentence does without the figures.
    static QString because(const Hold &hold, const Format &format);

    //! What a person can do about it.
    static QString remedy(HoldReason reason);

    //! The budget as in "the budget of EUR 100.00 a day of “ali”".
    static QString budget(const BudgetName &name, const QString &subject, qint64 allowed,
                          const Format &format);

    //! "EUR 100.00", or "1,000 messages".
    static QString amount(const QString &unit, qint64 amount, const Format &format);

    //! The length of a cap's window, as in "1 message in 24 h".
    static QString window(std::chrono::seconds length);

private:
    static QString hours(const Hold &hold, const Format &format);
    static QString frequency(const Hold &hold, const Format &format);
    static QString velocity(const Hold &hold, const Format &format);
    static QString spent(const Hold &hold, const Format &format);
    static QString canary(const Hold &hold, const Format &format);
    static QString until(const QString &sentence, const Hold &hold, const Format &format);
};

} // namespace heliograph
