// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/testproof.h"

#include "engine/domain/campaign.h"
#include "engine/storage/sqlite/connection.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr quint64 Codes = 1'000'000;
constexpr int CodeDigits = 6;

QByteArray word(qint64 number)
{
    return QByteArray::number(number) + ' ';
}

struct TestTerms
{
    CampaignKind kind = CampaignKind::Campaign;
    UserId author{};
    QByteArray seal;
    QByteArray proof;
    QByteArray content;
};

Result<std::optional<TestTerms>> termsOf(Connection &connection, CampaignId test)
{
    Statement &row
        = connection.statement(u"SELECT c.kind,c.author_id,c.approved_hash,s.proof,c.content FROM campaign c "
                               "JOIN test_send s USING(campaign_id) WHERE c.campaign_id=? AND c.kind<>0"_s);
    if (const Result<void> done = row.run(test); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? Result<std::optional<TestTerms>>(std::nullopt) : row.outcome().error();
    const TestTerms terms{static_cast<CampaignKind>(row.integer(0)), UserId{row.integer(1)}, row.blob(2),
                          row.blob(3), row.text(4).toUtf8()};
    row.finish();
    return std::optional(terms);
}

bool hasFixedText(const QByteArray &json)
{
    const auto content = CampaignContent::fromJson(json);
    return content && content->text == TestCodeText;
}

//! The list is sealed, and the database let it go to nobody but the person of the reply, who may have been
//! forgotten since.
Result<bool> goesToOne(Connection &connection, CampaignId answer)
{
    const auto people = connection.integer(u"SELECT count(*) FROM message WHERE campaign_id=?"_s, answer);
    return people ? Result<bool>(people->value_or(0) == 1) : people.error();
}

} // namespace

QByteArray numberProof(const BlindIndex &index, const TestNumberRecord &number)
{
    return index.of(QByteArray("test-number/" + word(heliograph::number(number.id))
                               + word(heliograph::number(number.user)) + number.phone.toHex() + ' '
                               + word(number.confirmedAt) + word(number.vouchedBy)));
}

QByteArray sendProof(const BlindIndex &index, CampaignId test, CampaignKind kind, const QByteArray &seal)
{
    return index.of(
        QByteArray("test-send/" + word(number(test)) + word(static_cast<qint64>(kind)) + seal.toHex()));
}

QString confirmationCode(const BlindIndex &index, TestNumberId number, const QByteArray &phone,
                         CampaignId campaign)
{
    const QByteArray mac = index.of(QByteArray("test-code/" + word(heliograph::number(number)) + phone.toHex()
                                               + ' ' + word(heliograph::number(campaign))));
    return QString::number(qFromBigEndian<quint64>(mac.constData()) % Codes).rightJustified(CodeDigits, u'0');
}

Result<bool> testHolds(Connection &connection, const BlindIndex &index, CampaignId test)
{
    const auto terms = termsOf(connection, test);
    if (!terms)
        return terms.error();
    if (!*terms || (*terms)->seal.isEmpty()
        || (*terms)->proof != sendProof(index, test, (*terms)->kind, (*terms)->seal))
        return false;
    if ((*terms)->kind == CampaignKind::Answer)
        return goesToOne(connection, test);
    const bool isCode = (*terms)->kind == CampaignKind::TestCode;
    if (isCode && !hasFixedText((*terms)->content))
        return false;
    Statement &row = connection.statement(
        u"SELECT m.phone_bidx,t.number_id,t.confirmed_at,t.vouched_by,t.proof,t.code_campaign IS ?1 "
        "FROM message m LEFT JOIN test_number t ON t.user_id=?2 AND t.phone_bidx=m.phone_bidx "
        "WHERE m.campaign_id=?1 LIMIT ?3"_s);
    if (const Result<void> done = row.run(test, (*terms)->author, MostInTest + 1); !done)
        return done.error();
    int people = 0;
    bool good = true;
    while (row.next()) {
        ++people;
        const TestNumberRecord number{TestNumberId{row.integer(1)}, (*terms)->author, row.blob(0),
                                      row.integer(2), row.integer(3)};
        good = good && !row.isNull(1)
            && (isCode ? row.integer(5) != 0 && row.isNull(2)
                       : !row.isNull(2) && row.blob(4) == numberProof(index, number));
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return good && people > 0 && people <= (isCode ? 1 : MostInTest);
}

Result<QString> codeOf(Connection &connection, const BlindIndex &index, CampaignId test)
{
    Statement &row = connection.statement(
        u"SELECT number_id,phone_bidx FROM test_number WHERE code_campaign=? AND confirmed_at IS NULL"_s);
    if (const Result<void> done = row.run(test); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? Result<QString>(QString()) : row.outcome().error();
    const QString code = confirmationCode(index, TestNumberId{row.integer(0)}, row.blob(1), test);
    row.finish();
    return code;
}

} // namespace heliograph
