// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace heliograph {

//! Uses a window as people do, by the names of its parts. What cannot be done ends the test program, after
//! some patience.
class WindowHand
{
public:
    explicit WindowHand(QWidget &window)
        : m_window(window)
    {
    }

    //! The one visible thing of that name in the window or one of its dialogs.
    template <typename T>
    T *find(const QString &name) const
    {
        T *found = nullptr;
        const auto all = m_window.findChildren<T *>(name);
        for (T *one : all) {
            if constexpr (std::is_base_of_v<QWidget, T>) {
                if (!one->isVisible())
                    continue;
            }
            found = one;
        }
        return found;
    }
    bool has(const QString &name) const;

    void click(const QString &button) const;
    void type(const QString &field, const QString &text) const;
    void trigger(const QString &action) const;

    //! Ends the test; a picture of the window is kept in HELIOGRAPH_TEST_PICTURES if that is set.
    [[noreturn]] void giveUp(const QString &why) const;

private:
    QWidget &m_window;
};

} // namespace heliograph
