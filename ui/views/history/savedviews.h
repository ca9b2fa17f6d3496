// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>
#include <QVariantMap>

#include <functional>

namespace heliograph {

class Preferences;

//! Filters of the history under names that somebody gave, kept for each person on this computer.
class SavedViews : public QToolButton
{
    Q_OBJECT

public:
    //! \a now tells what the filters are.
    SavedViews(Preferences &preferences, std::function<QVariantMap()> now, QWidget *parent);

Q_SIGNALS:
    void chosen(const QVariantMap &place);
    //! A view took the place of another one of its name, which \a undo brings back.
    void toldWithUndo(const QString &sentence, const std::function<void()> &undo);

private:
    void fill();
    void save();
    void keep(const QString &name, const QVariantMap &place);

    Preferences &m_preferences;
    std::function<QVariantMap()> m_now;
};

} // namespace heliograph
