// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/ingest/reject.h"

#include <QFile>

namespace heliograph {

//! Writes the refused rows of an import as CSV: line, column, value, reason (UTF-8, RFC 4180).
//!
//! The file is readable for its owner only and is called NAME.part until commit(); without a reject there is
//! none. A value that a spreadsheet would run as a formula gets an apostrophe in front, which a later import
//! takes off again. Destroyed without commit() it removes what it wrote.
class RejectsWriter
{
public:
    explicit RejectsWriter(const QString &name);
    ~RejectsWriter();
    Q_DISABLE_COPY_MOVE(RejectsWriter)

    //! Fails with Storage.
    Result<void> add(const Reject &reject);

    //! Makes the file durable and gives it its name, which it returns; empty if nothing was refused.
    Result<QString> commit();

private:
    Result<void> write(const QByteArray &bytes);
    Error failure() const;

    QString m_name;
    QFile m_part;
};

} // namespace heliograph
