// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/checker.h"
#include "tests/support/sqliteteststore.h"

#include <QtTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! A campaign that resends goes to nobody of whom it was learned after its draft that he had the message.
class TestQueueResend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_account = m_store->addAccount();
        m_first = launch(u"first"_s, std::nullopt);
        m_gone = claim(m_first);
        QCOMPARE(m_gone.size(), 3);
        settle();
        receive(MessageState::Undelivered, 3);
    }

    void cleanup() { m_store.reset(); }

    void whoIsStillNotReachedGetsIt()
    {
        const CampaignId again = launch(u"again"_s, m_first);

        QCOMPARE(claim(again).size(), 3);
    }

    void whoWasDeliveredMeanwhileIsSkipped()
    {
        const CampaignId again = launch(u"again"_s, m_first);
        receive(MessageState::Delivered, 1);

        const QList<ArmedMessage> armed = claim(again);

        QCOMPARE(armed.size(), 2);
        for (const ArmedMessage &message : armed)
            QVERIFY(message.e164 != m_gone.first().e164);
        QCOMPARE(m_store->counter(again, MessageState::Suppressed), 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM message_exception WHERE reason='same-text'"_s), 1);
        QCOMPARE(broken(), QString());
    }

    void aResendOfAResendLooksAtAllOfThem()
    {
        const CampaignId again = launch(u"again"_s, m_first);
        const CampaignId onceMore = launch(u"once more"_s, again);
        QVERIFY(m_store->store().campaigns().cancel(again, BuiltInAuthor, {}));
        receive(MessageState::Delivered, 2);

        QCOMPARE(claim(onceMore).size(), 1);
    }

    void whoMayHaveHadItTwiceIsSkipped()
    {
        const CampaignId again = launch(u"again"_s, m_first);
        QVERIFY(m_store->sql(
            u"UPDATE message SET flags=1 WHERE campaign_id=%1 AND source_line=2"_s.arg(number(m_first))));

        QCOMPARE(claim(again).size(), 2);
    }

private:
    CampaignId launch(const QString &name, std::optional<CampaignId> parent)
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        const CampaignId campaign = m_store->addCampaign({.name = name,
                                                          .audience = m_store->addAudience(3, name),
                                                          .accounts = {m_account},
                                                          .content = content,
                                                          .parent = parent});
        m_store->launch(campaign);
        if (!m_store->store().queue().feed(campaign, 100))
            qFatal("The campaign of the test was not fed.");
        return campaign;
    }

    QList<ArmedMessage> claim(CampaignId campaign)
    {
        const Result<Claim> claimed = m_store->store().queue().claim({.campaign = campaign,
                                                                      .account = m_account,
                                                                      .epoch = 1,
                                                                      .perRequest = 10,
                                                                      .messages = 10,
                                                                      .now = now()});
        if (!claimed)
            qFatal("%s", qPrintable(claimed.error().detail));
        if (claimed->requests.isEmpty())
            return {};
        m_request = claimed->requests.first().requestId;
        return claimed->requests.first().messages;
    }

    static QString idOf(const ArmedMessage &message) { return u"id-%1"_s.arg(number(message.attempt)); }

    void settle()
    {
        Settlement settlement;
        settlement.requestId = m_request;
        settlement.now = now();
        for (const ArmedMessage &message : m_gone)
            settlement.completions.append(
                {.attempt = message.attempt, .accepted = true, .providerId = idOf(message), .code = {}});
        QVERIFY(m_store->store().queue().settle(settlement));
    }

    //! Receipts for the first \a people of the first campaign.
    void receive(MessageState state, int people)
    {
        QList<Receipt> receipts;
        for (const ArmedMessage &message : m_gone.first(people)) {
            Receipt receipt;
            receipt.providerId = idOf(message);
            receipt.e164 = message.e164;
            receipt.state = state;
            receipt.at = now();
            receipt.trust = Trust::Authenticated;
            receipts.append(receipt);
        }
        QVERIFY(m_store->store().receipts().keep(m_account, receipts, now()));
        QCOMPARE(m_store->store().receipts().apply(100, now())->applied, people);
    }

    QString broken()
    {
        const BlindIndex index = m_store->keys().blindIndex();
        QStringList names;
        const auto verdicts = Checker(m_store->connection(), index).run(nullptr, now());
        for (const InvariantVerdict &verdict : *verdicts) {
            if (verdict.violations != 0)
                names.append(verdict.name);
        }
        return names.join(u' ');
    }

    TimePoint now() { return m_store->clock().now(); }

    std::unique_ptr<SqliteTestStore> m_store;
    AccountId m_account{};
    CampaignId m_first{};
    QByteArray m_request;
    QList<ArmedMessage> m_gone; // of the first campaign
};

QObject *tst_queueresend()
{
    return new TestQueueResend;
}

#include "tst_queueresend.moc"
