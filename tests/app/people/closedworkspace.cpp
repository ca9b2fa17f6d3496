// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/people/closedworkspace.h"

#include "engine/storage/sqlite/sqlitestore.h"
#include "tests/support/teststore.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

ClosedWorkspace::ClosedWorkspace()
{
    m_account = m_workspace.addProvider(u"ali"_s).id;
    // What the program really spends on a password would take a tenth of a second for each of some hundred
    // calls; a hash of a lower cost is made anew by the first sign-in, so it stays low only here.
    static_cast<SqliteStore &>(m_workspace.store())
        .signIns()
        .setHash(PasswordHash({.passes = 1, .bytes = 8192}));
    add(u"ada"_s, {Role::Admin});
    add(u"olga"_s, {Role::Operator});
    add(u"otto"_s, {Role::Operator});
    add(u"samir"_s, {Role::Supervisor});
    add(u"uma"_s, {Role::Auditor});
}

void ClosedWorkspace::add(const QString &login, const Roles &roles)
{
    const auto code = m_workspace.store().users().add({login, {}, roles}, BuiltInAuthor);
    expect(code);
    expect(m_workspace.store().signIns().setPassword({login, *code, {}}, Secret(Password)));
}

Answer ClosedWorkspace::callAs(const QString &login, const QStringList &words, const QByteArray &input)
{
    return call(words + QStringList{u"--as"_s, login, u"--password-fd"_s, u"0"_s},
                QByteArray(Password) + '\n' + input);
}

Answer ClosedWorkspace::call(const QStringList &words, const QByteArray &input)
{
    return m_workspace.call(words, input);
}

CampaignId ClosedWorkspace::submitted(const QString &author, const QString &name,
                                      const QList<AccountId> &others)
{
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.signName = u"Test"_s;
    Store &store = m_workspace.store();
    const auto audience = store.audiences().begin({.name = name,
                                                   .columns = {},
                                                   .sourceFile = u"list.csv"_s,
                                                   .sourceEncoding = u"UTF-8"_s,
                                                   .processId = 1});
    expect(audience);
    const auto sealer = store.audiences().sealer(*audience);
    std::vector<SealedMember> members;
    for (int n = 0; n < 3; ++n)
        members.push_back(sealer->seal(TestStore::phone(n), u"CN"_s, {}, n + 2));
    std::sort(members.begin(), members.end(),
              [](const SealedMember &a, const SealedMember &b) { return a.key < b.key; });
    expect(store.audiences().add(*audience, members));
    expect(store.audiences().finish(*audience, {.rows = 3, .accepted = 3, .rejected = 0, .duplicates = 0}));
    const auto person = store.users().person(author);
    expect(person);
    const auto id = store.campaigns().create({.name = name,
                                              .audience = *audience,
                                              .accounts = QList<AccountId>{m_account} + others,
                                              .content = content,
                                              .author = person->id});
    expect(id);
    auto progress = store.campaigns().beginFreeze(*id);
    while (progress && !progress->done)
        progress = store.campaigns().freeze(*id, 100);
    expect(progress);
    return *id;
}

CampaignState ClosedWorkspace::stateOf(CampaignId campaign)
{
    const auto reader = m_workspace.workspace().openReader();
    expect(reader);
    const auto row = (*reader)->campaign(campaign);
    expect(row);
    return row->state;
}

} // namespace heliograph
