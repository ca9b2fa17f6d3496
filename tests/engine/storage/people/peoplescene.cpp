// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

template <typename R>
const R &require(const R &result)
{
    if (!result)
        qFatal("Preparing a test failed: %s", qPrintable(result.error().detail));
    return result;
}

} // namespace

PeopleScene::PeopleScene()
{
    m_audience = m_store.addAudience(3);
    m_account = m_store.addAccount();
    m_store.addCampaign(m_audience, m_account, u"from before people signed in"_s);
    m_store.sqlite().signIns().setHash(PasswordHash({.passes = 1, .bytes = 8192}));
    add(u"ada"_s, {Role::Admin});
    add(u"olga"_s, {Role::Operator});
    add(u"otto"_s, {Role::Operator});
    add(u"samir"_s, {Role::Supervisor});
    add(u"uma"_s, {Role::Auditor});
}

UserId PeopleScene::id(const QString &login)
{
    return require(users().person(login))->id;
}

UserId PeopleScene::add(const QString &login, const Roles &roles)
{
    const auto code = require(users().add({login, {}, roles}, BuiltInAuthor));
    require(signIns().setPassword({login, *code, {}}, Secret(Password)));
    return id(login);
}

Proof PeopleScene::proof(const QString &login, const QByteArray &password, const QByteArray &code)
{
    return {login, Secret(password), code};
}

std::unique_ptr<GuardedStore> PeopleScene::as(const QString &login)
{
    auto opened = SqliteStore::open(m_store.file(), m_store.keys(), clock());
    require(opened);
    std::optional<Caller> caller;
    if (!login.isEmpty()) {
        const auto proven = signIns().prove(proof(login));
        caller = proven ? *proven : Caller{id(login), login, clock().now()};
    }
    return std::make_unique<GuardedStore>(*std::move(opened), caller, clock());
}

CampaignId PeopleScene::draft(const QString &author, const QString &name)
{
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    return m_store.addCampaign({.name = name,
                                .audience = m_audience,
                                .accounts = {m_account},
                                .content = content,
                                .author = id(author)});
}

qint64 PeopleScene::audited(const QString &action, const QString &login)
{
    return m_store.value(u"SELECT count(*) FROM audit_log WHERE action='%1' AND actor=%2"_s.arg(action).arg(
        number(id(login))));
}

} // namespace heliograph
