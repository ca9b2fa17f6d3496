// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/aboutbox.h"

#include <QCoreApplication>

namespace heliograph {

AboutBox::AboutBox(QWidget *parent)
    : QMessageBox(QMessageBox::NoIcon, tr("About Heliograph"),
                  tr("Heliograph %1").arg(QCoreApplication::applicationVersion()), QMessageBox::NoButton,
                  parent)
{
    addButton(tr("Close"), QMessageBox::RejectRole);
    setInformativeText(
        tr("Free software under the GNU General Public License, version 3 or later.\n"
           "Made with Qt, QtKeychain, libphonenumber, libsodium, SQLite, ICU, libcsv and libpsl."));
    setAttribute(Qt::WA_DeleteOnClose);
}

} // namespace heliograph
