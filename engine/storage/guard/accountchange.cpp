// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/accountchange.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

QJsonObject settingsOf(const ProviderAccount &account)
{
    QJsonObject settings;
    for (const auto &[key, value] : account.settings.asKeyValueRange())
        settings.insert(key, value);
    return settings;
}

//! What is set in \a these and not in \a others, or otherwise there.
QJsonObject onlyIn(const ProviderAccount &these, const ProviderAccount &others)
{
    QJsonObject settings;
    for (const auto &[key, value] : these.settings.asKeyValueRange()) {
        if (others.settings.value(key) != value)
            settings.insert(key, value);
    }
    return settings;
}

NewChange changeOf(ChangeKind kind, const ProviderAccount &before, const ProviderAccount &after)
{
    return {kind,
            u"provider %1"_s.arg(before.label),
            {{u"account"_s, number(before.id)},
             {u"driver"_s, before.driver},
             {u"label"_s, before.label},
             {u"secret_ref"_s, after.secretRef},
             {u"settings"_s, settingsOf(after)},
             {u"old_secret_ref"_s, before.secretRef},
             {u"old_settings"_s, settingsOf(before)}},
            onlyIn(before, after),
            onlyIn(after, before)};
}

Result<void> expectUnchanged(Store &store, const NewChange &change)
{
    const auto account = store.accounts().account(AccountId{change.order.value(u"account"_s).toInteger()});
    if (!account)
        return account.error();
    if (account->secretRef == change.order.value(u"old_secret_ref"_s).toString()
        && settingsOf(*account) == change.order.value(u"old_settings"_s).toObject())
        return {};
    return Error{
        ErrorKind::Conflict,
        u"“%1” was changed since this was asked for. Nothing was changed now. Refuse this change, and "
        "ask for it again."_s.arg(account->label)};
}

} // namespace

Result<NewChange> AccountChange::ofAdding(const ProviderAccount &account)
{
    const QJsonObject order{{u"driver"_s, account.driver},
                            {u"label"_s, account.label},
                            {u"secret_ref"_s, account.secretRef},
                            {u"settings"_s, settingsOf(account)}};
    return NewChange{ChangeKind::AccountAdd, u"provider %1"_s.arg(account.label), order, {}, order};
}

Result<NewChange> AccountChange::ofRemoval(AccountId account)
{
    return NewChange{ChangeKind::AccountRemove,
                     u"provider account %1"_s.arg(number(account)),
                     {{u"account"_s, number(account)}},
                     {{u"account"_s, number(account)}},
                     {}};
}

Result<NewChange> AccountChange::ofSettings(const ProviderAccount &before, const ProviderAccount &after)
{
    ProviderAccount kept = after;
    kept.secretRef = before.secretRef;
    return changeOf(ChangeKind::AccountSettings, before, kept);
}

Result<NewChange> AccountChange::ofKey(const ProviderAccount &before, const ProviderAccount &after)
{
    NewChange change = changeOf(ChangeKind::AccountKey, before, after);
    change.before.insert(u"key"_s, u"old"_s);
    change.after.insert(u"key"_s, u"new"_s);
    return change;
}

ProviderAccount AccountChange::accountOf(const NewChange &change)
{
    ProviderAccount account;
    account.id = AccountId{change.order.value(u"account"_s).toInteger()};
    account.driver = change.order.value(u"driver"_s).toString();
    account.label = change.order.value(u"label"_s).toString();
    account.secretRef = change.order.value(u"secret_ref"_s).toString();
    const QJsonObject settings = change.order.value(u"settings"_s).toObject();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        account.settings.insert(setting.key(), setting.value().toString());
    return account;
}

Result<void> AccountChange::make(Store &store, const NewChange &change, UserId askedBy)
{
    const ProviderAccount account = accountOf(change);
    if (change.kind == ChangeKind::AccountAdd) {
        const auto added = store.accounts().add(account);
        return added ? Result<void>() : added.error();
    }
    if (change.kind == ChangeKind::AccountRemove)
        return store.accounts().remove(account.id);
    if (const Result<void> same = expectUnchanged(store, change); !same)
        return same;
    return change.kind == ChangeKind::AccountKey ? store.accounts().replaceKey(account, askedBy)
                                                 : store.accounts().update(account, askedBy);
}

} // namespace heliograph
