// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/news.h"

#include "ui/text/format.h"
#include "ui/text/statetext.h"
#include "ui/views/placelink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heliograph {

namespace {

constexpr qsizetype MostItems = 100;
constexpr Millis JoinedWithin = std::chrono::seconds(60);
constexpr Millis KeptFor = std::chrono::days(30);
const QString KeptAt = QStringLiteral("news/items");

bool isTrouble(EngineHealth health)
{
    return health == EngineHealth::Trouble || health == EngineHealth::NoDatabase
        || health == EngineHealth::NotRunning;
}

QJsonObject toJson(const NewsItem &item)
{
    return {{QStringLiteral("at"), toMillis(item.at)},
            {QStringLiteral("kind"), NewsKinds::code(item.kind)},
            {QStringLiteral("icon"), item.icon},
            {QStringLiteral("text"), item.text},
            {QStringLiteral("place"), PlaceLink::of(item.place)},
            {QStringLiteral("read"), item.read}};
}

//! Nothing for what a newer version kept and this one does not know.
std::optional<NewsItem> fromJson(const QJsonObject &object)
{
    const QList<NewsKind> kinds = NewsKinds::all();
    const QString code = object.value(QStringLiteral("kind")).toString();
    const auto kind
        = std::ranges::find_if(kinds, [&code](NewsKind one) { return NewsKinds::code(one) == code; });
    const auto place = PlaceLink::read(object.value(QStringLiteral("place")).toString());
    if (kind == kinds.end() || !place)
        return {};
    return NewsItem{fromMillis(object.value(QStringLiteral("at")).toInteger()),
                    *kind,
                    object.value(QStringLiteral("icon")).toString(),
                    object.value(QStringLiteral("text")).toString(),
                    *place,
                    object.value(QStringLiteral("read")).toBool()};
}

} // namespace

News::News(Session &session, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_preferences(preferences)
{
}

void News::look(const Pulse &pulse)
{
    const std::optional<Pulse> before = std::exchange(m_before, pulse);
    if (before && m_session.isSignedIn())
        compare(*before, pulse);
}

void News::compare(const Pulse &before, const Pulse &pulse)
{
    if (pulse.emergencyStop != before.emergencyStop)
        add(pulse.at, NewsKind::Stop, QStringLiteral("stop"),
            pulse.emergencyStop ? tr("All sending was stopped") : tr("The emergency stop was released"),
            {QStringLiteral("overview"), {}});
    if (pulse.approvals > before.approvals && m_session.may(Right::CampaignApprove))
        add(pulse.at, NewsKind::Approvals, QStringLiteral("approvals"),
            tr("%Ln campaign(s) wait for approval", nullptr, pulse.approvals),
            {QStringLiteral("approvals"), {}});
    if (pulse.unknown > before.unknown && m_session.may(Right::UnknownSettle))
        add(pulse.at, NewsKind::Unknown, QStringLiteral("unknown"),
            tr("%Ln outcome(s) are unknown", nullptr, Format::plural(pulse.unknown)),
            {QStringLiteral("unknown"), {}});
    addDuplicates(before, pulse);
    if (pulse.openReplies > before.openReplies && m_session.may(Right::InboxRead))
        add(pulse.at, NewsKind::Replies, QStringLiteral("inbox"),
            tr("%Ln open reply(s)", nullptr, pulse.openReplies), {QStringLiteral("inbox"), {}});
    if (pulse.health != before.health && (isTrouble(pulse.health) || isTrouble(before.health)))
        add(pulse.at, NewsKind::Engine,
            isTrouble(pulse.health) ? QStringLiteral("warning") : QStringLiteral("ok"),
            tr("Engine: %1").arg(StateText::name(pulse.health)), {QStringLiteral("queue"), {}});
    if (pulse.providersReady < before.providersReady)
        add(pulse.at, NewsKind::Providers, QStringLiteral("warning"), tr("A provider is held back"),
            {QStringLiteral("queue"), {}});
    compareIntake(before, pulse);
    if (pulse.sendingCampaigns < before.sendingCampaigns && pulse.sendingCampaigns == 0
        && !pulse.emergencyStop)
        add(pulse.at, NewsKind::Finished, QStringLiteral("campaigns"), tr("Nothing is being sent any more"),
            {QStringLiteral("campaigns"), {}});
}

void News::compareIntake(const Pulse &before, const Pulse &pulse)
{
    const Place diagnostics{QStringLiteral("diagnostics"), {}};
    if (pulse.intakeFailing > before.intakeFailing)
        add(pulse.at, NewsKind::Intake, QStringLiteral("warning"),
            tr("Receipts or replies of a provider cannot be fetched"), diagnostics);
    else if (pulse.intakeFailing < before.intakeFailing && pulse.intakeFailing == 0)
        add(pulse.at, NewsKind::Intake, QStringLiteral("ok"),
            tr("Receipts and replies of all providers are fetched again"), diagnostics);
    if (pulse.intakeLossAt > before.intakeLossAt)
        add(pulse.at, NewsKind::Intake, QStringLiteral("error"),
            tr("Receipts or replies of a provider are missing"), diagnostics);
}

void News::addDuplicates(const Pulse &before, const Pulse &pulse)
{
    QList<MessageId> fresh = pulse.duplicates;
    fresh.removeIf([&before](MessageId message) { return before.duplicates.contains(message); });
    if (fresh.isEmpty() || !m_session.may(Right::UnknownSettle))
        return;
    add(pulse.at, NewsKind::Unknown, QStringLiteral("warning"),
        tr("%Ln message(s) may have been received twice", nullptr, Format::plural(fresh.size())),
        {QStringLiteral("history"), {{QStringLiteral("message"), number(fresh.constFirst())}}});
}

void News::add(TimePoint at, NewsKind kind, const QString &icon, const QString &text, const Place &place)
{
    if (NewsKinds::inBell(m_preferences, kind)) {
        const auto same = std::ranges::find_if(m_items, [&](const NewsItem &item) {
            return item.kind == kind && item.icon == icon && at - item.at < JoinedWithin;
        });
        if (same != m_items.end())
            m_items.erase(same);
        m_items.prepend({at, kind, icon, text, place, false});
        if (m_items.size() > MostItems)
            m_items.removeLast();
        keep();
        Q_EMIT changed();
    }
    if (NewsKinds::onDesktop(m_preferences, kind))
        Q_EMIT came(text);
}

void News::keep()
{
    QJsonArray items;
    for (const NewsItem &item : std::as_const(m_items))
        items.append(toJson(item));
    m_preferences.set(KeptAt, QString::fromUtf8(QJsonDocument(items).toJson(QJsonDocument::Compact)));
}

void News::restore(TimePoint now)
{
    m_before.reset();
    m_items.clear();
    const QJsonArray kept = QJsonDocument::fromJson(m_preferences.value(KeptAt).toString().toUtf8()).array();
    for (const QJsonValue &one : kept) {
        const auto item = fromJson(one.toObject());
        if (item && now - item->at < KeptFor)
            m_items.append(*item);
    }
    Q_EMIT changed();
}

int News::unread() const
{
    return static_cast<int>(std::ranges::count(m_items, false, &NewsItem::read));
}

void News::markRead(qsizetype index)
{
    m_items[index].read = true;
    keep();
    Q_EMIT changed();
}

void News::markAllRead()
{
    for (NewsItem &item : m_items)
        item.read = true;
    keep();
    Q_EMIT changed();
}

void News::clear()
{
    m_items.clear();
    m_before.reset();
    Q_EMIT changed();
}

} // namespace heliograph
