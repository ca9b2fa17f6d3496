// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/backupcipher.h"

#include <QtEndian>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr QByteArrayView Magic("HELIOGRAPH BACKUP 1\n");
constexpr qsizetype WorkspaceSize = 32;
constexpr qsizetype SaltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype NumberSize = sizeof(quint64);
constexpr char OfStore = 'k';
constexpr char OfPassphrase = 'p';
constexpr qsizetype KeySize = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr qsizetype FrameSize = BackupWriter::PieceSize + crypto_secretstream_xchacha20poly1305_ABYTES;

// A file from somewhere must not make this computer work for hours.
constexpr quint64 MostOperations = 16;
constexpr quint64 MostMemory = 2ULL << 30;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray bigEndian(quint64 number)
{
    QByteArray bytes(NumberSize, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

// magic, workspace, kind; with a passphrase also salt, operations, memory
QByteArray encoded(const BackupHead &head)
{
    QByteArray bytes = Magic + head.workspace;
    if (!head.stretching)
        return bytes + OfStore;
    return bytes + OfPassphrase + head.stretching->salt + bigEndian(head.stretching->operations)
        + bigEndian(head.stretching->memory);
}

Error noBackup()
{
    return {ErrorKind::Invalid,
            u"This file is no backup of Heliograph, or one of a newer version. Choose a file that “backup "
            u"create” "
            "has written."_s};
}

Error damaged()
{
    return {
        ErrorKind::Invalid,
        u"The backup was changed or cut off after it was written, and cannot be used. Take another one."_s};
}

} // namespace

struct BackupStreamState
{
    ~BackupStreamState() { sodium_memzero(&stream, sizeof stream); }

    crypto_secretstream_xchacha20poly1305_state stream{};
};

BackupHead BackupHead::forPassphrase(const QByteArray &workspace, quint64 operations, quint64 memory)
{
    BackupHead head{workspace, Stretching{QByteArray(SaltSize, '\0'), operations, memory}};
    randombytes_buf(head.stretching->salt.data(), static_cast<size_t>(SaltSize));
    return head;
}

Result<Secret> BackupHead::keyOf(const Secret &passphrase) const
{
    Q_ASSERT(stretching);
    QByteArray key(KeySize, '\0');
    const bool usual = stretching->operations <= MostOperations && stretching->memory <= MostMemory;
    const QByteArray &words = passphrase.expose();
    const int failed = usual
        ? crypto_pwhash(raw(key), KeySize, words.constData(), static_cast<unsigned long long>(words.size()),
                        raw(stretching->salt), stretching->operations, stretching->memory,
                        crypto_pwhash_ALG_ARGON2ID13)
        : -1;
    if (failed != 0)
        return Error{ErrorKind::Secret,
                     u"The key of the backup cannot be made from the passphrase: it takes %1 MiB of memory. "
                     u"Close other "
                     "programs, or use a computer with more."_s.arg(stretching->memory >> 20)};
    const Secret made(key);
    sodium_memzero(key.data(), KeySize);
    return made;
}

BackupWriter::BackupWriter(QIODevice &out)
    : m_out(&out)
    , m_state(std::make_unique<BackupStreamState>())
{
}

BackupWriter::BackupWriter(BackupWriter &&other) noexcept = default;
BackupWriter::~BackupWriter() = default;

Result<BackupWriter> BackupWriter::begin(QIODevice &out, const BackupHead &head, const Secret &key)
{
    Q_ASSERT(head.workspace.size() == WorkspaceSize && key.expose().size() == KeySize);
    BackupWriter writer(out);
    QByteArray start(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&writer.m_state->stream, raw(start), raw(key.expose()));
    writer.m_bound = encoded(head);
    if (const auto done = writer.put(writer.m_bound + start); !done)
        return done.error();
    return writer;
}

Result<void> BackupWriter::write(const QByteArray &piece, bool last)
{
    Q_ASSERT(last ? piece.size() <= PieceSize : piece.size() == PieceSize);
    QByteArray frame(piece.size() + crypto_secretstream_xchacha20poly1305_ABYTES, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_state->stream, raw(frame), nullptr, raw(piece),
                                               static_cast<unsigned long long>(piece.size()), raw(m_bound),
                                               static_cast<unsigned long long>(m_bound.size()),
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    m_bound.clear();
    return put(frame);
}

Result<void> BackupWriter::put(const QByteArray &bytes)
{
    if (m_out->write(bytes) != bytes.size())
        return Error{ErrorKind::Storage,
                     u"The backup cannot be written: %1. Free some space or choose another place."_s.arg(
                         m_out->errorString())};
    return {};
}

BackupReader::BackupReader(QIODevice &in)
    : m_in(&in)
    , m_state(std::make_unique<BackupStreamState>())
{
}

BackupReader::BackupReader(BackupReader &&other) noexcept = default;
BackupReader::~BackupReader() = default;

Result<BackupReader> BackupReader::begin(QIODevice &in)
{
    BackupReader reader(in);
    if (in.read(Magic.size()) != Magic)
        return noBackup();
    reader.m_head.workspace = in.read(WorkspaceSize);
    const QByteArray kind = in.read(1);
    if (reader.m_head.workspace.size() != WorkspaceSize || kind.size() != 1)
        return damaged();
    if (kind[0] == OfPassphrase) {
        const QByteArray salt = in.read(SaltSize);
        const QByteArray operations = in.read(NumberSize);
        const QByteArray memory = in.read(NumberSize);
        if (memory.size() != NumberSize)
            return damaged();
        reader.m_head.stretching
            = BackupHead::Stretching{salt, qFromBigEndian<quint64>(operations.constData()),
                                     qFromBigEndian<quint64>(memory.constData())};
    } else if (kind[0] != OfStore) {
        return noBackup();
    }
    reader.m_bound = encoded(reader.m_head);
    return reader;
}

Result<void> BackupReader::unlock(const Secret &key)
{
    const QByteArray start = m_in->read(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    if (start.size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        return damaged();
    const bool usable = key.expose().size() == KeySize
        && crypto_secretstream_xchacha20poly1305_init_pull(&m_state->stream, raw(start), raw(key.expose()))
            == 0;
    auto first = usable ? decrypted() : Result<QByteArray>(damaged());
    if (!first)
        return Error{ErrorKind::Secret,
                     m_head.stretching ? u"The backup cannot be opened: the passphrase is another one, or "
                                         u"the file was changed. Try the "
                                         "passphrase again, then another backup."_s
                                       : u"The backup cannot be opened: its key is not the one in this "
                                         u"secret store, or the file was "
                                         "changed. Name the secret store of the workspace it was made of."_s};
    m_first = *std::move(first);
    return {};
}

Result<QByteArray> BackupReader::read()
{
    if (m_first)
        return *std::exchange(m_first, std::nullopt);
    return decrypted();
}

Result<QByteArray> BackupReader::decrypted()
{
    const QByteArray frame = m_in->read(FrameSize);
    if (frame.size() < crypto_secretstream_xchacha20poly1305_ABYTES)
        return damaged();
    QByteArray piece(frame.size() - crypto_secretstream_xchacha20poly1305_ABYTES, Qt::Uninitialized);
    unsigned char tag = 0;
    const int refused = crypto_secretstream_xchacha20poly1305_pull(
        &m_state->stream, raw(piece), nullptr, &tag, raw(frame),
        static_cast<unsigned long long>(frame.size()), raw(m_bound),
        static_cast<unsigned long long>(m_bound.size()));
    m_bound.clear();
    const bool last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (refused != 0 || last != m_in->atEnd())
        return damaged();
    m_atEnd = last;
    return piece;
}

} // namespace heliograph
