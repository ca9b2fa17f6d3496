// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/mounteddisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStorageInfo>
#include <QStringList>

namespace heliograph {

namespace {

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

QStringList words(const QString &text)
{
    return text.split(QLatin1Char(' '));
}

} // namespace

MountedDisk::MountedDisk(Kind kind, int megabytes)
    : m_kind(kind)
    , m_megabytes(megabytes)
{
    QDir().mkpath(path());
    if (kind == Kind::Ext4) {
        QFile file(image());
        if (!file.open(QIODevice::WriteOnly) || !file.resize(qint64(megabytes) * 1024 * 1024))
            return;
        file.close();
        if (!run(QStringLiteral("mkfs.ext4"), {QStringLiteral("-q"), image()}))
            return;
    }
    m_mounted = mount();
}

MountedDisk::~MountedDisk()
{
    unmount();
}

bool MountedDisk::mount()
{
    const QString options = m_kind == Kind::Memory
        ? QStringLiteral("-t tmpfs -o size=%1m none").arg(m_megabytes)
        : QStringLiteral("-o loop,errors=remount-ro ") + image();
    return run(QStringLiteral("mount"), words(options) + QStringList{path()});
}

void MountedDisk::unmount()
{
    if (m_mounted)
        run(QStringLiteral("umount"), {path()});
    m_mounted = false;
}

void MountedDisk::fill() const
{
    QFile ballast(path() + QStringLiteral("/ballast"));
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    for (int size = 64 * 1024; size > 0; size /= 2) {
        const QByteArray block(size, 'x');
        while (ballast.write(block) == block.size()) { }
    }
}

void MountedDisk::freeRoom() const
{
    QFile::remove(path() + QStringLiteral("/ballast"));
}

bool MountedDisk::breakIt() const
{
    const QString device = QFileInfo(QString::fromUtf8(QStorageInfo(path()).device())).fileName();
    QFile trigger(QStringLiteral("/sys/fs/ext4/%1/trigger_fs_error").arg(device));
    return trigger.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && trigger.write("1") == 1;
}

bool MountedDisk::repair()
{
    unmount();
    // It ends with 1 when it has corrected something.
    run(QStringLiteral("e2fsck"), {QStringLiteral("-fy"), image()});
    m_mounted = mount();
    return m_mounted;
}

} // namespace heliograph
