// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/ingest/audienceimport.h"
#include "tests/support/sqliteteststore.h"

#include <QTemporaryDir>

namespace heliograph {

//! A workspace and a folder with lists to import into it.
class ImportFixture
{
public:
    //! Writes \a bytes to the file \a name and returns its path.
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("list.csv")) const;

    //! \a rows people with the invented numbers of TestStore::phone(), comma separated, with headings.
    static QByteArray people(int rows);

    //! An order to import \a file as Chinese numbers.
    ImportOrder order(const QString &file) const;

    Result<ImportReport> import(const QByteArray &bytes);

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }
    QStringList files() const;

    //! The values of the person at \a line, decrypted: number first; empty if there is none.
    QStringList person(AudienceId audience, int line);

    //! Audiences, and members, of any kind in the database.
    qint64 audiences() { return m_store.value(QStringLiteral("SELECT count(*) FROM audience")); }
    qint64 visible()
    {
        return m_store.value(QStringLiteral("SELECT count(*) FROM audience WHERE complete=1"));
    }
    qint64 members() { return m_store.value(QStringLiteral("SELECT count(*) FROM audience_member")); }

    SqliteTestStore &testStore() { return m_store; }
    Store &store() { return m_store.store(); }

private:
    QTemporaryDir m_folder;
    SqliteTestStore m_store;
};

//! The bytes of a file.
QByteArray contentOf(const QString &path);

} // namespace heliograph
