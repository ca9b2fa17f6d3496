// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/content/foldedtext.h"
#include "engine/policy/content/hostname.h"

#include <QList>

namespace heliograph {

//! A link as a phone would make one of it.
struct Link
{
    HostName host;
    bool hasUserName = false; //!< something@ stands before the host
    bool isUnknownYet = false; //!< its host holds a value that is filled in for each person
    int begin = 0; //!< in the units of the text that was searched
    int end = 0;
};

//! The links in \a text: with a scheme, with "www.", or bare hosts that end in a top-level domain. An address
//! of e-mail is none. \a text is FoldedText::written(), so full-width and hidden characters are no hiding
//! place; the ideographic full stop counts as a dot between ASCII letters ("acme。com").
QList<Link> findLinks(const FoldedText::Form &text);

//! The hosts of all links in \a text as people write it, in ASCII and each once: what an approver is shown as
//! linked, and what may want a second one. A host that is filled in for each person is not known here.
QSet<QString> linkedHosts(const QString &text);

} // namespace heliograph
