// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testscene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! Numbers to which their owners let somebody send tests (product.md 4.2).
class TestTestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsConfirmedByTheCodeThatWasSentToIt()
    {
        TestScene scene;
        const TestNumberId id = scene.add(900);
        const auto code = scene.sendCode(id);
        QVERIFY(code);
        QCOMPARE(scene.number(id).state, TestNumberState::Unconfirmed);

        const QList<ArmedMessage> sent = scene.claim(*code);

        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().e164, TestStore::phone(900));
        const auto &[name, digits] = sent.first().variables.first();
        QCOMPARE(name, u"code"_s);
        QCOMPARE(digits.size(), 6);
        const auto answer = scene.sends().confirm(id, digits, BuiltInAuthor);
        QVERIFY(answer);
        QVERIFY(answer->confirmed);
        QCOMPARE(scene.number(id).state, TestNumberState::Confirmed);
        QCOMPARE(scene.audited(u"test-number.confirm"_s), 1);
    }

    // Whoever asks for a code may see his own messages and lists; the code is in none of them.
    void theCodeIsStoredNowhere()
    {
        TestScene scene;
        const TestNumberId id = scene.add(900);
        const auto code = scene.sendCode(id);
        QVERIFY(code);
        const QString digits = scene.claim(*code).first().variables.first().second;

        QStringList shown;
        const auto audience = scene.reader().tests().audienceOf(*code);
        QVERIFY(audience);
        QVERIFY(scene.reader().visitMembers(
            audience->id, {}, 10,
            [&](const QString &, const QStringList &values, qint32) { shown += values; }));
        MessageFilter filter;
        filter.campaign = *code;
        const auto messages = scene.reader().messages(filter, std::nullopt, true, 10, true);
        QVERIFY(messages);
        QCOMPARE(messages->rows.size(), 1);
        QCOMPARE(shown, QStringList{u"******"_s});
        QCOMPARE(
            scene.store().value(u"SELECT count(*) FROM campaign WHERE content LIKE '%%1%'"_s.arg(digits)), 0);
        QCOMPARE(
            scene.store().value(u"SELECT count(*) FROM audit_log WHERE detail LIKE '%%1%'"_s.arg(digits)), 0);
    }

    void fiveWrongCodesEndACode()
    {
        TestScene scene;
        const TestNumberId id = scene.add(900);
        QVERIFY(scene.sendCode(id));
        const QString right = scene.codeOf(id);
        const QString wrong = right == u"000000"_s ? u"000001"_s : u"000000"_s;

        for (int left = 4; left >= 0; --left) {
            const auto answer = scene.sends().confirm(id, wrong, BuiltInAuthor);
            QVERIFY(answer);
            QVERIFY(!answer->confirmed);
            QCOMPARE(answer->triesLeft, left);
        }

        const auto late = scene.sends().confirm(id, right, BuiltInAuthor);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Conflict);
        QCOMPARE(scene.number(id).state, TestNumberState::Unconfirmed);
        QCOMPARE(scene.audited(u"test-number.wrong-code"_s), 5);
    }

    void aCodeCountsForAQuarterOfAnHour()
    {
        TestScene scene;
        const TestNumberId id = scene.add(900);
        QVERIFY(scene.sendCode(id));

        scene.store().clock().advance(15min);

        QVERIFY(!scene.sends().confirm(id, scene.codeOf(id), BuiltInAuthor));
    }

    void aNewCodeEndsTheOneBefore()
    {
        TestScene scene;
        const TestNumberId id = scene.add(900);
        const auto first = scene.sendCode(id);
        QVERIFY(first);
        const QString before = scene.codeOf(id);

        QVERIFY(scene.sendCode(id));

        QVERIFY(scene.codeOf(id) != before);
        QVERIFY(!scene.sends().confirm(id, before, BuiltInAuthor)->confirmed);
        QCOMPARE(scene.store().stateOf(*first), CampaignState::Cancelled);
        QVERIFY(scene.sends().confirm(id, scene.codeOf(id), BuiltInAuthor)->confirmed);
    }

    void aNumberIsSentThreeCodesADay()
    {
        TestScene scene;
        const TestNumberId id = scene.add(900);
        for (int code = 0; code < 3; ++code)
            QVERIFY(scene.sendCode(id));

        const auto fourth = scene.sendCode(id);

        QVERIFY(!fourth);
        QCOMPARE(fourth.error().kind, ErrorKind::Conflict);
        scene.store().clock().advance(24h);
        QVERIFY(scene.sendCode(id));
    }

    void nobodyUsesSomebodyElsesNumber()
    {
        TestScene scene;
        const TestNumberId id = scene.confirmed(900);

        QCOMPARE(scene.sends().prepareCode(id, scene.account(), BuiltInApprover).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(scene.sends().confirm(id, scene.codeOf(id), BuiltInApprover).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(scene.sends().removeNumber(id, BuiltInApprover).error().kind, ErrorKind::NotFound);
        const auto test = scene.sends().prepare({.of = scene.campaign(),
                                                 .row = {.line = 2, .values = {u"x"_s}},
                                                 .to = {id},
                                                 .author = BuiltInApprover});
        QCOMPARE(test.error().kind, ErrorKind::NotFound);
    }

    void somebodyElseMayVouchAndSaysWhy()
    {
        TestScene scene;
        const TestNumberId id = scene.add(900);
        QCOMPARE(scene.sends().vouch(id, BuiltInApprover, u" "_s).error().kind, ErrorKind::Invalid);
        QCOMPARE(scene.sends().vouch(id, BuiltInAuthor, u"mine"_s).error().kind, ErrorKind::Conflict);

        QVERIFY(scene.sends().vouch(id, BuiltInApprover, u"her desk phone"_s));

        const TestNumber number = scene.number(id);
        QCOMPARE(number.state, TestNumberState::Vouched);
        QCOMPARE(number.reason, u"her desk phone"_s);
        QCOMPARE(scene.claim(scene.sent({id})).size(), 1);
        QCOMPARE(scene.store().value(u"SELECT count(*) FROM audit_log WHERE action='test-number.vouch' AND "
                                     "detail LIKE '%her desk phone%'"_s),
                 1);
        QVERIFY(!scene.sends().vouch(id, BuiltInApprover, u"again"_s));
    }

    // Without a code to carry it would show what stands in the database.
    void aCodeForANumberThatIsConfirmedMeanwhileDoesNotGo()
    {
        TestScene scene;
        const TestNumberId id = scene.add(900);
        const auto code = scene.sendCode(id);
        QVERIFY(code);
        QVERIFY(scene.sends().vouch(id, BuiltInApprover, u"her desk phone"_s));

        QVERIFY(scene.claim(*code).isEmpty());

        QCOMPARE(scene.store().stateOf(*code), CampaignState::Cancelled);
    }

    void onePersonHasTenNumbersEachOnce()
    {
        TestScene scene;
        for (int person = 0; person < 10; ++person)
            scene.add(person);

        QCOMPARE(scene.sends().addNumber(TestStore::phone(11), u"CN"_s, BuiltInAuthor).error().kind,
                 ErrorKind::Conflict);
        QCOMPARE(scene.sends().addNumber(TestStore::phone(3), u"CN"_s, BuiltInAuthor).error().kind,
                 ErrorKind::Conflict);
        QVERIFY(scene.sends().addNumber(TestStore::phone(3), u"CN"_s, BuiltInApprover));
    }

    void aRemovedNumberGetsNothingMore()
    {
        TestScene scene;
        const TestNumberId id = scene.confirmed(900);
        const CampaignId test = scene.sent({id});

        QVERIFY(scene.sends().removeNumber(id, BuiltInAuthor));

        QCOMPARE(scene.store().stateOf(test), CampaignState::Cancelled);
        QVERIFY(scene.claim(test).isEmpty());
        QVERIFY(scene.reader().tests().numbers(BuiltInAuthor)->isEmpty());
    }

    void aForgottenPersonIsNoTestNumber()
    {
        TestScene scene;
        scene.confirmed(900);

        QVERIFY(scene.store().store().erasures().forget(TestStore::phone(900), BuiltInAuthor, u"asked to"_s));

        QVERIFY(scene.reader().tests().numbers(BuiltInAuthor)->isEmpty());
    }
};

} // namespace heliograph

QObject *tst_testnumbers()
{
    return new heliograph::TestTestNumbers;
}

#include "tst_testnumbers.moc"
