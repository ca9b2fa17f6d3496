// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/healthnote.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace heliograph {

namespace {

constexpr qsizetype NoteBytes = 2048;

QString notePath(const QString &folder)
{
    return folder + QStringLiteral("/engine-health.json");
}

QByteArray lineOf(const StorageHealth &health)
{
    const QJsonObject json{{QStringLiteral("trouble"), storageTroubleCode(health.trouble)},
                           {QStringLiteral("since"), toMillis(health.since)},
                           {QStringLiteral("detail"), health.detail.left(NoteBytes / 4)},
                           {QStringLiteral("kept_results"), health.keptResults}};
    const QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return line.leftJustified(NoteBytes - 1, ' ', true) + '\n';
}

} // namespace

HealthNote::HealthNote(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<HealthNote>> HealthNote::open(const QString &folder)
{
    std::unique_ptr<HealthNote> note(new HealthNote(notePath(folder)));
    const QByteArray line = lineOf({});
    if (!note->m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)
        || !note->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || note->m_file.write(line) != line.size())
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The file “%1” cannot be written: %2. Nothing was started. Check the free "
                           "space and who owns the workspace folder.")
                .arg(note->m_file.fileName(), note->m_file.errorString())};
    return note;
}

HealthNote::~HealthNote()
{
    if (m_file.isOpen())
        m_file.remove();
}

void HealthNote::write(const StorageHealth &health)
{
    if (m_file.seek(0))
        m_file.write(lineOf(health));
}

std::optional<StorageHealth> HealthNote::read(const QString &folder)
{
    QFile file(notePath(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(NoteBytes));
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    return StorageHealth{.trouble = storageTroubleFromCode(json.value(QStringLiteral("trouble")).toString()),
                         .since = fromMillis(json.value(QStringLiteral("since")).toInteger()),
                         .detail = json.value(QStringLiteral("detail")).toString(),
                         .keptResults = json.value(QStringLiteral("kept_results")).toInt()};
}

} // namespace heliograph
