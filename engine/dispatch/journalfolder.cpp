// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/journalfolder.h"

#include "engine/dispatch/journalwitness.h"

#include <QDateTime>
#include <QDir>
#include <QMap>
#include <QSet>
#include <QSysInfo>

#include <tuple>

namespace heliograph {

namespace {

constexpr int KeptDays = 30;
constexpr qsizetype AtOnce = 1000;

Error cannotRead(const QFile &file)
{
    return {
        ErrorKind::Storage,
        QStringLiteral("The journal “%1” cannot be read (%2), so it is not known what was sent. Nothing is "
                       "sent. Check the disk and who owns the file.")
            .arg(file.fileName(), file.errorString())};
}

} // namespace

JournalFolder::JournalFolder(const QString &folder, const QByteArray &databaseId)
    : m_folder(folder)
    , m_databaseId(databaseId)
{
}

QString JournalFolder::partFile(const QString &folder, qint64 epoch, int part)
{
    const QString name
        = part == 0 ? QStringLiteral("%1.log").arg(epoch) : QStringLiteral("%1.%2.log").arg(epoch).arg(part);
    return folder + QLatin1Char('/') + name;
}

//! All there are, in the order of their making.
QList<JournalFolder::Part> JournalFolder::parts() const
{
    QList<Part> parts;
    const QStringList names = QDir(m_folder).entryList({QStringLiteral("*.log")}, QDir::Files);
    for (const QString &name : names) {
        const QStringList fields = name.split(QLatin1Char('.'));
        bool isEpoch = false;
        bool isPart = true;
        const qint64 epoch = fields[0].toLongLong(&isEpoch);
        const int number = fields.size() == 2 ? 0 : fields[1].toInt(&isPart);
        if (isEpoch && isPart && fields.size() <= 3)
            parts.append({epoch, number, QString(m_folder % QLatin1Char('/') % name)});
    }
    std::ranges::sort(parts, {}, [](const Part &part) { return std::tuple(part.epoch, part.number); });
    return parts;
}

Result<std::optional<Sighting>> JournalFolder::beginningOf(const Part &part) const
{
    QFile file(part.path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(file);
    const QByteArray line = file.readLine();
    if (line.isEmpty() && file.error() != QFileDevice::NoError)
        return cannotRead(file);
    auto sighting = Sighting::fromLine(QByteArrayView(line).first(std::max<qsizetype>(line.size() - 1, 0)));
    if (sighting && (sighting->age.databaseId != m_databaseId || sighting->age.epoch != part.epoch))
        sighting.reset();
    return sighting;
}

Result<JournalFolder::Content> JournalFolder::contentOf(const Part &part) const
{
    Content content;
    auto beginning = beginningOf(part);
    if (!beginning)
        return beginning.error();
    content.sighting = *std::move(beginning);
    if (!content.sighting)
        return content;
    QFile file(part.path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(file);
    content.bytes = file.readLine().size();
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const bool isWhole = line.endsWith('\n');
        auto request = isWhole ? JournalledRequest::fromLine(QByteArrayView(line).chopped(1)) : std::nullopt;
        if (request) {
            content.requests.append(*std::move(request));
            content.bytes = file.pos();
        } else {
            content.intact = content.intact && file.atEnd();
        }
    }
    if (file.error() != QFileDevice::NoError)
        return cannotRead(file);
    return content;
}

Result<std::optional<Sighting>> JournalFolder::newest() const
{
    const QList<Part> all = parts();
    for (auto part = all.crbegin(); part != all.crend(); ++part) {
        auto content = contentOf(*part);
        if (!content)
            return content.error();
        if (!content->sighting)
            continue;
        for (const JournalledRequest &request : std::as_const(content->requests)) {
            for (const auto &[attempt, message] : request.attempts)
                content->sighting->age.attempt = std::max(content->sighting->age.attempt, number(attempt));
        }
        return content->sighting;
    }
    return std::optional<Sighting>();
}

Result<QList<QByteArray>> JournalFolder::provenUnsent(const QList<OpenRequest> &open) const
{
    QMap<qint64, QList<OpenRequest>> byEpoch;
    for (const OpenRequest &request : open)
        byEpoch[request.epoch].append(request);
    QList<QByteArray> unsent;
    for (auto requests = byEpoch.cbegin(); requests != byEpoch.cend(); ++requests) {
        const auto found = unsentOf(requests.key(), requests.value());
        if (!found)
            return found.error();
        unsent += *found;
    }
    return unsent;
}

Result<QList<QByteArray>> JournalFolder::unsentOf(qint64 epoch, const QList<OpenRequest> &open) const
{
    const AttemptId first = std::ranges::min(open, {}, &OpenRequest::firstAttempt).firstAttempt;
    const auto parts = partsSince(epoch, number(first));
    if (!parts)
        return parts.error();
    const auto witness = JournalWitness::read({m_folder, m_databaseId, epoch});
    if (!witness)
        return QList<QByteArray>();
    bool isWhole = false;
    QSet<QByteArray> left;
    for (const Part &part : *parts) {
        const auto content = contentOf(part);
        if (!content)
            return content.error();
        if (!content->intact)
            return QList<QByteArray>();
        isWhole = isWhole || (part.number == witness->part && content->bytes >= witness->bytes);
        for (const JournalledRequest &request : std::as_const(content->requests))
            left.insert(request.requestId);
    }
    QList<QByteArray> unsent;
    for (const OpenRequest &request : open) {
        if (isWhole && !left.contains(request.requestId))
            unsent.append(request.requestId);
    }
    return unsent;
}

//! The parts of \a epoch in which \a attempt or a later one can stand; none if one of them is missing or of
//! another boot, since then they prove nothing.
Result<QList<JournalFolder::Part>> JournalFolder::partsSince(qint64 epoch, qint64 attempt) const
{
    QList<Part> chosen;
    bool reachesBack = false;
    const QList<Part> all = parts();
    for (auto part = all.crbegin(); part != all.crend() && !reachesBack; ++part) {
        if (part->epoch != epoch)
            continue;
        const auto beginning = beginningOf(*part);
        if (!beginning)
            return beginning.error();
        const bool follows = chosen.isEmpty() || chosen.constFirst().number == part->number + 1;
        const QByteArray boot = QSysInfo::bootUniqueId();
        if (!*beginning || !follows || boot.isEmpty() || (*beginning)->boot != boot)
            return QList<Part>();
        chosen.prepend(*part);
        reachesBack = (*beginning)->age.attempt < attempt;
    }
    return reachesBack ? chosen : QList<Part>();
}

Result<void> JournalFolder::visit(const Visitor &each) const
{
    QList<JournalledAttempt> attempts;
    const QList<Part> all = parts();
    for (const Part &part : all) {
        const auto content = contentOf(part);
        if (!content)
            return content.error();
        for (const JournalledRequest &request : std::as_const(content->requests)) {
            attempts += request.each();
            if (attempts.size() < AtOnce)
                continue;
            if (const Result<void> done = each(attempts); !done)
                return done;
            attempts.clear();
        }
    }
    return attempts.isEmpty() ? Result<void>() : each(attempts);
}

void JournalFolder::removeOld(qint64 epoch) const
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-KeptDays);
    const QList<Part> all = parts();
    for (const Part &part : all) {
        if (part.epoch >= epoch)
            continue;
        JournalWitness::remove({m_folder, m_databaseId, part.epoch});
        if (QFileInfo(part.path).lastModified() < limit)
            QFile::remove(part.path);
    }
}

} // namespace heliograph
