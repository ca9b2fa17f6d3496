// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/limitmemory.h"

#include "engine/storage/sqlite/connection.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int ContentsKept = 64; // campaigns that are sent at the same time are few

} // namespace

LimitMemory::LimitMemory(const BlindIndex &index)
    : m_index(index)
    , m_rules(std::make_shared<const LimitRules>())
    , m_contents(ContentsKept)
{
}

Result<std::shared_ptr<const LimitRules>> LimitMemory::rules(Connection &connection)
{
    Statement &query = connection.statement(u"SELECT value FROM setting WHERE key=?"_s);
    if (const Result<void> done = query.run(LimitRulesKey); !done)
        return done.error();
    const QByteArray json = query.next() ? query.text(0).toUtf8() : QByteArray();
    query.finish();
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    if (json == m_rulesJson)
        return m_rules;
    const Result<LimitRules> parsed = json.isEmpty() ? LimitRules() : LimitRules::fromJson(json);
    if (!parsed)
        return parsed.error();
    m_rulesJson = json;
    m_rules = std::make_shared<const LimitRules>(*parsed);
    return m_rules;
}

Result<std::shared_ptr<const CampaignContent>> LimitMemory::content(const QByteArray &hash,
                                                                    const QByteArray &json)
{
    if (const auto *const known = m_contents.object(hash))
        return *known;
    const Result<CampaignContent> parsed = CampaignContent::fromJson(json);
    if (!parsed)
        return parsed.error();
    auto content = std::make_shared<const CampaignContent>(*parsed);
    m_contents.insert(hash, new std::shared_ptr<const CampaignContent>(content));
    return content;
}

qint64 LimitMemory::textKey(const CampaignContent &content, const QByteArray &values) const
{
    const QStringList parts{content.text, content.templateCode, content.signName, QString()};
    const QByteArray text = parts.join(u'\n').toUtf8() + values;
    const qint64 key = qFromBigEndian<qint64>(m_index.of(text).constData());
    return key == 0 ? 1 : key;
}

} // namespace heliograph
