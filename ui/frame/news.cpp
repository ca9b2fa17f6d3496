// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/news.h"

#include "ui/text/format.h"
#include "ui/text/statetext.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr qsizetype MostItems = 100;
constexpr Millis JoinedWithin = std::chrono::seconds(60);

bool isTrouble(EngineHealth health)
{
    return health == EngineHealth::Trouble || health == EngineHealth::NoDatabase
        || health == EngineHealth::NotRunning;
}

} // namespace

News::News(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void News::look(const Pulse &pulse)
{
    const std::optional<Pulse> before = std::exchange(m_before, pulse);
    if (!before)
        return;
    if (pulse.emergencyStop != before->emergencyStop)
        add(pulse.at, QStringLiteral("stop"),
            pulse.emergencyStop ? tr("All sending was stopped") : tr("The emergency stop was released"),
            {QStringLiteral("overview"), {}});
    if (pulse.approvals > before->approvals && m_session.may(Right::CampaignApprove))
        add(pulse.at, QStringLiteral("approvals"),
            tr("%Ln campaign(s) wait for approval", nullptr, pulse.approvals),
            {QStringLiteral("approvals"), {}});
    if (pulse.unknown > before->unknown && m_session.may(Right::UnknownSettle))
        add(pulse.at, QStringLiteral("unknown"),
            tr("%Ln outcome(s) are unknown", nullptr, Format::plural(pulse.unknown)),
            {QStringLiteral("unknown"), {}});
    if (pulse.openReplies > before->openReplies && m_session.may(Right::InboxRead))
        add(pulse.at, QStringLiteral("inbox"), tr("%Ln open reply(s)", nullptr, pulse.openReplies),
            {QStringLiteral("inbox"), {}});
    if (pulse.health != before->health && (isTrouble(pulse.health) || isTrouble(before->health)))
        add(pulse.at, isTrouble(pulse.health) ? QStringLiteral("warning") : QStringLiteral("ok"),
            tr("Engine: %1").arg(StateText::name(pulse.health)), {QStringLiteral("queue"), {}});
    if (pulse.providersReady < before->providersReady)
        add(pulse.at, QStringLiteral("warning"), tr("A provider is held back"),
            {QStringLiteral("queue"), {}});
    if (pulse.sendingCampaigns < before->sendingCampaigns && pulse.sendingCampaigns == 0
        && !pulse.emergencyStop)
        add(pulse.at, QStringLiteral("campaigns"), tr("Nothing is being sent any more"),
            {QStringLiteral("campaigns"), {}});
}

void News::add(TimePoint at, const QString &icon, const QString &text, const Place &place)
{
    const auto same = std::ranges::find_if(m_items, [&](const NewsItem &item) {
        return item.icon == icon && item.place == place && at - item.at < JoinedWithin;
    });
    if (same != m_items.end())
        m_items.erase(same);
    m_items.prepend({at, icon, text, place, false});
    if (m_items.size() > MostItems)
        m_items.removeLast();
    Q_EMIT changed();
    Q_EMIT came(text);
}

int News::unread() const
{
    return static_cast<int>(std::ranges::count(m_items, false, &NewsItem::read));
}

void News::markAllRead()
{
    for (NewsItem &item : m_items)
        item.read = true;
    Q_EMIT changed();
}

void News::clear()
{
    m_items.clear();
    m_before.reset();
    Q_EMIT changed();
}

} // namespace heliograph
