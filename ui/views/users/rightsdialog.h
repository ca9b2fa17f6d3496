// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace heliograph {

//! All rights against all roles (product.md 5), as the store asks them.
class RightsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RightsDialog(QWidget *parent);
};

} // namespace heliograph
