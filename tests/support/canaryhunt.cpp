// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/canaryhunt.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace heliograph {

namespace {

// Shorter ones would be found by chance.
constexpr qsizetype ShortestCanary = 8;

//! What of \a canary is the same in Base64 wherever it begins: \a before bytes stand before it.
QByteArray base64At(const QByteArray &canary, int before)
{
    const QByteArray bytes = QByteArray(before, 'x') + canary;
    const QByteArray whole = bytes.toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype first = before == 0 ? 0 : before + 1;
    return whole.sliced(first, whole.size() - first - 1);
}

QByteArray utf16(const QByteArray &canary)
{
    const QString text = QString::fromUtf8(canary);
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

} // namespace

void CanaryHunt::plant(const QString &name, const QByteArray &canary)
{
    if (canary.size() < ShortestCanary)
        qFatal("A canary needs %d bytes", int(ShortestCanary));
    m_forms.append({name, canary});
    m_forms.append({name + QStringLiteral(", in UTF-16"), utf16(canary)});
    m_forms.append({name + QStringLiteral(", in hexadecimal"), canary.toHex()});
    m_forms.append({name + QStringLiteral(", in hexadecimal"), canary.toHex().toUpper()});
    for (int before = 0; before < 3; ++before)
        m_forms.append({name + QStringLiteral(", in Base64"), base64At(canary, before)});
    if (const QByteArray percent = canary.toPercentEncoding(); percent != canary)
        m_forms.append({name + QStringLiteral(", percent-encoded"), percent});
}

QStringList CanaryHunt::in(const QByteArray &bytes) const
{
    QStringList found;
    for (const Form &form : m_forms) {
        if (bytes.contains(form.bytes) && !found.contains(form.name))
            found.append(form.name);
    }
    return found;
}

QStringList CanaryHunt::inFile(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return file.exists() ? QStringList{path + QStringLiteral(": cannot be read")} : QStringList();
    QStringList found = in(file.readAll());
    for (QString &one : found)
        one.prepend(path + QStringLiteral(": "));
    return found;
}

QStringList CanaryHunt::inFolder(const QString &folder, const QStringList &except) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QStringList parts = path.mid(folder.size()).split(QLatin1Char('/'));
        const bool isExcepted = std::ranges::any_of(
            except, [&](const QString &name) { return parts.contains(name) || path.endsWith(name); });
        if (!isExcepted)
            found += inFile(path);
    }
    return found;
}

CanaryHunt plantedByTests()
{
    CanaryHunt hunt;
    hunt.plant(QStringLiteral("the key of a provider"), "s3cret-of-the-test");
    hunt.plant(QStringLiteral("a key that waits"), "n3w-s3cret");
    hunt.plant(QStringLiteral("a password"), "walnut gravel tuba osprey");
    hunt.plant(QStringLiteral("another password"), "plinth cobalt anvil otter");
    hunt.plant(QStringLiteral("a person's number"), "8613800000");
    return hunt;
}

} // namespace heliograph
