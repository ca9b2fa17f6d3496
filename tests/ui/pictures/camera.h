// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace heliograph {

class ConsoleWindow;

//! Takes pictures of windows and dialogs for a person to look at, once nothing in them is waited for any
//! more.
class Camera
{
public:
    //! Into the folder \a out; of the screens called \a only, or of all if there are none.
    Camera(const QString &out, const QStringList &only);

    //! What the names of all files begin with from now on: the look and the size.
    void setPrefix(const QString &prefix) { m_prefix = prefix; }

    bool wants(const QString &screen) const { return m_only.isEmpty() || m_only.contains(screen); }
    int count() const { return m_count; } //!< of pictures so far

    //! Waits until answers are in and painted.
    static void settle();

    //! Of \a widget as it is now. The screen that it belongs to is the part of \a name before the first dash.
    void save(QWidget &widget, const QString &name);

    //! Settles first.
    void take(QWidget &widget, const QString &name);

    //! Of whatever dialog is open over \a window, and away with it.
    void takeDialog(QWidget &window, const QString &name);

    static void trigger(ConsoleWindow &window, const QString &action);

    //! Of the dialog that \a action opens.
    void takeDialogOf(ConsoleWindow &window, const QString &action, const QString &name);

private:
    QString m_out;
    QStringList m_only;
    QString m_prefix;
    int m_count = 0;
};

} // namespace heliograph
