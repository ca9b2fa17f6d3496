// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/errortext.h"

#include "ui/text/faulttext.h"

#include <QLocale>

namespace heliograph {

QString ErrorText::kind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
        return tr("Something that was entered does not fit. Nothing was changed. Correct it and try again.");
    case ErrorKind::NotFound:
        return tr("What was asked for is not there any more. Refresh the screen to see what is.");
    case ErrorKind::Conflict:
        return tr("This is not possible now.");
    case ErrorKind::Storage:
        return tr("The database or a file could not be read or written. Your change is not saved. Try again; "
                  "Diagnostics in the menu Help tells what is wrong.");
    case ErrorKind::Network:
        return tr("No connection could be made. Nothing was sent. Check the network and try again.");
    case ErrorKind::Secret:
        return tr("A password or key is missing or does not fit. Check it and try again.");
    case ErrorKind::Cancelled:
        return tr("It was stopped before it was done.");
    }
    Q_UNREACHABLE();
}

QString ErrorText::sentence(const Error &error)
{
    if (error.detail.isEmpty())
        return kind(error.kind);
    if (const QString known = FaultText::sentence(error); !known.isEmpty())
        return known;
    return QLocale().language() == QLocale::English
        ? error.detail
        : QString(kind(error.kind) % QLatin1Char('\n') % error.detail);
}

} // namespace heliograph
