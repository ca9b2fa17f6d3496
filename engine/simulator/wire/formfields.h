// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace heliograph::simulator {

//! The decoded fields of a query or of a form body, in their order.
class FormFields
{
public:
    //! Adds the fields of \a text ("a=1&b=%20"). False if an escape is malformed.
    bool add(QByteArrayView text);

    //! The first field \a name, null if there is none.
    QByteArray value(QByteArrayView name) const;

    //! The fields sorted and encoded again by RFC 3986, as signatures cover them.
    QByteArray canonical() const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_fields;
};

//! Appends \a text percent-encoded by RFC 3986 (all but A-Z a-z 0-9 - _ . ~).
void appendEncoded(QByteArray &out, QByteArrayView text);

//! Undoes percent-encoding and plus signs; null if an escape is malformed.
QByteArray decoded(QByteArrayView text);

} // namespace heliograph::simulator
