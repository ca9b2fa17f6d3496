// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

#include <utility>

namespace heliograph {

//! What an entry of the audit log says besides who did what: its JSON object, in words.
class AuditDetailText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::AuditDetailText)

public:
    using Values = QList<std::pair<QString, QString>>;

    //! Each thing, as the engine calls it, and its value, whole. What is empty is left out.
    static Values values(const QByteArray &json);

    //! What people call \a key. One that is not known here stays as the engine calls it, with spaces.
    static QString name(const QString &key);

    //! values() with the names that people use.
    static Values list(const QByteArray &json);

    //! The same in a line. Of a fingerprint the beginning is enough to tell it from others.
    static QString line(const QByteArray &json);
};

} // namespace heliograph
