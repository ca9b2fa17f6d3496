// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QStringList>

namespace heliograph {

//! Shows what is shown once and never again: a one-time code, or recovery codes. It can be copied; the
//! clipboard is cleared when the dialog goes, if it still holds it.
class CodeDialog : public QDialog
{
    Q_OBJECT

public:
    CodeDialog(const QString &title, const QString &text, const QStringList &codes, QWidget *parent);
    ~CodeDialog() override;

private:
    void copy();

    QString m_codes;
};

} // namespace heliograph
