// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/routearguments.h"

#include "app/invalid.h"
#include "app/opening.h"

#include <algorithm>

namespace heliograph {

namespace {

//! What an option says for each account, and for all that are not named.
struct ByAccount
{
    QMap<AccountId, QString> named;
    std::optional<QString> common;
    bool twice = false; //!< for one account, or for all that are not named

    QString of(AccountId account) const { return named.value(account, common.value_or(QString())); }
};

const ProviderAccount *accountNamed(const QList<ProviderAccount> &accounts, const QString &label)
{
    const auto found = std::ranges::find(accounts, label, &ProviderAccount::label);
    return found == accounts.end() ? nullptr : &*found;
}

// A part that does not begin with an account's name and "=" belongs to the text before it: texts may hold
// commas and equals signs of their own.
ByAccount readByAccount(const QStringList &values, const QList<ProviderAccount> &accounts)
{
    ByAccount read;
    for (const QString &value : values) {
        const QStringList parts = value.split(QLatin1Char(','));
        const ProviderAccount *current = nullptr;
        bool inCommon = false;
        for (const QString &part : parts) {
            const ProviderAccount *account = part.contains(QLatin1Char('='))
                ? accountNamed(accounts, part.section(QLatin1Char('='), 0, 0).trimmed())
                : nullptr;
            if (account != nullptr) {
                current = account;
                read.twice = read.twice || read.named.contains(account->id);
                read.named.insert(account->id, part.section(QLatin1Char('='), 1));
            } else if (current != nullptr) {
                read.named[current->id] += QString(QLatin1Char(',') % part);
            } else {
                read.twice = read.twice || (read.common && !inCommon);
                read.common = inCommon ? QString(*read.common % QLatin1Char(',') % part) : part;
                inCommon = true;
            }
        }
    }
    return read;
}

QStringList labelList(const QList<ProviderAccount> &accounts)
{
    QStringList labels;
    for (const ProviderAccount &account : accounts)
        labels.append(account.label);
    return labels;
}

Result<void> expectOnce(const ByAccount &read, const QString &option)
{
    if (!read.twice)
        return {};
    return invalid(
        QStringLiteral("--%1 is given more than once for the same provider. Give each provider one: "
                       "--%1 NAME=…. Nothing was changed.")
            .arg(option));
}

// No provider's codes hold commas or equals signs: whatever does is several, or names somebody else.
Result<void> expectOneCode(const QString &code, const QList<ProviderAccount> &accounts)
{
    const QStringList parts = code.split(QLatin1Char(','));
    for (const QString &part : parts) {
        if (part.contains(QLatin1Char('=')))
            return invalid(
                QStringLiteral("--template-code names “%1”, which is none of the providers of this campaign: "
                               "%2. Nothing was changed.")
                    .arg(part.section(QLatin1Char('='), 0, 0).trimmed(),
                         labelList(accounts).join(QStringLiteral(", "))));
    }
    if (parts.size() == 1)
        return {};
    return invalid(QStringLiteral("--template-code gives several codes, %1, where a provider takes one. Give "
                                  "one, or one for each provider as NAME=CODE. Nothing was changed.")
                       .arg(parts.join(QStringLiteral(" and "))));
}

Result<void> expectCodes(const ByAccount &codes, const QList<ProviderAccount> &accounts)
{
    const bool sameKind = std::ranges::all_of(
        accounts, [&accounts](const ProviderAccount &other) { return other.driver == accounts[0].driver; });
    if (codes.named.isEmpty() && !sameKind)
        return invalid(
            QStringLiteral(
                "%1 are different providers, and each names its templates itself. Say which code each "
                "has: --template-code %2.")
                .arg(labelList(accounts).join(QStringLiteral(" and ")),
                     labelList(accounts).join(QStringLiteral("=CODE,")) + QStringLiteral("=CODE")));
    for (const ProviderAccount &account : accounts) {
        if (codes.of(account.id).isEmpty())
            return invalid(
                QStringLiteral("--template-code names no template of %1. Add %1=CODE.").arg(account.label));
        if (const auto one = expectOneCode(codes.of(account.id), accounts); !one)
            return one;
    }
    return {};
}

} // namespace

Result<QList<ProviderAccount>> readAccounts(const Invocation &call, Reader &reader)
{
    QList<ProviderAccount> accounts;
    QStringList labels;
    const QStringList values = call.options.values(QStringLiteral("provider"));
    for (const QString &value : values)
        labels += findAccount(reader, value) ? QStringList(value) : value.split(QLatin1Char(','));
    for (const QString &label : std::as_const(labels)) {
        const auto account = findAccount(reader, label.trimmed());
        if (!account)
            return account.error();
        if (accountNamed(accounts, account->label) != nullptr)
            return invalid(QStringLiteral("--provider names %1 twice.").arg(account->label));
        accounts.append(*account);
    }
    if (accounts.isEmpty())
        return invalid(QStringLiteral("Name the provider to send through with --provider."));
    return accounts;
}

Result<void> readTemplates(const Invocation &call, const QList<ProviderAccount> &accounts,
                           CampaignContent &content)
{
    const ByAccount codes = readByAccount(call.options.values(QStringLiteral("template-code")), accounts);
    const ByAccount texts = readByAccount(call.options.values(QStringLiteral("template-text")), accounts);
    if (codes.named.isEmpty() && !codes.common)
        return {};
    const auto oneCode = expectOnce(codes, QStringLiteral("template-code"));
    const auto oneText = expectOnce(texts, QStringLiteral("template-text"));
    if (!oneCode || !oneText)
        return oneCode ? oneText : oneCode;
    if (const auto complete = expectCodes(codes, accounts); !complete)
        return complete;
    content.templateCode = codes.of(accounts.first().id);
    content.templateText = texts.of(accounts.first().id);
    for (const ProviderAccount &account : accounts) {
        const AccountTemplate own{codes.of(account.id), texts.of(account.id)};
        if (own != AccountTemplate{content.templateCode, content.templateText})
            content.accountTemplates.insert(account.id, own);
    }
    return {};
}

Result<void> fillTemplateTexts(CampaignContent &content, const QList<ProviderAccount> &accounts,
                               Reader &reader)
{
    const auto templates = reader.templates();
    if (!templates)
        return templates.error();
    const CampaignContent given = content;
    for (const ProviderAccount &account : accounts) {
        const CampaignContent sent = given.forAccount(account.id);
        AccountTemplate own{sent.templateCode, sent.templateText};
        const auto known = std::ranges::find_if(*templates, [&](const ProviderTemplate &row) {
            return row.account == account.id && row.kind == TemplateKind::Template && row.code == own.code;
        });
        if (own.code.isEmpty() || !own.text.isEmpty() || known == templates->end())
            continue;
        own.text = known->text;
        if (account.id == accounts.first().id)
            content.templateText = own.text;
        if (own != AccountTemplate{content.templateCode, content.templateText})
            content.accountTemplates.insert(account.id, own);
    }
    return {};
}

} // namespace heliograph
