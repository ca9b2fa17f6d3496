// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/contentfinding.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! What content rules find, in words (product.md 4.16). Any thread.
class ContentText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ContentText)

public:
    //! "Forbidden", "Wants a second look" or "Note".
    static QString severity(ContentSeverity severity);

    //! What \a finding complains of, without a full stop: "“casino” is on the list english".
    static QString complaint(const ContentFinding &finding);

    //! Where it is: "at character 12 of the text", "in the value of name, first in row 37, for 12 people".
    static QString place(const ContentFinding &finding, const Format &format);

    //! All three as one sentence.
    static QString sentence(const ContentFinding &finding, const Format &format);

private:
    static QString ofLink(const ContentFinding &finding);
    static QString ofWords(const ContentFinding &finding);
};

} // namespace heliograph
