// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QCryptographicHash>
#include <QFile>
#include <QString>

namespace heliograph {

//! A file that appears under its name only when it is complete.
//!
//! It is written beside its place as NAME.part, readable for its owner only, and renamed by commit(). Whoever
//! is killed in between leaves at most the .part file, which the next one replaces; a PartFile that is
//! destroyed without commit() removes it.
class PartFile
{
public:
    explicit PartFile(const QString &name);
    ~PartFile();
    Q_DISABLE_COPY_MOVE(PartFile)

    Result<void> open();
    Result<void> write(const QByteArray &bytes);

    //! SHA-256 of what write() was given so far, or of what readBack() found.
    QByteArray hash() const { return m_hash.result(); }
    qint64 size() const { return m_size; } //!< likewise, in bytes

    //! The open file, for writers that want a device.
    QIODevice &device() { return m_part; }

    //! Its name until commit(), for writers that want one.
    QString partName() const { return m_part.fileName(); }

    //! Learns what somebody else has written under partName().
    Result<void> readBack();

    //! Makes the content durable and gives it its name, replacing what had it.
    Result<void> commit();

private:
    Error failure() const;

    QString m_name;
    QFile m_part;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_size = 0;
};

} // namespace heliograph
