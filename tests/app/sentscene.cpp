// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include "engine/dispatch/sendjournal.h"
#include "engine/storage/sqlite/connection.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

SentScene::SentScene()
    : m_provider(m_workspace.addProvider(u"Kite"_s))
{
    m_campaign = m_workspace.launch(u"hello"_s, m_provider.id, 6);
    m_workspace.clock().advance(1s);
    claim();
    m_workspace.clock().advance(1s);
    settle();
    m_workspace.clock().advance(1s);
    deliver();
}

void SentScene::claim()
{
    Store &store = m_workspace.store();
    const auto epoch = store.workspace().beginEpoch(u"desk"_s, 4711);
    expect(epoch);
    beginJournal();
    expect(store.queue().feed(m_campaign, 1'000));
    const auto claim = store.queue().claim({.campaign = m_campaign,
                                            .account = m_provider.id,
                                            .epoch = *epoch,
                                            .requests = 1,
                                            .perRequest = 5,
                                            .messages = 5,
                                            .now = m_workspace.clock().now()});
    expect(claim);
    if (claim->requests.size() != 1 || claim->requests.first().messages.size() != 5)
        qFatal("The claim of the test is not one request to five people.");
    m_request = claim->requests.first();
}

// As the engine does before it sends.
void SentScene::beginJournal()
{
    const auto age = m_workspace.store().restore().age();
    expect(age);
    const Sighting beginning{.age = *age,
                             .part = 0,
                             .boot = {},
                             .place = SendingPlace::here(m_workspace.workspace().databaseFile())};
    expect(SendJournal::begin(m_workspace.workspace().journalFolder(), beginning));
}

void SentScene::settle()
{
    Settlement settlement;
    settlement.requestId = m_request.requestId;
    settlement.now = m_workspace.clock().now();
    settlement.completions = {
        {.attempt = delivered().attempt, .accepted = true, .providerId = u"P-1"_s, .code = {}, .segments = 1},
        {.attempt = sent().attempt, .accepted = true, .providerId = u"P-2"_s, .code = {}, .segments = 2},
        {.attempt = refused().attempt, .accepted = false, .providerId = {}, .code = u"isv.NUMBER"_s}};
    settlement.doubts = {{unknown().attempt, u"Kite did not answer"_s}};
    settlement.releases = {{.attempt = held().attempt, .delay = 5s, .hold = HoldReason::Throttle}};
    const auto settled = m_workspace.store().queue().settle(settlement);
    expect(settled);
}

void SentScene::deliver()
{
    const Receipt receipt{.providerId = u"P-1"_s,
                          .clientRef = {},
                          .e164 = delivered().e164,
                          .state = MessageState::Delivered,
                          .code = u"DELIVRD"_s,
                          .at = m_workspace.clock().now(),
                          .trust = Trust::Authenticated};
    ReceiptStore &receipts = m_workspace.store().receipts();
    expect(receipts.keep(m_provider.id, {receipt}, m_workspace.clock().now()));
    const auto applied = receipts.apply(10, m_workspace.clock().now());
    expect(applied);
    if (applied->applied != 1)
        qFatal("The receipt of the test was not applied.");
}

void SentScene::addPrice(qint64 micros)
{
    const auto connection
        = Connection::open(m_workspace.workspace().databaseFile(), Connection::Access::ReadWrite);
    expect(connection);
    expect(
        (*connection)
            ->execute(
                u"INSERT INTO price(account_id,country,message_class,valid_from,currency,segment_micros) "
                "VALUES(%1,(SELECT country FROM message LIMIT 1),1,0,'CNY',%2)"_s.arg(number(m_provider.id))
                    .arg(micros)));
}

QByteArray SentScene::ledgerLine(const ArmedMessage &message) const
{
    const QJsonObject line{{u"event"_s, u"accepted"_s},
                           {u"profile"_s, u"aliyun"_s},
                           {u"account"_s, m_provider.settings.value(u"access_key_id"_s)},
                           {u"number"_s, message.e164},
                           {u"client_ref"_s, QString::fromLatin1(m_request.clientRef)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray SentScene::ledger() const
{
    return ledgerLine(delivered()) + ledgerLine(sent());
}

} // namespace heliograph
