// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! What somebody who tries the demo has done, as the workspace itself knows it.
struct TryFacts
{
    qint64 last = 0; //!< the newest entry of the audit log
    bool approved = false;
    bool released = false; //!< an emergency stop
    bool settled = false; //!< unknown outcomes, by a person
    bool imported = false; //!< the sample list
};

//! The demo's six steps (product.md 7). GUI thread; the answer is a future.
class TryDesk
{
public:
    explicit TryDesk(EngineClient &client)
        : m_client(client)
    {
    }

    //! What was done after entry \a since of the audit log; \a list is the sample list's name.
    QFuture<Result<TryFacts>> facts(qint64 since, const QString &list) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
