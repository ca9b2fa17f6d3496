// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/crash/crashtemplate.h"

#include "tests/scenarios/crash/scenedatabase.h"
#include "tests/scenarios/crash/verbcall.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

namespace heliograph {

namespace {

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString providerCall(const CrashTemplate::Wish &wish)
{
    const bool isAliyun = wish.driver == QLatin1String("aliyun");
    QMap<QString, QString> settings{{QStringLiteral("endpoint"), QStringLiteral("http://127.0.0.1:9")},
                                    {QStringLiteral("batch"), QStringLiteral("3")},
                                    {QStringLiteral("in_flight"), QStringLiteral("2")},
                                    {QStringLiteral("timeout_ms"), QStringLiteral("1000")},
                                    {QStringLiteral("sign_name"), QStringLiteral("Test")}};
    settings.insert(isAliyun ? QStringLiteral("access_key_id") : QStringLiteral("secret_id"),
                    QStringLiteral("ID"));
    if (!isAliyun)
        settings.insert({{QStringLiteral("region"), QStringLiteral("ap-guangzhou")},
                         {QStringLiteral("sdk_app_id"), QStringLiteral("1400000000")}});
    settings.insert(wish.settings);
    QString words = QStringLiteral("provider add one --type ") + wish.driver;
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        words += QStringLiteral(" --setting %1=%2").arg(setting.key(), setting.value());
    return words + QStringLiteral(" --secret-stdin");
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QFile::setPermissions(to, OwnerOnly);
    QDirIterator entries(from, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString target = to + path.mid(from.size());
        if (entries.fileInfo().isDir()) {
            QDir().mkpath(target);
            QFile::setPermissions(target, OwnerOnly);
        } else if (!QFile::copy(path, target)) {
            qFatal("A file of the template cannot be copied");
        }
    }
}

// Each copy has secrets of its own: whatever an engine keeps there is about one workspace.
void pointToSecrets(const QString &description, const QString &secrets)
{
    QFile file(description);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The description of the workspace is missing");
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    object.insert(QStringLiteral("secret_store"), QString(QLatin1String("file:") + secrets));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0)
        qFatal("The description of the workspace cannot be written");
}

} // namespace

CrashTemplate::CrashTemplate(const Wish &wish)
    : m_people(wish.people)
{
    const QString workspace = file(QStringLiteral("ws"));
    writeList();
    mustCall(workspace,
             QStringLiteral("workspace create --secret-store file:") + file(QStringLiteral("secrets")));
    mustCall(workspace, providerCall(wish), "SECRET\n");
    if (wish.stage == Stage::Empty)
        return;
    mustCall(
        workspace,
        QStringLiteral("audience import %1 --name all --region CN").arg(file(QStringLiteral("list.csv"))));
    mustCall(workspace,
             QStringLiteral("campaign create --name hello --audience 1 --provider one --template-code 1"));
    if (wish.stage == Stage::Draft)
        return;
    m_isStarted = true;
}

void CrashTemplate::writeList() const
{
    QFile list(file(QStringLiteral("list.csv")));
    if (!list.open(QIODevice::WriteOnly))
        qFatal("The list of a test cannot be written");
    list.write("phone,name\n13900000000,Ana\nnobody,Ana\n");
    for (int person = 0; person < m_people; ++person)
        list.write(QByteArray::number(13'900'000'000 + person) + ",Ana\n");
}

void CrashTemplate::copyTo(const QString &folder, const QString &endpoint) const
{
    copyFolder(file(QStringLiteral("ws")), folder + QStringLiteral("/ws"));
    for (const char *name : {"secrets", "list.csv"})
        QFile::copy(file(QLatin1String(name)), folder + QLatin1Char('/') + QLatin1String(name));
    pointToSecrets(folder + QStringLiteral("/ws/workspace.json"), folder + QStringLiteral("/secrets"));
    SceneDatabase(folder + QStringLiteral("/ws"), SceneDatabase::Access::ReadWrite)
        .change(QStringLiteral("UPDATE provider_account SET settings=json_set(settings,'$.endpoint','%1')")
                    .arg(endpoint));
    // Where a campaign goes is approved with it.
    if (!m_isStarted)
        return;
    for (const char *verb : {"campaign submit 1", "approval approve 1", "campaign start 1"})
        mustCall(folder + QStringLiteral("/ws"), QString::fromLatin1(verb));
}

} // namespace heliograph
