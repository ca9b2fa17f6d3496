// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/holdreason.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! Why people are held (product.md 2.3). Any thread.
class HoldText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::HoldText)

public:
    //! What follows "Held because", without a full stop. \a provider is the label of the account concerned;
    //! it may be empty. Holds of rows carry less than holds of campaigns and accounts, so every sentence
    //! does without the end and the note.
    static QString because(const Hold &hold, const QString &provider, const Format &format);

    //! What a person can do about it, as a sentence; empty if waiting is all there is.
    static QString remedy(HoldReason reason);
    static QString remedy(const Hold &hold);

    //! \a sentence with what the provider said behind it: its code, or its words.
    static QString withNote(const QString &sentence, const QString &note);

    //! \a words without the full stop at their end, to stand inside a longer sentence.
    static QString withoutStop(const QString &words);

private:
    static QString ofTime(const Hold &hold, const Format &format);
    static QString ofProvider(const Hold &hold, const QString &provider, const Format &format);
    static QString ofPeople(const Hold &hold, const Format &format);
    static QString ofStorage(const Hold &hold);
    static QString pausedLane(const Hold &hold, const QString &provider, const Format &format);
    static QString paused(const Hold &hold, const Format &format);
    static QString stopped(const Hold &hold, const Format &format);
    static QString withReason(const QString &sentence, const QString &reason);
};

} // namespace heliograph
