// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <QByteArray>
#include <QString>

namespace heliograph {

class Connection;

//! SQL: whether anything says that a provider may have had \a message, an alias of the table, although its
//! state does not. Who was not delivered was accepted; there only a receipt that says the opposite is a
//! doubt, or an earlier attempt that may have gone when he was sent to again.
QString mayHaveBeenTaken(QLatin1String message);

//! SQL: whether \a message, an alias of the table, has or may have reached its person. Not delivered, by the
//! carrier's own word, is neither; nor is whoever only waits for his first turn.
QString mayHaveReached(QLatin1String message);

//! The campaigns that resend one another's messages, in any number of steps: a person of several of them is
//! to be reached by one at most.
class ResendFamily
{
public:
    //! How the others stand to one person.
    enum class Standing {
        Free, //!< none has sent to him, as far as anybody knows
        UnderWay, //!< one does at this moment
        Unknown, //!< one may have
        Reached, //!< one has, or no more will be learned of it
    };

    explicit ResendFamily(Connection &connection);

    //! Finds the others of \a campaign's family: all that come from the same first campaign.
    Result<void> read(CampaignId campaign);

    //! The others as the JSON array that json_each() takes apart.
    const QString &others() const { return m_others; }

    //! Costs nothing where there are no others, and one look by an index where there are.
    Result<Standing> standingOf(const QByteArray &phone);

private:
    Connection &m_connection;
    QString m_others;
    bool m_alone = true;
};

} // namespace heliograph
