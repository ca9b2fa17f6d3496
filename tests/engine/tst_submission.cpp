// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/submission.h"

#include "tests/engine/storage/limitscene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What stands in the way of a campaign before it is submitted, and that nothing else does.
class TestSubmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<LimitScene>(); }
    void cleanup() { m_scene.reset(); }

    void whatIsInOrderIsSubmitted();
    void examiningChangesNothing();
    void aMissingVariableNamesTheRow();
    void aBlockedWordStopsIt();
    void aBlockedWordInSomebodysValueStopsIt();
    void whatWantsASecondLookMayBeSubmitted();
    void marketingWantsConsent();
    void withdrawnConsentIsNone();
    void aRejectedTemplateStopsIt();
    void aTemplateThatReadsOtherwiseStopsIt();
    void anUnknownTemplateIsToldAndMayGo();
    void rulesThatChangedMeanwhileAreAskedAgain();
    void itIsDoneInPieces();
    void aRemovedAccountIsTold();
    void anUnknownCampaignIsNotFound();

private:
    SqliteTestStore &store() { return m_scene->store(); }

    CampaignId draft(const CampaignContent &content, int people = 4)
    {
        return store().addCampaign(m_scene->audience(people), m_scene->account(), u"campaign"_s, content);
    }

    CampaignId draft(const QString &text) { return draft(LimitScene::content(MessageClass::Notice, text)); }

    static CampaignContent templated(const QString &text)
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        content.templateText = text;
        content.signName = u"Test"_s;
        return content;
    }

    SubmissionVerdict examined(CampaignId campaign)
    {
        const auto reader = m_scene->reader();
        const auto verdict = Submission(*reader).examine(campaign);
        if (!verdict)
            qFatal("%s", qPrintable(verdict.error().detail));
        return *verdict;
    }

    Result<FreezeProgress> submit(CampaignId campaign, const SubmissionVerdict &verdict, int atOnce = 1'000)
    {
        return Submission::submit(store().store(), campaign, verdict, atOnce);
    }

    void import(const QString &text)
    {
        QVERIFY(store().store().content().import({u"bad"_s, {}, text}, BuiltInAuthor));
    }

    void enterTemplate(const QString &text, TemplateState state)
    {
        ProviderTemplate known;
        known.account = m_scene->account();
        known.code = u"SMS_1"_s;
        known.text = text;
        known.state = state;
        QVERIFY(store().store().templates().add(known, BuiltInAuthor));
    }

    std::unique_ptr<LimitScene> m_scene;
};

void TestSubmission::whatIsInOrderIsSubmitted()
{
    const CampaignId campaign = draft(templated(u"Hello ${name}"_s));
    const SubmissionVerdict verdict = examined(campaign);
    QVERIFY(!verdict.isRefused());
    QCOMPARE(verdict.review.members, 4);

    const auto done = submit(campaign, verdict);

    QVERIFY2(done && done->done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(store().stateOf(campaign), CampaignState::AwaitingApproval);
    QCOMPARE(store().counter(campaign, MessageState::Ready), 4);
}

void TestSubmission::examiningChangesNothing()
{
    const CampaignId campaign = draft(templated(u"Hello ${name}"_s));
    const QByteArray hash = store().storedHash(campaign);

    examined(campaign);

    QCOMPARE(store().stateOf(campaign), CampaignState::Draft);
    QCOMPARE(store().storedHash(campaign), hash);
    QCOMPARE(store().value(u"SELECT count(*) FROM message"_s), 0);
}

void TestSubmission::aMissingVariableNamesTheRow()
{
    const SubmissionVerdict verdict = examined(draft(templated(u"Hello ${surname}"_s)));

    QVERIFY(verdict.isRefused());
    QVERIFY(verdict.row);
    QVERIFY(verdict.row->unmergeable);
    QCOMPARE(verdict.row->line, 2);
    QCOMPARE(verdict.row->rows, 4);
}

void TestSubmission::aBlockedWordStopsIt()
{
    import(u"[block]\ncasino\n"_s);
    const CampaignId campaign = draft(templated(u"Our casino, ${name}"_s));
    const SubmissionVerdict verdict = examined(campaign);

    QVERIFY(verdict.isRefused());
    QCOMPARE(verdict.review.severity(), ContentSeverity::Block);
    QVERIFY(!submit(campaign, verdict)); // nor does the store take it
    QCOMPARE(store().stateOf(campaign), CampaignState::Draft);
}

void TestSubmission::aBlockedWordInSomebodysValueStopsIt()
{
    import(u"[block]\nperson 2\n"_s);

    const SubmissionVerdict verdict = examined(draft(templated(u"Hello ${name}"_s)));

    QVERIFY(verdict.isRefused());
    QCOMPARE(verdict.review.findings.size(), 1);
    QCOMPARE(verdict.review.findings.first().place, ContentPlace::Values);
    QCOMPARE(verdict.review.findings.first().people, 1);
}

void TestSubmission::whatWantsASecondLookMayBeSubmitted()
{
    import(u"[second look]\nlottery\n"_s);
    const CampaignId campaign = draft(templated(u"A lottery, ${name}"_s));
    const SubmissionVerdict verdict = examined(campaign);
    QVERIFY(!verdict.isRefused());
    QCOMPARE(verdict.review.severity(), ContentSeverity::SecondLook);

    QVERIFY(submit(campaign, verdict));

    QCOMPARE(store().stateOf(campaign), CampaignState::AwaitingApproval);
}

void TestSubmission::marketingWantsConsent()
{
    CampaignContent content = templated(u"Hello ${name}"_s);
    content.messageClass = MessageClass::Marketing;
    const CampaignId campaign = draft(content);
    QVERIFY(examined(campaign).withoutConsent);
    QVERIFY(examined(campaign).isRefused());

    QVERIFY(store().store().consents().record(m_scene->audience(4),
                                              {.basis = ConsentBasis::OptIn,
                                               .textVersion = u"1"_s,
                                               .source = u"web form"_s,
                                               .obtainedAt = m_scene->now()},
                                              BuiltInAuthor));

    QVERIFY(!examined(campaign).withoutConsent);
}

void TestSubmission::withdrawnConsentIsNone()
{
    CampaignContent content = templated(u"Hello ${name}"_s);
    content.messageClass = MessageClass::Marketing;
    const CampaignId campaign = draft(content);
    for (const ConsentBasis basis : {ConsentBasis::OptIn, ConsentBasis::Withdrawn}) {
        QVERIFY(store().store().consents().record(
            m_scene->audience(4),
            {.basis = basis, .textVersion = u"1"_s, .source = u"letter"_s, .obtainedAt = m_scene->now()},
            BuiltInAuthor));
        m_scene->clock().advance(std::chrono::seconds(1));
    }

    QVERIFY(examined(campaign).withoutConsent);
}

void TestSubmission::aRejectedTemplateStopsIt()
{
    enterTemplate(u"Hello ${name}"_s, TemplateState::Rejected);

    const SubmissionVerdict verdict = examined(draft(templated(u"Hello ${name}"_s)));

    QVERIFY(verdict.isRefused());
    QCOMPARE(verdict.unusable.size(), 1);
    QCOMPARE(verdict.unusable.first().code, u"SMS_1"_s);
    QCOMPARE(verdict.unusable.first().provider, u"ali"_s);
    QVERIFY(!verdict.unusable.first().textDiffers);
}

void TestSubmission::aTemplateThatReadsOtherwiseStopsIt()
{
    enterTemplate(u"Good day ${name}"_s, TemplateState::Approved);

    const SubmissionVerdict verdict = examined(draft(templated(u"Hello ${name}"_s)));

    QVERIFY(verdict.isRefused());
    QCOMPARE(verdict.unusable.size(), 1);
    QVERIFY(verdict.unusable.first().textDiffers);
}

void TestSubmission::anUnknownTemplateIsToldAndMayGo()
{
    const CampaignId campaign = draft(templated(u"Hello ${name}"_s));
    const SubmissionVerdict before = examined(campaign);
    QVERIFY(!before.isRefused());
    QCOMPARE(before.unknown.size(), 1);
    QCOMPARE(before.unknown.first().kind, TemplateKind::Template);

    enterTemplate(u"Hello ${name}"_s, TemplateState::Approved);

    QVERIFY(examined(campaign).unknown.isEmpty());
}

void TestSubmission::rulesThatChangedMeanwhileAreAskedAgain()
{
    import(u"[block]\ncasino\n"_s);
    const CampaignId campaign = draft(templated(u"A lottery, ${name}"_s));
    const SubmissionVerdict stale = examined(campaign);
    QVERIFY(!stale.isRefused());
    import(u"[block]\ncasino\nlottery\n"_s);

    const auto done = submit(campaign, stale);

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QCOMPARE(store().stateOf(campaign), CampaignState::Draft);
}

void TestSubmission::itIsDoneInPieces()
{
    const CampaignId campaign = draft(templated(u"Hello ${name}"_s), 11);

    const auto done = submit(campaign, examined(campaign), 3);

    QVERIFY(done && done->done);
    QCOMPARE(store().counter(campaign, MessageState::Ready), 11);
    QCOMPARE(store().value(u"SELECT audience_n FROM campaign"_s), 11);
}

void TestSubmission::aRemovedAccountIsTold()
{
    const CampaignId campaign = draft(u"Hello"_s);
    QVERIFY(store().sql(u"UPDATE provider_account SET removed_at=1"_s)); // the store refuses it for a draft
    const auto reader = m_scene->reader();

    const auto verdict = Submission(*reader).examine(campaign);

    QVERIFY(!verdict);
    QCOMPARE(verdict.error().kind, ErrorKind::NotFound);
}

void TestSubmission::anUnknownCampaignIsNotFound()
{
    const auto reader = m_scene->reader();

    QCOMPARE(Submission(*reader).examine(CampaignId{99}).error().kind, ErrorKind::NotFound);
}

QObject *tst_submission()
{
    return new TestSubmission;
}

#include "tst_submission.moc"
