// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/testworkspace.h"

#include "app/commandline.h"

#include "tests/support/teststore.h"

#include <QBuffer>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

QList<QJsonObject> Answer::records() const
{
    QList<QJsonObject> records;
    const QStringList lines = out.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
        if (!document.isObject())
            qFatal("Not a JSON object: %s", qPrintable(line));
        records.append(document.object());
    }
    return records;
}

TestWorkspace::TestWorkspace()
{
    expect(Workspace::create(folder(), QString(u"file:"_s % secretsFile()), m_clock));
    auto workspace = Workspace::open(folder(), m_clock);
    expect(workspace);
    m_workspace = *std::move(workspace);
    auto store = m_workspace->openStore();
    expect(store);
    m_store = *std::move(store);
}

Answer TestWorkspace::call(QStringList words, const QByteArray &input)
{
    Answer answer;
    QByteArray bytes = input;
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    QTextStream out(&answer.out);
    QTextStream err(&answer.err);
    if (words.filter(u"--workspace"_s).isEmpty())
        words += QStringList{u"--workspace"_s, folder()};
    answer.code = runCommandLine(words, in, out, err, m_clock);
    return answer;
}

ProviderAccount TestWorkspace::addProvider(const QString &label, const QMap<QString, QString> &settings)
{
    ProviderAccount account;
    account.driver = u"aliyun"_s;
    account.label = label;
    account.secretRef = u"provider/"_s + label;
    account.settings = {{u"endpoint"_s, u"http://127.0.0.1:9"_s},
                        {u"access_key_id"_s, u"ID-"_s + label},
                        {u"sign_name"_s, u"Test"_s}};
    account.settings.insert(settings);
    const Credentials credentials{.keyId = {}, .secret = Secret(TheSecret), .token = {}};
    expect(m_workspace->keepCredentials(account, credentials));
    const auto id = m_store->accounts().add(account);
    expect(id);
    account.id = *id;
    return account;
}

AudienceId TestWorkspace::addAudience(const QString &name, int people)
{
    AudienceStore &audiences = m_store->audiences();
    const auto audience = audiences.begin({.name = name,
                                           .columns = {u"name"_s},
                                           .sourceFile = u"list.csv"_s,
                                           .sourceEncoding = u"UTF-8"_s,
                                           .processId = 1});
    expect(audience);
    const auto sealer = audiences.sealer(*audience);
    std::vector<SealedMember> members;
    for (int n = 0; n < people; ++n)
        members.push_back(sealer->seal(TestStore::phone(n), u"CN"_s, {u"Person %1"_s.arg(n)}, n + 2));
    std::sort(members.begin(), members.end(),
              [](const SealedMember &a, const SealedMember &b) { return a.key < b.key; });
    expect(audiences.add(*audience, members));
    expect(audiences.finish(*audience, {.rows = people, .accepted = people, .rejected = 0, .duplicates = 0}));
    return *audience;
}

CampaignId TestWorkspace::launch(const QString &name, AccountId account, int people)
{
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.signName = u"Test"_s;
    CampaignStore &campaigns = m_store->campaigns();
    const auto id = campaigns.create({.name = name,
                                      .audience = addAudience(u"audience of "_s + name, people),
                                      .accounts = {account},
                                      .content = content});
    expect(id);
    auto progress = campaigns.beginFreeze(*id);
    while (progress && !progress->done)
        progress = campaigns.freeze(*id, 1'000);
    expect(progress);
    const auto reader = m_workspace->openReader();
    expect(reader);
    const auto campaign = (*reader)->campaign(*id);
    expect(campaign);
    expect(campaigns.approve(*id, BuiltInApprover, campaign->contentHash));
    expect(campaigns.start(*id, BuiltInAuthor));
    return *id;
}

} // namespace heliograph
