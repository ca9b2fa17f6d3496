// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/campaign.h"
#include "engine/domain/limitrules.h"
#include "engine/policy/limits/quiethours.h"
#include "engine/security/blindindex.h"

#include <QByteArray>
#include <QCache>

#include <memory>

namespace heliograph {

class Connection;

//! The setting that holds LimitRules as JSON.
inline constexpr QLatin1String LimitRulesKey("limits");

//! What one claim need not work out again for the next: rules and contents that were read, as long as they
//! stay the same, and the quiet hours of countries. Every reading asks the database first. One thread.
class LimitMemory
{
public:
    explicit LimitMemory(const BlindIndex &index);

    Result<std::shared_ptr<const LimitRules>> rules(Connection &connection);

    //! The content that is stored as \a json and has \a hash.
    Result<std::shared_ptr<const CampaignContent>> content(const QByteArray &hash, const QByteArray &json);

    QuietHours &hours() { return m_hours; }

    //! A number for what a person would read: the text of \a content with the person's packed \a values.
    //! Equal texts have equal numbers; who has no key learns nothing from one. Never 0.
    qint64 textKey(const CampaignContent &content, const QByteArray &values) const;

private:
    BlindIndex m_index;
    QByteArray m_rulesJson;
    std::shared_ptr<const LimitRules> m_rules;
    QCache<QByteArray, std::shared_ptr<const CampaignContent>> m_contents;
    QuietHours m_hours;
};

} // namespace heliograph
