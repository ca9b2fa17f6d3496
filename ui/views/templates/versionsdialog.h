// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/owntext.h"

#include <QDialog>
#include <QList>

namespace heliograph {

//! Every version of a text of our own, each with what it changed.
class VersionsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a versions newest first, and not empty.
    VersionsDialog(const QList<OwnText> &versions, QWidget *parent);

private:
    static QString html(const QList<OwnText> &versions);
};

} // namespace heliograph
