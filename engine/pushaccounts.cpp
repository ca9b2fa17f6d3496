// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pushaccounts.h"

#include "engine/base/logging.h"
#include "engine/pushaddresses.h"

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
    const auto addresses = pushAddresses(m_workspace, m_reader);
    if (!addresses) {
        qCWarning(logEngine).noquote() << addresses.error().detail;
        return;
    }
    m_known = marks;
    m_listener.setAddresses(*addresses);
}

} // namespace heliograph
