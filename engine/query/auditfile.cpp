// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/auditfile.h"

#include "engine/query/partfile.h"
#include "engine/storage/disclosurestore.h"
#include "engine/storage/reader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int RowsAtOnce = 1'000;
constexpr qint64 LongestLine = 1'048'576; // bytes

QByteArray lineOf(const AuditRow &entry)
{
    const QJsonObject object{{u"seq"_s, entry.sequence},
                             {u"at"_s, toMillis(entry.at)},
                             {u"actor"_s, number(entry.actor)},
                             {u"actor_name"_s, entry.actorName},
                             {u"origin"_s, entry.origin},
                             {u"action"_s, entry.action},
                             {u"object"_s, entry.object},
                             {u"detail"_s, QString::fromUtf8(entry.detail)},
                             {u"prev"_s, QString::fromLatin1(entry.previous.toHex())},
                             {u"hash"_s, QString::fromLatin1(entry.hash.toHex())}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<AuditRow> parse(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!object["seq"_L1].isDouble() || !object["hash"_L1].isString())
        return std::nullopt;
    return AuditRow{.sequence = object["seq"_L1].toInteger(),
                    .at = fromMillis(object["at"_L1].toInteger()),
                    .actor = UserId(object["actor"_L1].toInteger()),
                    .origin = object["origin"_L1].toString(),
                    .action = object["action"_L1].toString(),
                    .object = object["object"_L1].toString(),
                    .detail = object["detail"_L1].toString().toUtf8(),
                    .previous = QByteArray::fromHex(object["prev"_L1].toString().toLatin1()),
                    .hash = QByteArray::fromHex(object["hash"_L1].toString().toLatin1()),
                    .actorName = object["actor_name"_L1].toString()};
}

} // namespace

Result<AuditFile::Written> AuditFile::write(Reader &reader, DisclosureStore &disclosures, const QString &file,
                                            const Progress &progress)
{
    PartFile part(file);
    if (const auto opened = part.open(); !opened)
        return opened.error();
    Written written;
    while (true) {
        const auto entries = reader.auditChain(written.seal.sequence, RowsAtOnce);
        if (!entries)
            return entries.error();
        if (entries->isEmpty())
            break;
        QByteArray lines;
        for (const AuditRow &entry : *entries)
            lines += lineOf(entry);
        if (const auto done = part.write(lines); !done)
            return done.error();
        written.entries += entries->size();
        written.seal = {entries->constLast().sequence, entries->constLast().hash};
        if (progress && !progress(written.entries))
            return Error{ErrorKind::Cancelled, u"The export was stopped. No file was written."_s};
    }
    if (const auto noted = disclosures.noteAuditExport(written.entries); !noted)
        return noted.error();
    if (const auto committed = part.commit(); !committed)
        return committed.error();
    return written;
}

Result<void> AuditFile::read(const QString &file, const Visitor &each)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{
            ErrorKind::NotFound,
            u"The file %1 cannot be read: %2. Check its name and its owner."_s.arg(file, in.errorString())};
    QList<AuditRow> entries;
    for (qint64 line = 1; !in.atEnd(); ++line) {
        const auto entry = parse(in.readLine(LongestLine));
        if (!entry)
            return Error{ErrorKind::Invalid,
                         u"Line %1 of %2 is no entry of an audit log. Choose a file that “audit export” has "
                         "written, whole."_s.arg(line)
                             .arg(file)};
        entries.append(*entry);
        if (entries.size() == RowsAtOnce) {
            if (!each(entries))
                return {};
            entries.clear();
        }
    }
    each(entries);
    return {};
}

} // namespace heliograph
