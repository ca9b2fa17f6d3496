// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readermessages.h"

#include "engine/storage/membervalues.h"
#include "engine/storage/sqlite/attempt.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// In the order of MessageSql. Everything is found by a key: one seek a table.
enum Column {
    CampaignColumn,
    BlindIndexColumn,
    PhoneColumn,
    CountryColumn,
    LineColumn,
    StateColumn,
    TriesColumn,
    StateAtColumn,
    ReasonColumn,
    PhaseColumn,
    HoldColumn,
    HoldUntilColumn,
    OutcomeColumn,
    ProviderIdColumn,
    CodeColumn,
    SegmentsColumn,
    CostColumn,
    ArmedAtColumn,
    VariablesColumn,
    FlagsColumn,
    CauseColumn,
    DoubtWordsColumn,
    OwnAccountColumn,
};

constexpr auto MessageSql
    = "SELECT "
      "m.campaign_id,m.phone_bidx,m.phone_enc,m.country,m.source_line,m.state,m.tries,m.state_at,x.reason,"
      "f.phase,o.hold,o.not_before,a.outcome,a.provider_msg_id,a.error_code,a."
      "segments,"
      "a.cost_micros,a.armed_at,m.params_enc,m.flags,d.cause,d.reason,m.account_id FROM message m LEFT JOIN "
      "inflight "
      "f ON "
      "f.msg_id=m.msg_id "
      "LEFT JOIN doubt d ON d.attempt_id=f.attempt_id "
      "LEFT JOIN message_exception x ON x.campaign_id=m.campaign_id AND "
      "x.state=iif(f.phase>1,f.phase,m.state) "
      "AND x.msg_id=m.msg_id LEFT JOIN outbox o ON o.msg_id=m.msg_id LEFT JOIN attempt a ON a.attempt_id=m.last_attempt WHERE m.msg_id=?"_L1;

void fillPlace(const Statement &row, MessageRow &message)
{
    message.country = qint16(row.integer(CountryColumn));
    message.sourceLine = qint32(row.integer(LineColumn));
    message.state = messageState(row.integer(StateColumn), row.maybeInteger(PhaseColumn));
    message.stateAt = fromMillis(row.integer(StateAtColumn));
    message.attempts = int(row.integer(TriesColumn)) + (row.isNull(PhaseColumn) ? 0 : 1);
    message.reason = row.text(ReasonColumn);
    message.flags = int(row.integer(FlagsColumn));
    if (!row.isNull(CauseColumn)) {
        message.doubtCause = static_cast<DoubtCause>(row.integer(CauseColumn));
        message.doubtWords = row.text(DoubtWordsColumn);
    }
    if (isFinal(message.state))
        message.finalAt = message.stateAt;
    if (!row.isNull(HoldColumn))
        message.hold
            = {holdFromCode(row.text(HoldColumn)), fromMillis(row.integer(HoldUntilColumn)), QString()};
    if (message.hold.reason == HoldReason::Circuit)
        message.hold.note = QString::number(message.attempts); // as a lane notes its failures
}

// What the last closed attempt says; one that came to nothing says nothing about the message.
void fillAttempt(const Statement &row, MessageRow &message)
{
    if (row.isNull(OutcomeColumn))
        return;
    const auto outcome = static_cast<AttemptOutcome>(row.integer(OutcomeColumn));
    if (message.reason.isEmpty() && outcome == AttemptOutcome::Rejected)
        message.reason = row.text(CodeColumn);
    if (outcome != AttemptOutcome::Accepted)
        return;
    message.providerId = row.text(ProviderIdColumn);
    message.segments = int(row.integer(SegmentsColumn));
    message.costMicros = row.maybeInteger(CostColumn).value_or(-1);
    message.sentAt = row.maybeTime(ArmedAtColumn);
}

} // namespace

ReaderMessages::ReaderMessages(Connection &connection, const FieldCipher &cipher, bool withVariables)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_withVariables(withVariables)
{
}

Result<MessageRow> ReaderMessages::message(MessageId id)
{
    Statement &row = m_connection.statement(MessageSql);
    if (const auto done = row.run(id); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"message"_s, number(id)) : row.outcome().error();

    MessageRow message;
    message.id = id;
    message.campaign = CampaignId(row.integer(CampaignColumn));
    fillPlace(row, message);
    fillAttempt(row, message);

    const auto itsCampaign = campaign(message.campaign);
    if (!itsCampaign)
        return itsCampaign.error();
    message.campaignName = itsCampaign->name;
    message.doubtPolicy = itsCampaign->doubtPolicy;
    // Nothing can send it any more; that it is marked is a matter of time.
    if (itsCampaign->isCancelled && message.state == MessageState::Ready)
        message.state = MessageState::Cancelled;
    if (itsCampaign->isRejected && message.state == MessageState::Cancelled)
        message.reason = u"rejected"_s;
    message.account = AccountId(row.maybeInteger(OwnAccountColumn).value_or(number(itsCampaign->account)));
    const auto itsAccount = account(message.account);
    if (!itsAccount)
        return itsAccount.error();
    message.accountLabel = itsAccount->label;
    message.currency = message.costMicros < 0 ? QString() : itsAccount->currency;

    const auto opened = open(row, *itsCampaign, message);
    row.finish();
    if (!opened)
        return opened.error();
    return message;
}

Result<QList<MessageRow>> ReaderMessages::messages(const QList<MessageId> &ids)
{
    QList<MessageRow> rows;
    for (const MessageId id : ids) {
        auto row = message(id);
        if (!row)
            return row.error();
        rows.append(*std::move(row));
    }
    return rows;
}

Result<void> ReaderMessages::open(const Statement &row, const Campaign &campaign, MessageRow &message)
{
    const QByteArray blindIndex = row.blob(BlindIndexColumn);
    const QByteArray sealed = row.blob(PhoneColumn);
    if (sealed.isEmpty())
        return {}; // erased
    const auto phone = m_cipher.open(FieldColumn::Phone, campaign.audience, blindIndex, sealed);
    if (!phone)
        return phone.error();
    message.e164 = QString::fromLatin1(*phone);
    if (!m_withVariables || row.isNull(VariablesColumn))
        return {};

    const auto packed
        = m_cipher.open(FieldColumn::Params, campaign.audience, blindIndex, row.blob(VariablesColumn));
    if (!packed)
        return packed.error();
    const QStringList values = unpackValues(*packed);
    for (qsizetype index = 0; index < qMin(values.size(), campaign.columns.size()); ++index)
        message.variables.append({campaign.columns.at(index), values.at(index)});
    return {};
}

Result<ReaderMessages::Campaign> ReaderMessages::campaign(CampaignId id)
{
    if (const auto known = m_campaigns.constFind(id); known != m_campaigns.constEnd())
        return *known;
    Statement &row = m_connection.statement(
        u"SELECT c.name,c.audience_id,c.account_id,a.columns,c.doubt_policy,c.state FROM "
        u"campaign c JOIN audience a USING(audience_id) "
        "WHERE c.campaign_id=?"_s);
    if (const auto done = row.run(id); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"campaign"_s, number(id)) : row.outcome().error();
    const auto state = static_cast<CampaignState>(row.integer(5));
    const bool isRejected = state == CampaignState::Rejected;
    const Campaign campaign{row.text(0),
                            AudienceId(row.integer(1)),
                            AccountId(row.integer(2)),
                            textList(row.text(3)),
                            static_cast<DoubtPolicy>(row.integer(4)),
                            isRejected || state == CampaignState::Cancelled,
                            isRejected};
    row.finish();
    m_campaigns.insert(id, campaign);
    return campaign;
}

// An account bills in one currency: that of any of its prices.
Result<ReaderMessages::Account> ReaderMessages::account(AccountId id)
{
    if (const auto known = m_accounts.constFind(id); known != m_accounts.constEnd())
        return *known;
    Statement &row = m_connection.statement(
        u"SELECT p.label,(SELECT currency FROM price WHERE account_id=p.account_id LIMIT 1) "
        "FROM provider_account p WHERE p.account_id=?"_s);
    if (const auto done = row.run(id); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"provider account"_s, number(id)) : row.outcome().error();
    const Account account{row.text(0), row.text(1)};
    row.finish();
    m_accounts.insert(id, account);
    return account;
}

} // namespace heliograph
