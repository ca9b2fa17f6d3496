// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pushaccounts.h"

#include "engine/base/logging.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr std::chrono::seconds LookEvery(1);

//! Everything that an address depends on.
QStringList marksOf(const QList<ProviderAccount> &accounts)
{
    QStringList marks;
    for (const ProviderAccount &account : accounts)
        marks.append(QString::number(number(account.id)) + QLatin1Char(' ') + account.driver
                     + QLatin1Char(' ') + account.label + QLatin1Char(' ')
                     + account.settings.value(QStringLiteral("push_from")));
    return marks;
}

} // namespace

PushAccounts::PushAccounts(Workspace &workspace, Reader &reader, PushListener &listener)
    : m_workspace(workspace)
    , m_reader(reader)
    , m_listener(listener)
{
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &PushAccounts::look);
    m_timer.start();
}

// The secret store is asked only when something has changed. What fails is tried again.
void PushAccounts::look()
{
    const auto accounts = m_reader.accounts();
    if (!accounts)
        return; // the dispatcher meets the same trouble, and says so
    const QStringList marks = marksOf(*accounts);
    if (marks == m_known)
        return;
    const auto read = pushAddresses(m_workspace, m_reader);
    if (!read) {
        tell({read.error().detail});
        return;
    }
    m_listener.setAddresses(withKept(*read));
    m_known = read->leftOut.isEmpty() ? std::optional(marks) : std::nullopt;
}

//! What could be read, and the addresses that the listener has of the others.
QList<PushAddress> PushAccounts::withKept(const PushAddresses &read)
{
    QList<PushAddress> addresses = read.taken;
    const QList<PushAddress> before = m_listener.addresses();
    QStringList turnedAway;
    for (const PushAddresses::LeftOut &account : read.leftOut) {
        const auto kept = std::ranges::find(before, account.account, &PushAddress::account);
        if (kept != before.end())
            addresses.append(*kept);
        else
            turnedAway.append(
                QStringLiteral(
                    "What account %1 pushes is turned away, because its address cannot be read: %2")
                    .arg(account.label, account.why.detail));
    }
    tell(turnedAway);
    return addresses;
}

void PushAccounts::tell(const QStringList &troubles)
{
    for (const QString &trouble : troubles) {
        if (!m_told.contains(trouble))
            qCInfo(logEngine).noquote() << trouble;
    }
    m_told = troubles;
}

} // namespace heliograph
