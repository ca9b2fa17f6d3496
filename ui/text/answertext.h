// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/answer.h"
#include "engine/domain/contentfinding.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! Answers to people who wrote to us, in words (product.md 4.12). Any thread.
class AnswerText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::AnswerText)

public:
    //! Why nobody can be answered: "This person opted out on 3 Feb 2026 …. Answering is not possible." Empty
    //! if one can be.
    static QString hindrance(const AnswerGround &ground, const Format &format);

    //! What \a text comes to: "1 segment, EUR 0.055 through ali".
    static QString price(const AnswerGround &ground, const QString &text, const Format &format);

    //! Why the content rules let it not go.
    static QString refused(const QList<ContentFinding> &findings, const Format &format);
};

} // namespace heliograph
