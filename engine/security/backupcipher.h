// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/base/secret.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <optional>

namespace heliograph {

//! What a backup begins with, readable without its key.
struct BackupHead
{
    //! With what Argon2id makes the key from a passphrase.
    struct Stretching
    {
        QByteArray salt; //!< 16 bytes
        quint64 operations = 0;
        quint64 memory = 0; //!< bytes
    };

    QByteArray workspace; //!< the id of the workspace, 32 hexadecimal digits
    std::optional<Stretching> stretching; //!< nothing if the key is kept in the secret store

    //! A head with a new salt, for a passphrase; \a memory in bytes, at least 8 MiB.
    static BackupHead forPassphrase(const QByteArray &workspace, quint64 operations, quint64 memory);

    //! The 32 bytes of key that \a passphrase makes. Takes as long as the head says. Fails with Secret when
    //! there is not enough memory, or when the head asks for more than a backup of ours ever does.
    Result<Secret> keyOf(const Secret &passphrase) const;
};

struct BackupStreamState;

//! Encrypts a stream piece by piece with libsodium's secretstream (XChaCha20-Poly1305): pieces can be neither
//! changed, exchanged, left out nor cut off at the end unnoticed, and the head is bound to all of them.
class BackupWriter
{
public:
    static constexpr qsizetype PieceSize = 65'536; //!< bytes of plain text; the last may be shorter

    //! Writes \a head and prepares to write to \a out with the 32 bytes of \a key.
    static Result<BackupWriter> begin(QIODevice &out, const BackupHead &head, const Secret &key);
    BackupWriter(BackupWriter &&other) noexcept;
    ~BackupWriter();
    BackupWriter &operator=(BackupWriter &&other) = delete;

    //! PieceSize bytes, or fewer with \a last, which ends the stream.
    Result<void> write(const QByteArray &piece, bool last);

private:
    explicit BackupWriter(QIODevice &out);
    Result<void> put(const QByteArray &bytes);

    QIODevice *m_out;
    std::unique_ptr<BackupStreamState> m_state;
    QByteArray m_bound; // the head, until the first piece is bound to it
};

//! Reads what BackupWriter has written.
class BackupReader
{
public:
    //! Reads the head only. Fails with Invalid when \a in is no backup, or one of a newer program.
    static Result<BackupReader> begin(QIODevice &in);
    BackupReader(BackupReader &&other) noexcept;
    ~BackupReader();
    BackupReader &operator=(BackupReader &&other) = delete;

    const BackupHead &head() const { return m_head; }

    //! Fails with Secret when \a key is not the one.
    Result<void> unlock(const Secret &key);

    //! The next piece; after the last one atEnd(). Fails with Invalid when the file was changed or cut off.
    Result<QByteArray> read();
    bool atEnd() const { return m_atEnd && !m_first; }

private:
    explicit BackupReader(QIODevice &in);
    Result<QByteArray> decrypted();

    QIODevice *m_in;
    BackupHead m_head;
    QByteArray m_bound; // the head, until the first piece is bound to it
    std::unique_ptr<BackupStreamState> m_state;
    std::optional<QByteArray> m_first;
    bool m_atEnd = false;
};

} // namespace heliograph
