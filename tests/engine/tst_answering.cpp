// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/answering.h"

#include "tests/engine/workspacescene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

const QString German = QStringLiteral("+4915123456789");
const QString French = QStringLiteral("+33612345678");
const QString Chinese = QStringLiteral("+8613900000001");

} // namespace

//! Whether somebody who wrote to us can be answered, and what the content rules say of it.
class TestAnswering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }

    void whatHindersIsTold_data();
    void whatHindersIsTold();
    void theGroundNamesPersonAccountAndPrice();
    void anAnswerIsSentOnceAndTheReplyDealtWith();
    void theRulesDecide_data();
    void theRulesDecide();
    void aSignatureIsLookedAtAsWell();
    void aPersonIsNotAnsweredWithoutEnd();
    void whatIsNotThereIsNotFound();
    void aBrokenAccountIsTold();

private:
    Store &store() { return m_scene->store(); }
    Reader &reader() { return m_scene->reader(); }

    InboundId reply(const QString &phone, AccountId account)
    {
        InboundMessage message;
        message.providerId = QString::number(++m_replies);
        message.e164 = phone;
        message.text = u"is it red?"_s;
        const auto kept = store().inbox().keep(account, {message}, m_scene->now());
        if (!kept || kept->size() != 1)
            qFatal("The reply cannot be kept.");
        return kept->first().id;
    }
    InboundId reply(const QString &phone = German) { return reply(phone, m_kite); }

    AnswerGround ground(InboundId reply)
    {
        const auto found = Answering(reader()).ground(reply, m_scene->now());
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return *found;
    }

    Result<SentAnswer> send(InboundId reply, const QString &text = u"Yes, it is red."_s)
    {
        return Answering(reader()).send(store(), reply, text, BuiltInAuthor, m_scene->now());
    }

    void suppress(const QString &phone, SuppressionScope scope)
    {
        QVERIFY(store().suppressions().add({.e164 = {phone}, .scope = scope}, BuiltInAuthor, m_scene->now()));
    }

    void import(const QString &list, const QString &country, const QString &text)
    {
        QVERIFY(store().content().import({list, country, text}, BuiltInAuthor));
    }

    void prepare(const QString &step, const QString &phone, AccountId account);

    qint64 answers() { return m_scene->value(u"SELECT count(*) FROM campaign"_s); }

    std::unique_ptr<WorkspaceScene> m_scene;
    AccountId m_kite{}; // Alibaba: our own text, but not to mainland China
    AccountId m_tern{}; // Tencent: its templates only
    int m_replies = 0;
};

void TestAnswering::init()
{
    m_scene = std::make_unique<WorkspaceScene>();
    m_kite = m_scene->addAccount(u"kite"_s).id;
    m_tern = m_scene->addAccount(u"tern"_s, u"tencent"_s).id;
}

void TestAnswering::prepare(const QString &step, const QString &phone, AccountId account)
{
    if (step.contains(u"everything"_s))
        suppress(phone, SuppressionScope());
    if (step.contains(u"notices"_s))
        suppress(phone, SuppressionScope(MessageClass::Notice));
    if (step.contains(u"marketing"_s))
        suppress(phone, SuppressionScope(MessageClass::Marketing));
    if (step.contains(u"this account"_s))
        suppress(phone, SuppressionScope(account));
    if (step.contains(u"that account"_s))
        suppress(phone, SuppressionScope(account == m_kite ? m_tern : m_kite));
    if (step.contains(u"forget"_s))
        QVERIFY(store().erasures().forget(phone, BuiltInAuthor, u"asked to"_s));
    if (step.contains(u"remove"_s))
        QVERIFY(store().accounts().remove(account));
    if (step.contains(u"week"_s))
        m_scene->clock().advance(AnsweredWithin);
    if (step.contains(u"almost"_s))
        m_scene->clock().advance(AnsweredWithin - 1ms);
}

void TestAnswering::whatHindersIsTold_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<bool>("templatesOnly");
    QTest::addColumn<QString>("step");
    QTest::addColumn<AnswerHindrance>("hindrance");
    const auto row = [](const char *name, const QString &phone, bool templatesOnly, const QString &step,
                        AnswerHindrance hindrance) {
        QTest::newRow(name) << phone << templatesOnly << step << hindrance;
    };
    using enum AnswerHindrance;
    row("nothing", German, false, {}, None);
    row("mainland China", Chinese, false, {}, NotToMainland);
    row("templates only", German, true, {}, TemplatesOnly);
    row("templates only, in mainland China", Chinese, true, {}, TemplatesOnly);
    row("listed for everything", German, false, u"everything"_s, OptedOut);
    row("listed for notices", German, false, u"notices"_s, OptedOut);
    row("listed for marketing", German, false, u"marketing"_s, None);
    row("listed for this account", German, false, u"this account"_s, OptedOut);
    row("listed for another account", German, false, u"that account"_s, None);
    row("forgotten", German, false, u"forget"_s, Forgotten);
    row("the account was removed", German, false, u"remove"_s, AccountGone);
    row("listed, and the account removed", German, false, u"everything, remove"_s, OptedOut);
    row("a week ago", German, false, u"week"_s, TooOld);
    row("almost a week ago", German, false, u"almost"_s, None);
    row("a week ago, listed", German, false, u"week, everything"_s, OptedOut);
    row("a week ago, mainland China", Chinese, false, u"week"_s, NotToMainland);
}

void TestAnswering::whatHindersIsTold()
{
    QFETCH(const QString, phone);
    QFETCH(const bool, templatesOnly);
    QFETCH(const QString, step);
    QFETCH(const AnswerHindrance, hindrance);
    const AccountId account = templatesOnly ? m_tern : m_kite;
    const InboundId to = reply(phone, account);
    prepare(step, phone, account);

    QCOMPARE(ground(to).hindrance, hindrance);
    QCOMPARE(ground(to).optedOutAt.has_value(), hindrance == AnswerHindrance::OptedOut);

    const auto sent = send(to);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QCOMPARE(sent->sent, hindrance == AnswerHindrance::None);
    QCOMPARE(sent->ground.hindrance, hindrance);
    QVERIFY(sent->findings.isEmpty());
    QCOMPARE(answers(), sent->sent ? 1 : 0); // nothing is left of one that cannot be
    QCOMPARE(reader().reply(to)->doneAt.has_value(), sent->sent);
}

void TestAnswering::theGroundNamesPersonAccountAndPrice()
{
    const InboundId to = reply();
    QVERIFY(!ground(to).segmentPrice); // nobody knows one
    const Money price = *Money::parse(u"0.07"_s, u"EUR"_s);
    const auto notice = static_cast<int>(MessageClass::Notice);
    QVERIFY(
        store().limits().addPrices({{m_kite, u"DE"_s, notice, TimePoint(), price},
                                    {m_kite, u"FR"_s, notice, TimePoint(), *Money::parse(u"1"_s, u"EUR"_s)}},
                                   BuiltInAuthor));

    const AnswerGround found = ground(to);

    QCOMPARE(found.e164, German);
    QCOMPARE(found.account, m_kite);
    QCOMPARE(found.provider, u"kite"_s);
    QCOMPARE(found.signature, u"Test"_s);
    QVERIFY(!found.optedOutAt);
    QVERIFY(found.segmentPrice.has_value());
    QCOMPARE(found.segmentPrice->millionths(), price.millionths());
}

void TestAnswering::anAnswerIsSentOnceAndTheReplyDealtWith()
{
    const InboundId to = reply();
    const InboundId other = reply(French);

    const auto sent = send(to);

    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QVERIFY(sent->sent);
    const auto campaign = reader().campaign(sent->answer);
    QVERIFY(campaign);
    QCOMPARE(campaign->kind, CampaignKind::Answer);
    QCOMPARE(campaign->content.text, u"Yes, it is red."_s);
    QCOMPARE(campaign->accounts, QList<AccountId>{m_kite});
    QCOMPARE(answers(), 1);
    QCOMPARE(m_scene->value(u"SELECT count(*) FROM message"_s), 1);
    QVERIFY(reader().reply(to)->doneAt == m_scene->now());
    QVERIFY(!reader().reply(other)->doneAt);
    QCOMPARE(m_scene->audited(u"campaign.answer"_s), 1);
}

void TestAnswering::theRulesDecide_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("country");
    QTest::addColumn<ContentSeverity>("severity");
    QTest::newRow("forbidden") << u"[block]\ncasino*\n"_s << QString() << ContentSeverity::Block;
    QTest::newRow("forbidden there") << u"[block]\ncasino*\n"_s << u"DE"_s << ContentSeverity::Block;
    QTest::newRow("forbidden elsewhere") << u"[block]\ncasino*\n"_s << u"FR"_s << ContentSeverity::None;
    QTest::newRow("a second look") << u"[second look]\ncasino*\n"_s << QString()
                                   << ContentSeverity::SecondLook;
    QTest::newRow("a note") << u"[note]\ncasino*\n"_s << QString() << ContentSeverity::Note;
    QTest::newRow("allowed after all")
        << u"[block]\ncasino*\n[allow]\ncasino royale\n"_s << QString() << ContentSeverity::None;
}

void TestAnswering::theRulesDecide()
{
    QFETCH(const QString, list);
    QFETCH(const QString, country);
    QFETCH(const ContentSeverity, severity);
    import(u"ours"_s, country, list);
    const InboundId to = reply();

    const auto sent = send(to, u"Come to the casino royale"_s);

    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QCOMPARE(worstOf(sent->findings), severity);
    QCOMPARE(sent->findings.size(), severity == ContentSeverity::None ? 0 : 1);
    QCOMPARE(sent->sent, severity <= ContentSeverity::Note);
    QCOMPARE(answers(), sent->sent ? 1 : 0);
    QCOMPARE(reader().reply(to)->doneAt.has_value(), sent->sent);
}

void TestAnswering::aSignatureIsLookedAtAsWell()
{
    import(u"ours"_s, {}, u"[block]\ncasino*\n"_s);
    const AccountId gull = m_scene->addAccount(u"gull"_s, u"aliyun"_s, {{u"sign_name"_s, u"Casino"_s}}).id;

    const auto sent = send(reply(German, gull));

    QVERIFY(sent && !sent->sent);
    QCOMPARE(sent->findings.size(), 1);
    QCOMPARE(sent->findings.first().place, ContentPlace::Signature);
    QCOMPARE(answers(), 0);
}

void TestAnswering::aPersonIsNotAnsweredWithoutEnd()
{
    const InboundId to = reply();
    for (int n = 0; n < MostAnswersToOne; ++n)
        QVERIFY(send(to, u"Yes, colour %1."_s.arg(n))->sent);

    const auto more = send(to);

    QVERIFY(!more);
    QCOMPARE(more.error().kind, ErrorKind::Conflict);
    QCOMPARE(answers(), MostAnswersToOne);
    QVERIFY(send(reply(French))->sent); // somebody else
}

void TestAnswering::whatIsNotThereIsNotFound()
{
    QCOMPARE(Answering(reader()).ground(InboundId{99}, m_scene->now()).error().kind, ErrorKind::NotFound);
    QCOMPARE(send(InboundId{99}).error().kind, ErrorKind::NotFound);
}

void TestAnswering::aBrokenAccountIsTold()
{
    const InboundId to = reply();
    QVERIFY(m_scene->sql(u"UPDATE provider_account SET settings='{\"colour\":\"red\"}'"_s));

    const auto sent = send(to);

    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Invalid);
    QVERIFY2(sent.error().detail.contains(u"colour"_s), qPrintable(sent.error().detail));
    QCOMPARE(answers(), 0);
}

} // namespace heliograph

QObject *tst_answering()
{
    return new heliograph::TestAnswering;
}

#include "tst_answering.moc"
