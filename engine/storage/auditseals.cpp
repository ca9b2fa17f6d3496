// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/auditseals.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <syslog.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qsizetype HashSize = 32;

std::optional<KeptSeal> parse(const QByteArray &line, const QByteArray &databaseId)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const KeptSeal kept{
        .seal = {object["seq"_L1].toInteger(), QByteArray::fromHex(object["hash"_L1].toString().toLatin1())},
        .incarnation = object["incarnation"_L1].toInteger(),
        .at = fromMillis(object["at"_L1].toInteger())};
    const bool whole = object["database"_L1].toString().toLatin1() == databaseId.toHex()
        && kept.seal.sequence > 0 && kept.seal.hash.size() == HashSize;
    return whole ? std::optional(kept) : std::nullopt;
}

// The last line of somebody who was killed, or whose power was cut, must not swallow the next.
bool endsTorn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() > 0 && file.seek(file.size() - 1)
        && file.read(1) != "\n";
}

} // namespace

AuditSeals::AuditSeals(const QString &folder, const QByteArray &databaseId)
    : m_folder(folder)
    , m_file(folder + u"/audit-seals"_s)
    , m_databaseId(databaseId)
{
}

Result<void> AuditSeals::keep(const KeptSeal &seal) const
{
    const QJsonObject object{{u"database"_s, QString::fromLatin1(m_databaseId.toHex())},
                             {u"incarnation"_s, seal.incarnation},
                             {u"at"_s, toMillis(seal.at)},
                             {u"seq"_s, seal.seal.sequence},
                             {u"hash"_s, QString::fromLatin1(seal.seal.hash.toHex())}};
    QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (endsTorn(m_file))
        line.prepend('\n');
    QFile file(m_file);
    // One write of a short line: programs that append at the same time do not mix theirs.
    const bool good = QDir().mkpath(m_folder)
        && file.open(QIODevice::Append | QIODevice::Unbuffered,
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(line) == line.size() && fsync(file.handle()) == 0;
    if (!good)
        return Error{ErrorKind::Storage,
                     u"The seal of the audit log cannot be kept in %1: %2. Check the free space and who owns "
                     "the folder and the file."_s.arg(m_file, file.errorString())};
    return {};
}

Result<QList<KeptSeal>> AuditSeals::kept() const
{
    QFile file(m_file);
    if (!file.exists())
        return QList<KeptSeal>();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage,
                     u"The seals of the audit log in %1 cannot be read: %2. Check who owns the file."_s.arg(
                         m_file, file.errorString())};
    QList<KeptSeal> seals;
    while (!file.atEnd()) {
        if (const auto seal = parse(file.readLine(), m_databaseId))
            seals.append(*seal);
    }
    return seals;
}

bool AuditSeals::isThere() const
{
    return QFileInfo::exists(m_file);
}

void AuditSeals::tellSystemLog(const AuditSeal &seal) const
{
    syslog(LOG_AUTHPRIV | LOG_NOTICE, "heliograph: audit seal of database %s: entry %lld, hash %s",
           m_databaseId.toHex().constData(), static_cast<long long>(seal.sequence),
           seal.hash.toHex().constData());
}

} // namespace heliograph
