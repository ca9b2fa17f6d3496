// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/exportstyle.h"
#include "engine/query/partfile.h"

#include <memory>

namespace heliograph {

//! A file that rows are exported to: nothing has its name before commit(), and nothing is left of one that is
//! destroyed without it.
class ExportFile
{
public:
    virtual ~ExportFile() = default;
    Q_DISABLE_COPY_MOVE(ExportFile)

    //! The file \a name, opened. Fails as PartFile::open().
    static Result<std::unique_ptr<ExportFile>> open(const QString &name, const ExportStyle &style);

    virtual RowWriter &row() = 0;

    //! Puts what was added to row() on the disk. Fails with Storage.
    virtual Result<void> flush() = 0;

    //! After the last flush(): makes the content complete, and its checksum known. Fails with Storage.
    virtual Result<void> finish() = 0;

    QByteArray sha256() const { return m_part.hash(); }
    qint64 bytes() const { return m_part.size(); }

    //! As PartFile::commit().
    Result<void> commit() { return m_part.commit(); }

protected:
    explicit ExportFile(const QString &name)
        : m_part(name)
    {
    }

    PartFile &part() { return m_part; }

private:
    PartFile m_part;
};

} // namespace heliograph
