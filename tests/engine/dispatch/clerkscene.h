// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/receiptclerk.h"
#include "engine/net/httptransport.h"
#include "tests/support/gateway.h"
#include "tests/support/sqliteteststore.h"

#include <memory>

namespace heliograph {

//! A clerk that asks a gateway, which plays Alibaba's queries, about people who were accepted. Its time moves
//! only when told. What cannot be prepared ends the program.
class ClerkScene
{
public:
    ClerkScene();
    ~ClerkScene();
    Q_DISABLE_COPY_MOVE(ClerkScene)

    SqliteTestStore &store() { return m_store; }
    Gateway &gateway() { return m_gateway; }
    QuestionRate &rate() { return m_rate; }
    ReceiptClerk &clerk() { return *m_clerk; }

    //! A provider's template, under which the gateway knows everybody.
    static CampaignContent content();

    //! \a people of a campaign were accepted two minutes ago, all as \a providerId.
    void submit(int people, const QString &providerId = QStringLiteral("9006^0"),
                const CampaignContent &content = ClerkScene::content());

    //! The clerk begins, with an account of \a settings.
    void open(const QMap<QString, QString> &settings = {});

    //! Until the clerk has had \a turns more, in which it may ask.
    void letItWork(int turns = 2);

    const QByteArray &reference() const { return m_reference; } //!< of everybody's request

    //! The gateway's answer: a page of \a rows, of \a total in all.
    static GatewayAct page(const QByteArray &rows, int total = 1);

    //! A row: the first person has it; \a reference as the provider echoes it.
    static QByteArray delivered(const QByteArray &reference);

    qsizetype asked() const { return m_gateway.record().heads.size(); }
    qint64 value(const QString &sql) { return m_store.value(sql); }
    qint64 count(MessageState state) { return m_store.counter(m_campaign, state); }

private:
    Gateway m_gateway;
    SqliteTestStore m_store;
    SystemClock m_clock; // of the network
    std::unique_ptr<Writer> m_writer;
    HttpTransport m_transport;
    std::unique_ptr<Lane> m_lane;
    QuestionRate m_rate;
    std::unique_ptr<ReceiptClerk> m_clerk;
    CampaignId m_campaign{};
    QByteArray m_reference;
};

} // namespace heliograph
