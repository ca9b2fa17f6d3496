// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagestate.h"

#include <QColor>
#include <QList>
#include <QPalette>
#include <QString>

#include <utility>

namespace heliograph {

//! What a colour is for. Views name roles, never colours.
enum class ColorRole {
    Window, //!< behind everything
    Surface, //!< cards, tables, fields
    Text,
    Muted, //!< text that explains
    Border,
    Accent,
    AccentText, //!< on Accent
    Danger, //!< text and marks
    Warning,
    Good,
    InfoBack, //!< behind text, in banners
    WarningBack,
    DangerBack,
    GoodBack,
};

inline constexpr int ColorRoleCount = 14;

enum class ThemeName { Light, Dark, HighContrast };

//! The colours of the program (product.md 3.13). Text stands out from what it is on by at least 4.5:1, marks
//! and borders by 3:1; a test computes that from textPairs() and markPairs().
class Theme
{
public:
    explicit Theme(ThemeName name = ThemeName::Light)
        : m_name(name)
    {
    }

    ThemeName name() const { return m_name; }
    bool isDark() const { return m_name != ThemeName::Light; }

    QColor color(ColorRole role) const;
    QColor color(LedgerLine line) const; //!< of its badge and its share of a bar
    QColor chartColor(int series) const; //!< of series that have no meaning of their own

    QPalette palette() const;
    QString styleSheet() const; //!< of the whole application

    using Pair = std::pair<QColor, QColor>; //!< what is seen, and what is behind it
    QList<Pair> textPairs() const;
    QList<Pair> markPairs() const;

    //! The contrast of two colours as WCAG 2.1 computes it, 1 to 21.
    static double contrast(const QColor &one, const QColor &other);

    //! Light or dark, whichever \a palette of the system is nearer to: Qt 6.4 cannot tell the system's
    //! choice.
    static ThemeName nearest(const QPalette &palette);

    //! The theme in use; a change repaints every widget.
    static const Theme &current();
    static void use(ThemeName name);

private:
    ThemeName m_name;
};

} // namespace heliograph
