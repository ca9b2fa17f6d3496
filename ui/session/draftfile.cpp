// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/draftfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

DraftFile::DraftFile(const QString &workspace, UserId person)
    : m_path(QDir(workspace).filePath(u"drafts/%1.json"_s.arg(number(person))))
{
}

std::optional<DraftFile::Kept> DraftFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const auto content = CampaignContent::fromJson(
        QJsonDocument(object.value("content"_L1).toObject()).toJson(QJsonDocument::Compact));
    if (!content)
        return std::nullopt;
    Kept kept;
    kept.at = fromMillis(object.value("at"_L1).toInteger());
    kept.draft.name = object.value("name"_L1).toString();
    kept.draft.audience = AudienceId{object.value("audience"_L1).toInteger()};
    kept.draft.content = *content;
    const QJsonArray accounts = object.value("accounts"_L1).toArray();
    for (const QJsonValue &account : accounts)
        kept.draft.accounts.append(AccountId{account.toInteger()});
    return kept;
}

Result<void> DraftFile::write(const NewCampaign &draft, TimePoint now) const
{
    QJsonArray accounts;
    for (const AccountId account : draft.accounts)
        accounts.append(number(account));
    const QJsonObject object{{u"at"_s, toMillis(now)},
                             {u"name"_s, draft.name},
                             {u"audience"_s, number(draft.audience)},
                             {u"accounts"_s, accounts},
                             {u"content"_s, QJsonDocument::fromJson(draft.content.toJson()).object()}};
    const QString folder = QFileInfo(m_path).path();
    QSaveFile file(m_path);
    const bool written = QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        && file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(object).toJson(QJsonDocument::Compact)) > 0 && file.commit();
    if (written)
        return {};
    return Error{ErrorKind::Storage,
                 u"Your draft cannot be kept in %1: %2. It is still in the window."_s.arg(folder,
                                                                                          file.errorString())};
}

void DraftFile::remove() const
{
    QFile::remove(m_path);
}

} // namespace heliograph
