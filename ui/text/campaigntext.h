// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaignrow.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QList>

#include <utility>

namespace heliograph {

//! What a campaign sends and when, in words (product.md 4.4). Any thread.
class CampaignText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::CampaignText)

public:
    //! What was or is to be approved, as pairs of name and value, in the order in which people read them.
    //! \a providers are the names of its accounts, in their order.
    using Facts = QList<std::pair<QString, QString>>;
    static Facts facts(const CampaignRow &campaign, const QString &audience, const QStringList &providers,
                       const Format &format);

    //! The fingerprint of everything that is approved together, short enough to be read out:
    //! "7F3A-91C2-04DE".
    static QString seal(const QByteArray &contentHash);

    //! What stands for the name of an account that is gone: "account 7 (removed)".
    static QString removedAccount(AccountId account);

private:
    static QString ends(const CampaignRow &campaign, const Format &format);
    static QString canary(const Canary &canary, const Format &format);
};

} // namespace heliograph
