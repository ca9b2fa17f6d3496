// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/fileroom.h"

#include <QDialog>

class QLabel;

namespace heliograph {

//! Shows a seal of the audit log, to be copied or saved.
class SealDialog : public QDialog
{
    Q_OBJECT

public:
    SealDialog(const QString &title, const QString &text, const QString &seal, QWidget *parent);

    //! Writes the seal to \a file; the dialog says whether it could.
    void save(const QString &file);

private:
    void chooseFile();

    FileRoom m_files;
    QString m_seal;
    QLabel *m_told;
};

} // namespace heliograph
