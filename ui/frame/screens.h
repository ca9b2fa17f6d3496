// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/rights.h"
#include "ui/views/view.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace heliograph {

//! A screen of the console, as the sidebar and "Go to anything" know it.
struct Screen
{
    enum class Group { Work, Sending, People, Setup, Hidden };

    QString id; //!< its folder under ui/views, the beginning of its objectNames, its address
    QString title;
    QString icon;
    Group group = Group::Work;
    std::optional<Right> right; //!< without it the screen is not there
    std::function<View *(const Surroundings &, QWidget *)> make;
};

//! All screens there are, in the order of the sidebar (product.md 3.1).
class Screens
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::Screens)

public:
    static QList<Screen> all();
    static QString groupName(Screen::Group group);
};

} // namespace heliograph
