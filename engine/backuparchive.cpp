// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/backuparchive.h"

#include "engine/security/lockedkey.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qsizetype LengthSize = sizeof(quint32);

Error noRoom(const QFile &file)
{
    return {ErrorKind::Storage,
            u"%1 cannot be written: %2. Free some space or choose another place."_s.arg(file.fileName(),
                                                                                        file.errorString())};
}

Error notOurs()
{
    return {ErrorKind::Invalid,
            u"The backup holds no workspace that this program understands. Use the version of "
            "Heliograph that made it, or a newer one."_s};
}

QByteArray manifestOf(const BackupContent &content)
{
    return QJsonDocument(QJsonObject{{u"version"_s, 1},
                                     {u"made_at"_s, toMillis(content.madeAt)},
                                     {u"database_bytes"_s, content.databaseBytes},
                                     {u"approvers"_s, QString::fromLatin1(content.approvers)},
                                     {u"messages"_s, content.messages},
                                     {u"campaigns"_s, content.campaigns}})
        .toJson(QJsonDocument::Compact);
}

// A stream of bytes, cut into pieces of the size that the cipher wants.
class Packer
{
public:
    Packer(BackupWriter &writer)
        : m_writer(writer)
    {
    }

    Result<void> add(const QByteArray &bytes)
    {
        m_pending += bytes;
        while (m_pending.size() > BackupWriter::PieceSize) {
            if (const auto done = m_writer.write(m_pending.left(BackupWriter::PieceSize), false); !done)
                return done;
            m_pending.remove(0, BackupWriter::PieceSize);
        }
        return {};
    }

    Result<void> finish() { return m_writer.write(m_pending, true); }

private:
    BackupWriter &m_writer;
    QByteArray m_pending;
};

Result<UnpackedBackup> unpackHead(BackupReader &reader, QByteArray &rest)
{
    auto piece = reader.read();
    if (!piece)
        return piece.error();
    const quint32 length = piece->size() < LengthSize ? 0 : qFromBigEndian<quint32>(piece->constData());
    const qsizetype keySize = reader.head().stretching ? LockedKey::Size : 0;
    if (length == 0 || length > BackupWriter::PieceSize || piece->size() < LengthSize + length + keySize)
        return notOurs();
    const QJsonObject manifest = QJsonDocument::fromJson(piece->mid(LengthSize, length)).object();
    if (manifest["version"_L1].toInt() != 1)
        return notOurs();
    const qsizetype keyAt = LengthSize + length;
    rest = piece->mid(keyAt + keySize);
    return UnpackedBackup{.content = {.workspace = QString::fromLatin1(reader.head().workspace),
                                      .madeAt = fromMillis(manifest["made_at"_L1].toInteger()),
                                      .databaseBytes = manifest["database_bytes"_L1].toInteger(),
                                      .messages = manifest["messages"_L1].toInteger(),
                                      .campaigns = manifest["campaigns"_L1].toInteger(),
                                      .approvers = manifest["approvers"_L1].toString().toLatin1()},
                          .masterKey = Secret(piece->mid(keyAt, keySize))};
}

} // namespace

Result<void> packBackup(BackupWriter &writer, const BackupContent &content, const Secret &masterKey,
                        QFile &database)
{
    Packer packer(writer);
    const QByteArray manifest = manifestOf(content);
    QByteArray length(LengthSize, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(manifest.size()), length.data());
    if (const auto done = packer.add(length + manifest); !done)
        return done;
    // Not copied into the manifest: text is not wiped.
    if (const auto done = packer.add(masterKey.expose()); !done)
        return done;
    while (!database.atEnd()) {
        const QByteArray piece = database.read(BackupWriter::PieceSize);
        if (piece.isEmpty())
            return noRoom(database);
        if (const auto done = packer.add(piece); !done)
            return done;
    }
    return packer.finish();
}

Result<UnpackedBackup> unpackBackup(BackupReader &reader, const QString &databaseFile)
{
    QByteArray bytes;
    auto unpacked = unpackHead(reader, bytes);
    if (!unpacked)
        return unpacked;
    QFile database(databaseFile);
    if (!database.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return noRoom(database);
    while (true) {
        if (database.write(bytes) != bytes.size())
            return noRoom(database);
        if (reader.atEnd())
            break;
        auto piece = reader.read();
        if (!piece)
            return piece.error();
        bytes = *std::move(piece);
    }
    if (!database.flush() || database.size() != unpacked->content.databaseBytes)
        return notOurs();
    return unpacked;
}

} // namespace heliograph
