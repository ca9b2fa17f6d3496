// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/approverpins.h"

#include <QFile>
#include <QList>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qsizetype Words = 4; // user, key, at, mac

QString fileOf(const QString &databaseFile)
{
    return databaseFile + u".approvers"_s;
}

Error unusable(const QFile &file)
{
    return {
        ErrorKind::Storage,
        u"The keys of the approvers in %1 cannot be used: %2. Check the free space and who owns the file."_s
            .arg(file.fileName(), file.errorString())};
}

Error changed(const QString &file)
{
    return {ErrorKind::Secret,
            u"The keys of the approvers in %1 were changed by somebody else, so no approval counts and "
            u"nothing is "
            "sent. Put the file back from a backup."_s.arg(file)};
}

} // namespace

ApproverPins::ApproverPins(const QString &databaseFile, const BlindIndex &index)
    : m_file(fileOf(databaseFile))
    , m_index(index)
{
}

QByteArray ApproverPins::macOf(const QByteArray &line, const QByteArray &before) const
{
    return m_index.of(QByteArray("approver-pin/" + before + '/' + line)).toHex();
}

Result<QList<ApproverPins::Pin>> ApproverPins::pins(QByteArray &lastMac) const
{
    QFile file(m_file);
    if (!file.exists())
        return QList<Pin>();
    if (!file.open(QIODevice::ReadOnly))
        return unusable(file);
    QList<Pin> pins;
    const QList<QByteArray> lines = file.readAll().split('\n');
    // What stands after the last line end was being written when the power went: it never counted.
    for (const QByteArray &line : lines.first(lines.size() - 1)) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != Words || words.last() != macOf(line.left(line.lastIndexOf(' ')), lastMac))
            return changed(m_file);
        pins.append({UserId{words.at(0).toLongLong()}, QByteArray::fromHex(words.at(1)),
                     fromMillis(words.at(2).toLongLong())});
        lastMac = words.last();
    }
    return pins;
}

Result<void> ApproverPins::pin(UserId user, const QByteArray &publicKey, TimePoint at) const
{
    QByteArray lastMac;
    if (const auto before = pins(lastMac); !before)
        return before.error();
    QByteArray line = QByteArray::number(number(user)) + ' ' + (publicKey.isEmpty() ? "-" : publicKey.toHex())
        + ' ' + QByteArray::number(toMillis(at));
    line += ' ' + macOf(line, lastMac) + '\n';
    QFile file(m_file);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, OwnerOnly))
        return unusable(file);
    const QByteArray whole = file.readAll();
    const qsizetype end = whole.lastIndexOf('\n') + 1;
    const bool good
        = file.resize(end) && file.seek(end) && file.write(line) == line.size() && fsync(file.handle()) == 0;
    return good ? Result<void>() : unusable(file);
}

Result<QByteArray> ApproverPins::keyAt(UserId user, TimePoint at) const
{
    QByteArray lastMac;
    const auto all = pins(lastMac);
    if (!all)
        return all.error();
    QByteArray key;
    for (const Pin &pin : *all) {
        if (pin.user == user && pin.at <= at)
            key = pin.key;
    }
    return key;
}

QByteArray ApproverPins::contents(const QString &databaseFile)
{
    QFile file(fileOf(databaseFile));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> ApproverPins::restore(const QString &databaseFile, const QByteArray &contents)
{
    if (contents.isEmpty())
        return {};
    QFile file(fileOf(databaseFile));
    const bool good = file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, OwnerOnly)
        && file.write(contents) == contents.size() && fsync(file.handle()) == 0;
    return good ? Result<void>() : unusable(file);
}

} // namespace heliograph
