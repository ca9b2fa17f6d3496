// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/app/testworkspace.h"

#include <QJsonObject>

namespace heliograph {

//! A campaign of six people at one provider, in the middle of its work: each of five has met something else,
//! the sixth waits.
class SentScene
{
public:
    SentScene();

    TestWorkspace &workspace() { return m_workspace; }
    CampaignId campaign() const { return m_campaign; }
    const ProviderAccount &provider() const { return m_provider; }

    const ArmedMessage &delivered() const { return m_request.messages[0]; } //!< as "P-1", receipt "DELIVRD"
    const ArmedMessage &sent() const { return m_request.messages[1]; } //!< as "P-2", in two segments
    const ArmedMessage &refused() const { return m_request.messages[2]; } //!< code "isv.NUMBER"
    const ArmedMessage &unknown() const { return m_request.messages[3]; } //!< "Kite did not answer"
    QByteArray requestId() const { return m_request.requestId; }
    const ArmedMessage &held() const { return m_request.messages[4]; } //!< slowed down for five seconds

    //! A segment to mainland China costs \a micros millionths of a yuan from now on.
    void addPrice(qint64 micros);

    //! What the simulator would have written about the two that were accepted.
    QByteArray ledger() const;
    QByteArray ledgerLine(const ArmedMessage &message) const;

private:
    void claim();
    void beginJournal();
    void settle();
    void deliver();

    TestWorkspace m_workspace;
    ProviderAccount m_provider;
    CampaignId m_campaign{};
    ArmedRequest m_request;
};

} // namespace heliograph
