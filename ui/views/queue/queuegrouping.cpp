// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/queuegrouping.h"

#include "ui/text/holdtext.h"

#include <algorithm>
#include <limits>

namespace heliograph {

namespace {

//! Groups by their keys, in the order in which they were met.
class GroupShelf
{
public:
    //! The group of \a key, made of \a make() if nobody asked for it before.
    template <typename Make>
    QueueGrouping::Group &at(const QString &key, Make make)
    {
        const auto known = m_places.constFind(key);
        if (known != m_places.constEnd())
            return m_groups[*known];
        m_places.insert(key, m_groups.size());
        m_groups.append({make(), {}, 0});
        m_groups.last().line.key = key;
        return m_groups.last();
    }

    const QList<QueueGrouping::Group> &groups() const { return m_groups; }

private:
    QList<QueueGrouping::Group> m_groups;
    QHash<QString, qsizetype> m_places;
};

void addMember(QueueGrouping::Group &group, const QueueGrouping::Line &member)
{
    group.line.waiting += member.waiting;
    group.line.held += member.held;
    group.members.append(member);
}

template <typename Item, typename Together>
int keepLargest(QList<Item> &items, int most, Together together)
{
    std::ranges::stable_sort(items, std::ranges::greater(), together);
    const auto more = std::max<qsizetype>(0, items.size() - most);
    items.resize(items.size() - more);
    return static_cast<int>(more);
}

} // namespace

QueueGrouping::Groups QueueGrouping::of(const SendingView &view, By by, const Format &format,
                                        const QSet<QString> &whole)
{
    Groups found;
    switch (by) {
    case By::Reason:
        found.groups = byReason(view, format);
        break;
    case By::Campaign:
        found.groups = byCampaign(view, format);
        break;
    case By::Provider:
        found.groups = byProvider(view, format);
        break;
    }
    const auto most = [&whole](const QString &key, int usual) {
        return whole.contains(key) ? std::numeric_limits<int>::max() : usual;
    };
    for (Group &group : found.groups)
        group.more = keepLargest(group.members, most(group.line.key, MostMembers), &Line::together);
    found.more = keepLargest(found.groups, most(AllGroups, MostGroups),
                             [](const Group &group) { return group.line.together(); });
    return found;
}

QList<QueueGrouping::Group> QueueGrouping::byReason(const SendingView &view, const Format &format)
{
    GroupShelf shelf;
    for (const HeldLine &held : view.held) {
        const QString code = holdCode(held.share.reason);
        Group &group = shelf.at(code, [&] {
            const Hold bare{held.share.reason, {}, {}, {}, {}};
            return Line{.key = {},
                        .name = HoldText::because(bare, {}, format),
                        .remedy = HoldText::remedy(bare),
                        .reason = code};
        });
        const Hold hold = held.share.hold();
        addMember(group,
                  {.key = QString(code % u'/' % QString::number(number(held.campaign)) % u'/'
                                  % QString::number(number(held.share.account))),
                   .name = held.campaignName,
                   .held = held.share.count,
                   .because = HoldText::because(hold, providerName(view, held.share.account), format),
                   .remedy = HoldText::remedy(hold),
                   .campaign = held.campaign,
                   .reason = code});
    }
    return shelf.groups();
}

QList<QueueGrouping::Group> QueueGrouping::byCampaign(const SendingView &view, const Format &format)
{
    const auto reasons = heldBecause(view, format);
    GroupShelf shelf;
    for (const QueuePart &part : view.parts) {
        Group &group = shelf.at(QString::number(number(part.campaign)), [&] {
            return Line{.key = {},
                        .name = part.campaignName,
                        .because = reasons.value(part.campaign),
                        .campaign = part.campaign};
        });
        Line member = lineOf(part);
        member.name = providerName(view, part.account);
        addMember(group, member);
    }
    return shelf.groups();
}

QList<QueueGrouping::Group> QueueGrouping::byProvider(const SendingView &view, const Format &format)
{
    const auto reasons = heldBecause(view, format);
    GroupShelf shelf;
    for (const QueuePart &part : view.parts) {
        Group &group = shelf.at(QString::number(number(part.account)), [&] {
            const auto lane = std::ranges::find_if(
                view.lanes, [&](const LaneLine &line) { return line.account.id == part.account; });
            const Hold hold = lane == view.lanes.end() ? Hold() : lane->account.hold;
            const QString name = providerName(view, part.account);
            return Line{.key = {},
                        .name = name,
                        .because = hold ? HoldText::because(hold, name, format) : QString(),
                        .remedy = hold ? HoldText::remedy(hold) : QString(),
                        .account = part.account};
        });
        Line member = lineOf(part);
        member.name = part.campaignName;
        member.because = reasons.value(part.campaign);
        addMember(group, member);
    }
    return shelf.groups();
}

//! Every reason that a campaign's people are held for, whatever lane they are in.
QHash<CampaignId, QString> QueueGrouping::heldBecause(const SendingView &view, const Format &format)
{
    QHash<CampaignId, QString> reasons;
    for (const HeldLine &held : view.held) {
        const QString because
            = HoldText::because(held.share.hold(), providerName(view, held.share.account), format);
        QString &sofar = reasons[held.campaign];
        sofar = sofar.isEmpty() ? because : QString(sofar % QStringLiteral(" · ") % because);
    }
    return reasons;
}

QString QueueGrouping::providerName(const SendingView &view, AccountId account)
{
    const auto lane = std::ranges::find_if(
        view.lanes, [account](const LaneLine &line) { return line.account.id == account; });
    return lane == view.lanes.end() ? QString() : lane->account.label;
}

QueueGrouping::Line QueueGrouping::lineOf(const QueuePart &part)
{
    return {.key
            = QString(QString::number(number(part.campaign)) % u'/' % QString::number(number(part.account))),
            .name = {},
            .waiting = part.waiting,
            .held = part.held,
            .campaign = part.campaign,
            .account = part.account};
}

} // namespace heliograph
