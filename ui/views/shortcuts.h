// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QList>

#include <optional>

namespace heliograph {

//! Something that can be done by keys which a person may choose.
struct Shortcut
{
    QString id; //!< of the window's command, or "page." and what it means on every page that has it
    QString words;
    QKeySequence usual; //!< as everybody has it who chose nothing; may be empty
    bool decides = false; //!< about people or money, even if it only asks: never by a single key
};

//! The keys of the console as one person has them (product.md 3.8). What confirms a decision has none and is
//! not listed, so nobody can give it any.
class Shortcuts
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::Shortcuts)

public:
    static QList<Shortcut> all();

    //! Where the keys of \a id are kept among the preferences, and whether \a key is such a place.
    static QString keptAt(const QString &id);
    static bool isKept(const QString &key);

    static QKeySequence usual(const QString &id); //!< empty for what is not listed
    static QKeySequence chosen(const Preferences &preferences, const QString &id);

    //! The same for an action of a page that usually has \a usual; \a usual itself if it cannot be changed.
    static QKeySequence ofPage(const Preferences &preferences, const QKeySequence &usual);

    static void choose(Preferences &preferences, const QString &id, const QKeySequence &keys);
    static void reset(Preferences &preferences, const QString &id);

    //! Why \a keys can not be those of \a shortcut, whoever else has them; empty if they can.
    static QString whyNot(const Shortcut &shortcut, const QKeySequence &keys);

    //! What else \a keys do now; empty if nothing.
    static std::optional<Shortcut> otherOf(const Preferences &preferences, const QString &id,
                                           const QKeySequence &keys);
};

} // namespace heliograph
