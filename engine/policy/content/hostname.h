// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QStringView>

namespace heliograph {

//! A host in a link, taken apart by the rules that browsers follow (UTS 46 through ICU).
struct HostName
{
    QString ascii; //!< lower case, as it travels: "xn--80ak6aa92e.com"
    QString shown; //!< as people see it: "аррӏе.com"
    bool isAddress = false; //!< a bare IP address, in any notation
    bool isPunycode = false; //!< it travels as punycode, however it is written
    bool mixesScripts = false; //!< within one part

    //! What browsers make of \a written; ascii is empty if they would not go there.
    static HostName parse(QStringView written);

    //! Whether the host is one of \a hosts or lies beneath one; these are in ASCII.
    bool isWithin(const QSet<QString> &hosts) const;

    //! Whether \a label is a top-level domain (public suffix list, or reserved for examples), so that phones
    //! make a link of what stands before it even without "http".
    static bool endsHosts(QStringView label);
};

} // namespace heliograph
