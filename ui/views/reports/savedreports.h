// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"

#include <QToolButton>
#include <QVariantMap>

#include <functional>

namespace heliograph {

//! The reports that somebody keeps by name, in a menu.
class SavedReports : public QToolButton
{
    Q_OBJECT

public:
    explicit SavedReports(Preferences &preferences, QWidget *parent = nullptr);

    //! Keeps \a choice under \a name, replacing what had it; returns what brings that back, empty if nothing
    //! had it. Nothing without a name.
    std::function<void()> save(const QString &name, const QVariantMap &choice);
    QStringList names() const;

    //! Asks for a name; named() tells it.
    void askName();

Q_SIGNALS:
    void chosen(const QVariantMap &choice);
    void named(const QString &name);

private:
    void fill();
    static QString keyOf(const QString &name);

    Preferences &m_preferences;
};

} // namespace heliograph
