// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/provideraccount.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! Accounts for practice, which a simulator on this computer serves. GUI thread; every answer is a future.
class PracticeDesk
{
public:
    explicit PracticeDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<QList<ProviderAccount>>> accounts() const; //!< the simulated ones

    static bool isSimulated(const ProviderAccount &account);
    static quint16 port(const ProviderAccount &account); //!< of its simulator

    //! What is to be added for a simulator at \a port; \a label gets the mark of a simulated account.
    static ProviderAccount account(const QString &label, quint16 port);
    static Credentials credentials();

private:
    EngineClient &m_client;
};

} // namespace heliograph
