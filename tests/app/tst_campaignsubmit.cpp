// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/contentscene.h"

#include "ui/text/translation.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Content rules and templates between a draft and its approval (engine.md SR-67, product.md 4.2 and 4.16).
class TestCampaignSubmit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English)); }

    void aBlockedTextIsNotSubmitted()
    {
        ContentScene scene;
        scene.import(u"[block]\ncasino\n"_s);
        const QString id = scene.draft(u"Hello {{name}}, our casino is open"_s);

        const Answer answer = scene.call(u"campaign submit "_s + id);

        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(
            answer.err.startsWith(
                u"Forbidden at character 21 of the text: “casino” is on the list ours.\nNothing was submitted."_s),
            qPrintable(answer.err));
        QCOMPARE(state(scene, id), u"draft"_s);
        QCOMPARE(scene.call(u"campaign check "_s + id).code, ExitCode::Usage);
    }

    void aBlockedValueNamesItsRowAndNotTheValue()
    {
        ContentScene scene(u"see bit.ly/abc"_s);
        scene.import(u"[rules]\nshortener = block\n[shorteners]\nbit.ly\n"_s);

        const Answer answer = scene.call(u"campaign submit "_s + scene.draft(u"Hello {{name}}"_s));

        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.startsWith(
                     u"Forbidden in the value of name, first in row 4, for 1 person: the short link "
                     "bit.ly does not show where it leads."_s),
                 qPrintable(answer.err));
        QVERIFY(!answer.err.contains(u"bit.ly/abc"_s));
    }

    void aCleanCampaignIsSubmittedAsBefore()
    {
        ContentScene scene;
        scene.import(u"[block]\ncasino\n"_s);
        const QString id = scene.draft(u"Hello {{name}}"_s);

        const Answer answer = scene.call(u"campaign submit --json "_s + id);

        QCOMPARE(answer.code, ExitCode::Done);
        const QJsonObject json = answer.records().first();
        QCOMPARE(json.value(u"planned"_s).toInt(), 3);
        QCOMPARE(json.value(u"content"_s).toObject().value(u"severity"_s).toString(), u"none"_s);
        QCOMPARE(scene.call(u"approval approve "_s + id).code, ExitCode::Done);
    }

    void aSecondLookIsTakenInWords()
    {
        ContentScene scene;
        scene.import(u"[second look]\nbonus\n"_s);
        const QString id = scene.draft(u"Your bonus, {{name}}"_s);
        const Answer submitted = scene.call(u"campaign submit "_s + id);
        QCOMPARE(submitted.code, ExitCode::Done);
        QVERIFY(submitted.err.startsWith(u"Wants a second look at character 6 of the text"_s));

        const Answer refused = scene.call(u"approval approve "_s + id);
        QCOMPARE(refused.code, ExitCode::Failed);
        QVERIFY(refused.err.contains(u"Say with --second-look who has read it and why it may go."_s));
        QCOMPARE(state(scene, id), u"waiting_for_approval"_s);

        QCOMPARE(
            scene.call(u"approval approve %1 --second-look"_s.arg(id), {u"Mei: our loyalty bonus"_s}).code,
            ExitCode::Done);
        const QJsonObject content = shown(scene, id).value(u"content"_s).toObject();
        QCOMPARE(content.value(u"second_look"_s).toObject().value(u"note"_s).toString(),
                 u"Mei: our loyalty bonus"_s);
        QVERIFY(scene.call(u"campaign show "_s + id)
                    .out.contains(u"The second look was taken: Mei: our loyalty bonus"_s));
    }

    void nobodyTakesALookThatNoRuleWants()
    {
        ContentScene scene;
        scene.import(u"[block]\ncasino\n"_s);
        const QString id = scene.draft(u"Hello"_s);
        QCOMPARE(scene.call(u"campaign submit "_s + id).code, ExitCode::Done);
        QCOMPARE(scene.call(u"approval approve %1 --second-look Mei"_s.arg(id)).code, ExitCode::Failed);
    }

    void notesAreShown()
    {
        ContentScene scene;
        scene.import(u"[note]\nfree\n"_s);
        const QString id = scene.draft(u"For free"_s);
        const Answer submitted = scene.call(u"campaign submit "_s + id);
        QCOMPARE(submitted.code, ExitCode::Done);
        QVERIFY(submitted.err.startsWith(u"Note at character 5"_s));
        QVERIFY(scene.call(u"campaign show "_s + id).out.contains(u"Note at character 5"_s));
        QCOMPARE(scene.call(u"approval approve "_s + id).code, ExitCode::Done);
    }

    void theRulesArePartOfTheSeal()
    {
        ContentScene scene;
        scene.import(u"[block]\ncasino\n"_s);
        const QString id = scene.draft(u"Hello"_s);
        const QString draft = shown(scene, id).value(u"seal"_s).toString();
        scene.call(u"campaign submit "_s + id);
        const QString submitted = shown(scene, id).value(u"seal"_s).toString();

        QVERIFY(draft != submitted);
        QCOMPARE(shown(scene, id).value(u"content"_s).toObject().value(u"rules_version"_s).toInt(), 1);
    }

    void withoutRulesNothingIsKept()
    {
        ContentScene scene;
        const QString id = scene.draft(u"Our casino"_s);
        QCOMPARE(scene.call(u"campaign submit "_s + id).code, ExitCode::Done);
        QVERIFY(shown(scene, id).value(u"content"_s).isNull());
        QCOMPARE(scene.call(u"approval approve "_s + id).code, ExitCode::Done);
    }

    void whoCannotBeMergedIsStillNamed()
    {
        ContentScene scene;
        const Answer answer = scene.call(u"campaign submit "_s + scene.draft(u"Hello {{nickname}}"_s));
        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.startsWith(u"Line 2: “nickname” is empty"_s), qPrintable(answer.err));
        QVERIFY(answer.err.contains(u"2 more rows have a problem."_s));
        QVERIFY(answer.err.contains(u"Nothing was submitted."_s));
    }

    void aTemplateThatIsNotApprovedIsNotSubmitted_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("word");
        QTest::newRow("in review") << u"in_review"_s << u"In review"_s;
        QTest::newRow("rejected") << u"rejected"_s << u"Rejected: no opt-out wording"_s;
        QTest::newRow("gone") << u"gone"_s << u"Gone at the provider"_s;
    }

    void aTemplateThatIsNotApprovedIsNotSubmitted()
    {
        QFETCH(QString, state);
        QFETCH(QString, word);
        ContentScene scene;
        scene.call(u"template add SMS_1 --provider ali --state %1 --reason"_s.arg(state),
                   {u"no opt-out wording"_s});

        const Answer answer = scene.call(u"campaign submit "_s + scene.templateDraft());

        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.startsWith(u"Template SMS_1 is not approved at ali. "_s + word),
                 qPrintable(answer.err));
    }

    void anUnknownTemplateGoesWithANote()
    {
        ContentScene scene;
        const Answer answer = scene.call(u"campaign submit "_s + scene.templateDraft());
        QCOMPARE(answer.code, ExitCode::Done);
        QVERIFY2(answer.err.startsWith(u"Note: What ali says of template SMS_1 is not known here."_s),
                 qPrintable(answer.err));
    }

    void aSignatureThatIsRejectedIsNotSubmitted()
    {
        ContentScene scene;
        scene.call(u"template add Test --provider ali --kind signature --state rejected"_s);
        const Answer answer = scene.call(u"campaign submit "_s + scene.templateDraft());
        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.startsWith(u"Signature Test is not approved at ali. Rejected"_s),
                 qPrintable(answer.err));
    }

    void theEnteredTextServesTheCampaign()
    {
        ContentScene scene;
        scene.call(u"template add SMS_1 --provider ali --state approved --text"_s, {u"Order of ${name}"_s});
        QCOMPARE(shown(scene, scene.templateDraft()).value(u"template_text"_s).toString(),
                 u"Order of ${name}"_s);

        const QString other = scene.templateDraft({u"--template-text"_s, u"Code of ${name}"_s});
        const Answer answer = scene.call(u"campaign submit "_s + other);
        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.startsWith(u"Template SMS_1 reads otherwise at ali"_s), qPrintable(answer.err));
    }

    void everyProvidersTextIsLookedAt()
    {
        ContentScene scene;
        scene.workspace().addProvider(u"ali2"_s);
        scene.import(u"[block]\ncasino\n[second look]\nbonus\n"_s);
        int drafts = 0;
        const auto draft = [&](const QString &second) {
            const Answer made = scene.call(
                u"campaign create --name two-%1 --audience 1 --provider ali,ali2 --json --template-code"_s
                    .arg(++drafts),
                {u"ali=SMS_1,ali2=SMS_2"_s, u"--template-text"_s, u"ali=Hello ${name}"_s,
                 u"--template-text"_s, u"ali2="_s + second});
            return QString::number(made.records().first().value(u"id"_s).toInt());
        };

        const Answer refused = scene.call(u"campaign submit "_s + draft(u"Our casino, ${name}"_s));
        QCOMPARE(refused.code, ExitCode::Usage);
        QVERIFY2(refused.err.contains(u"casino"_s), qPrintable(refused.err));

        const QString id = draft(u"Your bonus, ${name}"_s);
        QCOMPARE(scene.call(u"campaign submit "_s + id).code, ExitCode::Done);
        QCOMPARE(scene.call(u"approval approve "_s + id).code, ExitCode::Failed); // a second look is wanted
    }

    void everyProvidersTemplateMustBeApproved()
    {
        ContentScene scene;
        scene.workspace().addProvider(u"ali2"_s);
        scene.call(u"template add SMS_1 --provider ali --state approved"_s);
        scene.call(u"template add SMS_2 --provider ali2 --state rejected"_s);
        const Answer made = scene.call(
            u"campaign create --name two --audience 1 --provider ali,ali2 --json --template-code"_s,
            {u"ali=SMS_1,ali2=SMS_2"_s});

        const Answer answer
            = scene.call(u"campaign submit %1"_s.arg(made.records().first().value(u"id"_s).toInt()));

        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.startsWith(u"Template SMS_2 is not approved at ali2."_s), qPrintable(answer.err));
    }

    void valuesMustFitTheProvidersRule_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("wanted"); // empty: it fits
        QTest::newRow("fits") << u"Li"_s << u"text"_s << QString();
        QTest::newRow("long") << QString(36, u'x') << u"text"_s << u"up to 35 characters"_s;
        QTest::newRow("link") << u"see acme.com"_s << u"text"_s << u"no link"_s;
        QTest::newRow("code") << u"Li"_s << u"code"_s << u"4 to 6 digits or letters"_s;
    }

    void valuesMustFitTheProvidersRule()
    {
        QFETCH(QString, value);
        QFETCH(QString, kind);
        QFETCH(QString, wanted);
        ContentScene scene(value);
        scene.call(
            u"template add SMS_1 --provider ali --state approved --variable name=%1 --text"_s.arg(kind),
            {u"Order of ${name}"_s});

        const Answer answer = scene.call(u"campaign submit "_s + scene.templateDraft());

        QCOMPARE(answer.code, wanted.isEmpty() ? ExitCode::Done : ExitCode::Usage);
        QVERIFY2(answer.err.contains(wanted), qPrintable(answer.err));
        if (!wanted.isEmpty())
            QVERIFY2(answer.err.contains(u"ali does not accept the value of name: "_s),
                     qPrintable(answer.err));
    }

    void aHeldCampaignIsReleasedWithASecondLook()
    {
        ContentScene scene;
        const QString id = scene.draft(u"Your bonus"_s);
        for (const QString &verb : {u"campaign submit"_s, u"approval approve"_s, u"campaign start"_s})
            QCOMPARE(scene.call(verb + u' ' + id).code, ExitCode::Done);
        scene.import(u"[second look]\nbonus\n"_s);
        QCOMPARE(scene.call(u"rule release %1 --second-look Mei"_s.arg(id)).code,
                 ExitCode::Failed); // not held yet
        claim(scene, id);
        QCOMPARE(shown(scene, id).value(u"held_because"_s).toString(), u"content"_s);
        QVERIFY(scene.call(u"campaign show "_s + id).out.contains(u"ours: bonus"_s));

        QCOMPARE(scene.call(u"rule release %1 --second-look"_s.arg(id), {u"Mei: loyalty"_s}).code,
                 ExitCode::Done);
        QCOMPARE(state(scene, id), u"sending"_s);
        claim(scene, id);
        QCOMPARE(state(scene, id), u"sending"_s);
    }

private:
    static QJsonObject shown(ContentScene &scene, const QString &id)
    {
        return scene.call(u"campaign show --json "_s + id).records().first();
    }

    static QString state(ContentScene &scene, const QString &id)
    {
        return shown(scene, id).value(u"state"_s).toString();
    }

    // What an engine would do next.
    static void claim(ContentScene &scene, const QString &id)
    {
        QueueStore &queue = scene.workspace().store().queue();
        const CampaignId campaign{id.toLongLong()};
        expect(queue.feed(campaign, 100));
        ClaimOrder order;
        order.campaign = campaign;
        order.account = AccountId{1};
        order.epoch = 1;
        order.now = scene.workspace().clock().now();
        expect(queue.claim(order));
    }
};

} // namespace heliograph

QObject *tst_campaignsubmit()
{
    return new heliograph::TestCampaignSubmit;
}
#include "tst_campaignsubmit.moc"
