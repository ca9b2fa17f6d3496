// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/lanes.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace heliograph {

//! What has not gone, put together by what somebody asks about (product.md 4.5). Any thread.
class QueueGrouping
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::QueueGrouping)

public:
    enum class By { Reason, Campaign, Provider };

    static constexpr int MostGroups = 200; //!< that are told one by one, the largest first
    static constexpr int MostMembers = 50; //!< of a group, likewise
    inline static const QString AllGroups{}; //!< no group has this key

    struct Line
    {
        QString key; //!< the same for the same thing, whatever the counts
        QString name;
        qint64 waiting = 0;
        qint64 held = 0;
        QString because{}; //!< why some are held; may be empty
        QString remedy{}; //!< what can be done about that; may be empty
        std::optional<CampaignId> campaign{}; //!< whose they are, if of one
        std::optional<AccountId> account{}; //!< through which they would go, if through one
        QString reason{}; //!< code of what all of them are held for, if for one

        qint64 together() const { return waiting + held; }
    };
    struct Group
    {
        Line line; //!< its counts are those of all members
        QList<Line> members;
        int more = 0; //!< members beyond those
    };

    //! Largest first; \a more is how many groups there are beyond those. By reason only who is held counts.
    struct Groups
    {
        QList<Group> groups;
        int more = 0;
    };
    //! However many there are, all members are told of a group whose key is in \a whole, and all groups if
    //! AllGroups is.
    static Groups of(const SendingView &view, By by, const Format &format, const QSet<QString> &whole = {});

private:
    static QList<Group> byReason(const SendingView &view, const Format &format);
    static QList<Group> byCampaign(const SendingView &view, const Format &format);
    static QList<Group> byProvider(const SendingView &view, const Format &format);
    static QHash<CampaignId, QString> heldBecause(const SendingView &view, const Format &format);
    static QString providerName(const SendingView &view, AccountId account);
    static Line lineOf(const QueuePart &part);
};

} // namespace heliograph
