// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! Replies that ask for no more texts, and what takes effect when (engine.md SR-63).
class TestOptOuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_steps = std::make_unique<QueueSteps>(5);
        m_steps->feed();
    }

    void anOptOutCountsBeforeTheNextClaim()
    {
        reply(2, u"stop"_s);

        const Claim claim = m_steps->claim(5);

        QCOMPARE(claim.skipped, 1);
        QCOMPARE(peopleOf(claim), 4);
        for (const ArmedMessage &message : claim.requests.constFirst().messages)
            QVERIFY(message.e164 != TestStore::phone(2));
        QCOMPARE(m_steps->count(MessageState::Suppressed), 1);
        QCOMPARE(m_steps->broken(), QString());
    }

    void itIsListedWithItsReplyAndAudited()
    {
        const KeptReply kept = reply(2, u"退订"_s);

        QCOMPARE(kept.wish, ReplyWish::OptOut);
        QCOMPARE(m_steps->value(
                     u"SELECT count(*) FROM suppression WHERE reason=2 AND scope=0 AND source='reply 1'"_s),
                 1);
        QCOMPARE(m_steps->value(u"SELECT count(*) FROM audit_log WHERE action='suppression.opt-out'"_s), 1);
        QCOMPARE(m_steps->value(u"SELECT wish FROM inbound"_s), 2);
    }

    void whoSaysItTwiceIsListedOnce()
    {
        reply(2, u"STOP"_s);
        m_steps->advance(1min);
        reply(2, u"STOP!!"_s);
        QCOMPARE(m_steps->value(u"SELECT count(*) FROM suppression"_s), 1);
    }

    void whatMayBeARefusalListsNobody()
    {
        QCOMPARE(reply(2, u"stop it!!"_s).wish, ReplyWish::Unclear);
        QCOMPARE(reply(3, u"is it red?"_s).wish, ReplyWish::None);

        QCOMPARE(m_steps->value(u"SELECT count(*) FROM suppression"_s), 0);
        QCOMPARE(m_steps->value(u"SELECT count(*) FROM inbound WHERE wish=1 AND handled_at IS NULL"_s), 1);
        QCOMPARE(peopleOf(m_steps->claim(5)), 5);
    }

    void aStrangersOptOutCountsToo()
    {
        InboundMessage message;
        message.e164 = u"+447700900123"_s;
        message.text = u"STOP"_s;
        QVERIFY(m_steps->store().store().inbox().keep(m_steps->account(), {message}, m_steps->now()));
        QCOMPARE(m_steps->value(u"SELECT count(*) FROM suppression"_s), 1);
    }

    void theWishOfAPersonTakesThePlaceOfAnImport()
    {
        add({.e164 = {TestStore::phone(2)}, .reason = SuppressionReason::Import, .source = u"file"_s});
        reply(2, u"STOP"_s);
        QCOMPARE(m_steps->value(u"SELECT reason FROM suppression"_s), 2);

        add({.e164 = {TestStore::phone(2)}, .reason = SuppressionReason::Import, .source = u"file"_s});
        QCOMPARE(m_steps->value(u"SELECT reason FROM suppression"_s), 2);
        QCOMPARE(m_steps->value(u"SELECT count(*) FROM suppression"_s), 1);
    }

    void neitherANewListNorConsentUndoesAnOptOut()
    {
        reply(2, u"STOP"_s);
        const AudienceId again = m_steps->store().addAudience(5, u"again"_s);
        const AudienceConsent consent{.basis = ConsentBasis::OptIn,
                                      .textVersion = u"v2"_s,
                                      .source = u"form"_s,
                                      .obtainedAt = m_steps->now()};
        QVERIFY(m_steps->store().store().consents().record(again, consent, BuiltInAuthor));

        const CampaignId second = m_steps->store().addCampaign(again, m_steps->account(), u"second"_s);
        m_steps->store().submit(second);

        QCOMPARE(m_steps->store().counter(second, MessageState::Suppressed), 1);
        QCOMPARE(m_steps->store().counter(second, MessageState::Ready), 4);
    }

    void aScopeStopsOnlyWhatItNames_data()
    {
        QTest::addColumn<SuppressionScope>("scope");
        QTest::addColumn<int>("people");
        QTest::newRow("everything") << SuppressionScope() << 4;
        QTest::newRow("its class") << SuppressionScope(MessageClass::Notice) << 4;
        QTest::newRow("another class") << SuppressionScope(MessageClass::Marketing) << 5;
        QTest::newRow("its account") << SuppressionScope(AccountId{1}) << 4;
        QTest::newRow("another account") << SuppressionScope(AccountId{2}) << 5;
    }
    void aScopeStopsOnlyWhatItNames()
    {
        QFETCH(SuppressionScope, scope);
        QFETCH(int, people);
        QCOMPARE(number(m_steps->account()), 1);
        add({.e164 = {TestStore::phone(0)}, .scope = scope, .source = u"by hand"_s});

        QCOMPARE(peopleOf(m_steps->claim(5)), people);
        QCOMPARE(m_steps->broken(), QString());
    }

    void onlyWithAReasonIsAWishUndone()
    {
        reply(2, u"STOP"_s);
        SuppressionStore &list = m_steps->store().store().suppressions();

        const auto refused = list.remove(TestStore::phone(2), BuiltInAuthor, u" "_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QCOMPARE(m_steps->value(u"SELECT count(*) FROM suppression"_s), 1);

        QCOMPARE(*list.remove(TestStore::phone(2), BuiltInAuthor, u"she called on Monday"_s), true);
        QCOMPARE(m_steps->value(u"SELECT count(*) FROM audit_log WHERE action='suppression.remove' AND "
                                "detail LIKE '%she called%'"_s),
                 1);
    }

private:
    KeptReply reply(int person, const QString &text)
    {
        InboundMessage message;
        message.e164 = TestStore::phone(person);
        message.text = text;
        message.at = m_steps->now();
        const auto kept
            = m_steps->store().store().inbox().keep(m_steps->account(), {message}, m_steps->now());
        if (!kept || kept->size() != 1)
            qFatal("A reply of the test was not kept");
        return kept->constFirst();
    }

    void add(const NewSuppression &added)
    {
        QVERIFY(m_steps->store().store().suppressions().add(added, BuiltInAuthor, m_steps->now()));
    }

    static int peopleOf(const Claim &claim)
    {
        int people = 0;
        for (const ArmedRequest &request : claim.requests)
            people += static_cast<int>(request.messages.size());
        return people;
    }

    std::unique_ptr<QueueSteps> m_steps;
};

QObject *tst_optouts()
{
    return new TestOptOuts;
}

#include "tst_optouts.moc"
