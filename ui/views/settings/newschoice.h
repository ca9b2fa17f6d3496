// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace heliograph {

//! Which notifications one wants in the bell and on the desktop; every choice acts at once.
class NewsChoice : public QWidget
{
    Q_OBJECT

public:
    explicit NewsChoice(Preferences &preferences, QWidget *parent = nullptr);

    void showKept();

    static QStringList keys();

private:
    void addBox(QGridLayout *grid, int row, int column, const QString &key, const QString &name);

    Preferences &m_preferences;
    QList<std::pair<QString, QCheckBox *>> m_boxes; //!< by key
};

} // namespace heliograph
