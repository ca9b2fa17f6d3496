// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace heliograph {

//! What stands over the page while a list is dragged over it.
class DropPlate : public QLabel
{
    Q_OBJECT

public:
    explicit DropPlate(QWidget *parent);

    void setFile(const QString &file);
};

} // namespace heliograph
